import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { listPublishingStaff } from '../staff/index.ts'
import { notices } from './table.ts'

export type WaitingEmergency = {
  key: string
  title: string
  /** Empty where the alert has none. */
  text: string
  isDrill: boolean
  /** Which system sent it. */
  sender: string
}

/**
 * Tells each colleague who may confirm an emergency that it waits, at the desk and by mail; in a transaction. Nobody can switch
 * this mail off, for the emergency waits until one of them confirms it. @returns how many were told
 */
export async function notifyEmergency(ctx: Ctx, emergency: WaitingEmergency): Promise<number> {
  const { key, title, text, isDrill, sender } = emergency
  const told = await listPublishingStaff(ctx)
  if (told.length === 0) return 0
  await ctx.db.insert(notices).values(
    told.map(({ id }) => ({
      id: newId(),
      staffId: id,
      kind: 'emergency' as const,
      title,
      byName: sender,
      // An alert that waits a second time, after another system took its emergency back, is told again.
      onceKey: `emergency ${key} ${newId()}`,
      at: ctx.now(),
    })),
  )
  await queueMail(
    ctx,
    'emergency-notice',
    told.map(({ name, email, locale }) => ({
      to: { name, address: email },
      locale,
      data: { name, sender, title, text, isDrill },
    })),
  )
  return told.length
}
