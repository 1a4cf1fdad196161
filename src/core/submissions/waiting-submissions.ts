import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requireSystem } from '../staff/index.ts'
import { workQueue } from './jobs.ts'
import { submissions } from './table.ts'

/** Takes those that still wait, for the length of the transaction; what another worker holds is left to it. */
export async function claimWaiting(ctx: Ctx, ids: readonly string[]) {
  requireSystem(ctx)
  return ctx.db
    .select({
      id: submissions.id,
      receipt: submissions.receipt,
      receivedAt: submissions.receivedAt,
      inquiry: submissions.inquiry,
      channel: submissions.channel,
      locale: submissions.locale,
      source: submissions.source,
      promisedBy: submissions.promisedBy,
      formRevisionId: submissions.formRevisionId,
      network: submissions.network,
      verdict: submissions.verdict,
    })
    .from(submissions)
    .where(
      and(
        inArray(submissions.id, [...ids]),
        eq(submissions.state, 'waiting'),
        // A release may still be taken back; the job that was sent with it comes after that time.
        or(isNull(submissions.releasedUntil), lte(submissions.releasedUntil, ctx.now())),
      ),
    )
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
    .for('update', { skipLocked: true })
}
export type ClaimedSubmission = Awaited<ReturnType<typeof claimWaiting>>[number]

/** Ties worked submissions to their inquiries. */
export async function markWorked(
  ctx: Ctx,
  worked: readonly { id: string; inquiryId: string }[],
): Promise<void> {
  requireSystem(ctx)
  const ids = worked.map((each) => each.id)
  const inquiryIds = worked.map((each) => each.inquiryId)
  await ctx.db.execute(sql`
    update submission s set state = 'worked', network = null, inquiry_id = w.inquiry_id, state_changed_at = ${ctx.now().toISOString()}::timestamptz
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(inquiryIds)}::uuid[]) as w(id, inquiry_id)
    where s.id = w.id and s.state = 'waiting'`)
}

/** Flags what could not be worked in three days of trying; a person has to look. */
export async function markFailed(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requireSystem(ctx)
  await inTransaction(ctx, async (ctx) => {
    const failed = await ctx.db
      .update(submissions)
      .set({ state: 'failed', stateChangedAt: ctx.now() })
      .where(and(inArray(submissions.id, [...ids]), eq(submissions.state, 'waiting')))
      .returning({ id: submissions.id })
    await recordAudit(
      ctx,
      'submission.failed',
      ...failed.map(({ id }) => ({ type: 'submission' as const, id })),
    )
  })
}

const firstSweepMs = 2 * 60_000
/** A job that keeps failing comes round within two hours by itself. */
const nextSweepMs = 3 * 3600_000
const mostAtOnce = 500
const dayMs = 24 * 3600_000

/** When the sweeper may look at what has just got a job. */
export const sweepTime = (from: Date): Date => new Date(from.getTime() + firstSweepMs)

/** Leaves what could not be worked just now to the job that has it, which comes round again: a second one beside it would only fail too. */
export async function postponeSweep({ db, now }: Ctx, ids: readonly string[]): Promise<void> {
  await db
    .update(submissions)
    .set({ sweepAt: new Date(now().getTime() + nextSweepMs) })
    .where(and(inArray(submissions.id, [...ids]), eq(submissions.state, 'waiting')))
}

/**
 * Sends a new job for what still waits when its time has come; working twice does nothing twice.
 * @param everything at once, whatever its time: after a start, for what a killed process had in hand
 */
export async function sweepWaiting(ctx: Ctx, { everything = false } = {}): Promise<number> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const due = ctx.db
      .select({ id: submissions.id })
      .from(submissions)
      .where(
        and(eq(submissions.state, 'waiting'), everything ? undefined : lte(submissions.sweepAt, ctx.now())),
      )
      .orderBy(asc(submissions.sweepAt))
      .limit(mostAtOnce)
      .for('update', { skipLocked: true })
    const swept = await ctx.db
      .update(submissions)
      .set({ sweepAt: new Date(ctx.now().getTime() + nextSweepMs) })
      .where(inArray(submissions.id, due))
      .returning({ id: submissions.id })
    await ctx.db
      .update(submissions)
      .set({ network: null })
      .where(
        and(
          eq(submissions.state, 'quarantined'),
          isNotNull(submissions.network),
          lt(submissions.receivedAt, new Date(ctx.now().getTime() - dayMs)),
        ),
      )
    if (swept.length > 0) await ctx.jobs.send(ctx.db, workQueue, { submissionIds: swept.map(({ id }) => id) })
    return swept.length
  })
}

/**
 * Tries again what was given up, some hundreds at a time: a newer version may work what an older one could not.
 * @returns how many; fewer than there are, when it is worth calling again
 */
export async function retryFailed(ctx: Ctx): Promise<number> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const failed = ctx.db
      .select({ id: submissions.id })
      .from(submissions)
      .where(eq(submissions.state, 'failed'))
      .orderBy(asc(submissions.stateChangedAt))
      .limit(mostAtOnce)
      .for('update', { skipLocked: true })
    const again = await ctx.db
      .update(submissions)
      .set({ state: 'waiting', stateChangedAt: ctx.now(), sweepAt: sweepTime(ctx.now()) })
      .where(inArray(submissions.id, failed))
      .returning({ id: submissions.id })
    if (again.length === 0) return 0
    await recordAudit(
      ctx,
      'submission.retried',
      ...again.map(({ id }) => ({ type: 'submission' as const, id })),
    )
    await ctx.jobs.send(ctx.db, workQueue, { submissionIds: again.map(({ id }) => id) })
    return again.length
  })
}

const stuckAfterMs = 15 * 60_000
const mostNamed = 1_000

/**
 * Those that nobody works any more, those that have waited for longer than any should, and those whose number no receipt log holds,
 * of the whole school.
 */
export async function findUnfinished({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const stuckSince = new Date(now().getTime() - stuckAfterMs)
  const isStuck = and(eq(submissions.state, 'waiting'), lt(submissions.stateChangedAt, stuckSince))
  const unworked = await db
    .select({ receipt: submissions.receipt, state: submissions.state })
    .from(submissions)
    .where(or(eq(submissions.state, 'failed'), isStuck))
    .limit(mostNamed)
  const owed = await db
    .select({ receipt: submissions.receipt })
    .from(submissions)
    .where(isNotNull(submissions.receiptOwedAt))
    .limit(mostNamed)
  return [
    ...unworked.map(({ receipt, state }) => ({
      receipt,
      what: state === 'failed' ? ('failed' as const) : ('stuck' as const),
    })),
    ...owed.map(({ receipt }) => ({ receipt, what: 'not-noted' as const })),
  ]
}
