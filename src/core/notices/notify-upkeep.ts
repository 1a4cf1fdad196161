import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { findAddressed } from '../staff/index.ts'
import { findDeclining } from './find-declining.ts'
import { notices } from './table.ts'

export type UpkeepNotice = {
  staffId: string
  lines: { documentId: string; title: string; count: number }[]
  onceKey: string
}

/** A longer list is not read; the mail says how many more there are. */
const maxLines = 20

/** Tells colleagues what the nightly look at the site found, at the desk, and by mail those who want that; in a transaction. */
export async function notifyUpkeep(ctx: Ctx, told: readonly UpkeepNotice[]): Promise<number> {
  if (told.length === 0) return 0
  const written = await ctx.db
    .insert(notices)
    .values(
      told.map(({ staffId, onceKey }) => ({
        id: newId(),
        staffId,
        kind: 'upkeep' as const,
        onceKey,
        at: ctx.now(),
      })),
    )
    .onConflictDoNothing()
    .returning({ onceKey: notices.onceKey })
  const keys = new Set(written.map(({ onceKey }) => onceKey))
  const fresh = told.filter(({ onceKey }) => keys.has(onceKey))
  const ids = fresh.map(({ staffId }) => staffId)
  const [addressed, declined] = [await findAddressed(ctx, ids), await findDeclining(ctx, ids, 'wantsUpkeep')]
  await queueMail(
    ctx,
    'upkeep-notice',
    fresh.flatMap(({ staffId, lines }) => {
      const colleague = declined.has(staffId) ? undefined : addressed.get(staffId)
      if (!colleague) return []
      const { name, email, locale } = colleague
      const data = { name, count: lines.length, lines: lines.slice(0, maxLines) }
      return [{ to: { name, address: email }, locale, data }]
    }),
  )
  return fresh.length
}
