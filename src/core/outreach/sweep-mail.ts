import { and, asc, inArray, sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { isFree } from './claim-mail.ts'
import { mailQueue } from './jobs.ts'
import { outbox } from './table.ts'

const mostAtOnce = 5_000
const perJob = 100

/**
 * Sends new jobs for mail that nobody has taken up for a while: its job gave up, or came while there was no relay.
 * Call it only with a relay. A job that still tries comes round within two hours, so three are a good `olderThanMs`.
 */
export async function sweepWaitingMail(ctx: Ctx, olderThanMs: number): Promise<number> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const cutoff = new Date(ctx.now().getTime() - olderThanMs)
    const stuck = ctx.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          isFree(ctx),
          sql`coalesce(${outbox.takenUpAt}, ${outbox.createdAt}) <= ${cutoff.toISOString()}::timestamptz`,
        ),
      )
      .orderBy(asc(outbox.createdAt))
      .limit(mostAtOnce)
      .for('update', { skipLocked: true })
    // Marked, or the next sweep would send the same again.
    const swept = await ctx.db
      .update(outbox)
      .set({ takenUpAt: ctx.now() })
      .where(inArray(outbox.id, stuck))
      .returning({ id: outbox.id })
    const ids = swept.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += perJob)
      await ctx.jobs.send(ctx.db, mailQueue, { mailIds: ids.slice(at, at + perJob) })
    return ids.length
  })
}
