import { and, asc, eq, gt, inArray, isNotNull, like, lt, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { isFree } from './claim-mail.ts'
import { sendMailJobs } from './queue-mail.ts'
import { outbox } from './table.ts'

const mostAtOnce = 5_000

/**
 * Sends new jobs for mail that nobody has taken up for a while, because its job gave up or came while there was no relay, and
 * for mail whose process died: its claim has run out, and the job comes round only after growing pauses.
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
          or(
            isNotNull(outbox.claimedBy),
            sql`coalesce(${outbox.takenUpAt}, ${outbox.createdAt}) <= ${cutoff.toISOString()}::timestamptz`,
          ),
        ),
      )
      .orderBy(asc(outbox.createdAt))
      .limit(mostAtOnce)
      .for('update', { skipLocked: true })
    // Marked, or the next sweep would send the same again.
    const swept = await ctx.db
      .update(outbox)
      .set({ takenUpAt: ctx.now(), claimedUntil: null, claimedBy: null })
      .where(inArray(outbox.id, stuck))
      .returning({ id: outbox.id })
    await sendMailJobs(
      ctx,
      swept.map(({ id }) => id),
    )
    return swept.length
  })
}

/**
 * Frees what processes of the same server had claimed and died with, and sends jobs for it at once, so that nobody waits for those
 * claims to end. For the start, and for each minute: a start may fail to, and of two processes here one may be gone.
 * @param server the beginning of the names of its processes
 * @param isAlive whether the process of that name still runs
 */
export function freeDeadClaims(
  ctx: Ctx,
  server: string,
  isAlive: (process: string) => boolean,
): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const isClaimed = and(eq(outbox.state, 'waiting'), gt(outbox.claimedUntil, ctx.now()))
    const claimants = await ctx.db
      .selectDistinct({ process: sql<string>`${outbox.claimedBy}` })
      .from(outbox)
      .where(and(isClaimed, like(outbox.claimedBy, `${server.replaceAll(/[\\%_]/g, '\\$&')}%`)))
    const dead = claimants.map(({ process }) => process).filter((process) => !isAlive(process))
    if (dead.length === 0) return 0
    const freed = await ctx.db
      .update(outbox)
      .set({ claimedUntil: null, claimedBy: null, takenUpAt: ctx.now() })
      .where(and(isClaimed, isAmong(outbox.claimedBy, dead)))
      .returning({ id: outbox.id })
    await sendMailJobs(
      ctx,
      freed.map(({ id }) => id),
    )
    return freed.length
  })
}

const dayMs = 24 * 3600_000

/** Takes out which network caused a mail once a day is over: the ceilings look back no further than an hour. */
export async function forgetNetworks(ctx: Ctx): Promise<void> {
  const cutoff = new Date(ctx.now().getTime() - dayMs)
  await ctx.db
    .update(outbox)
    .set({ networkKey: null })
    .where(and(isNotNull(outbox.networkKey), lt(outbox.createdAt, cutoff)))
}
