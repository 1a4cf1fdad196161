import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { outbox } from './table.ts'

/** Holds all mail that waits, in a database that was restored: it may have left after the backup was made. @returns how many there are */
export async function holdWaitingMail(ctx: Ctx): Promise<number> {
  requireSystem(ctx)
  const held = await ctx.db
    .update(outbox)
    .set({ state: 'held', heldFor: 'restored', leavesAt: null, claimedUntil: null, claimedBy: null })
    .where(eq(outbox.state, 'waiting'))
  return held.rowCount ?? 0
}
