import { lt } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { forgetOldAttempts } from './attempts.ts'
import { requireSystem } from './permissions.ts'
import { staffSessions, staffVerifications } from './table.ts'

/** Removes what is over: sessions with the addresses they came from, links, and counts of attempts. */
export async function sweepStaff(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  for (const table of [staffSessions, staffVerifications])
    await ctx.db.delete(table).where(lt(table.expiresAt, ctx.now()))
  await forgetOldAttempts(ctx)
}
