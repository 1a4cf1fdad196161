import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requireSystem } from '../staff/index.ts'
import type { SubmissionState } from './schema.ts'
import { submissions } from './table.ts'

/**
 * Takes what waits and may be worked by now, the longest due first, for the length of the transaction; what another worker holds is left to it.
 * @param among only these
 */
export async function claimWaiting(ctx: Ctx, { among, most }: { among?: readonly string[]; most: number }) {
  requireSystem(ctx)
  const claimed = await ctx.db
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
        eq(submissions.state, 'waiting'),
        lte(submissions.workAt, ctx.now()),
        among && isAmong(submissions.id, among),
      ),
    )
    .orderBy(asc(submissions.workAt))
    .limit(most)
    .for('update', { skipLocked: true })
  return claimed.toSorted(
    (one, other) => Number(one.receivedAt) - Number(other.receivedAt) || (one.id < other.id ? -1 : 1),
  )
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

const firstRestMs = 5_000
const longestRestMs = 2 * 3600_000
const patienceMs = 3 * 24 * 3600_000

/**
 * Leaves what could not be worked just now for later: after as long as it has waited already, five seconds to two hours.
 * What was put off for three days is given up: a person has to look.
 */
export async function postponeWork(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requireSystem(ctx)
  await inTransaction(ctx, async (ctx) => {
    const now = sql`${ctx.now().toISOString()}::timestamptz`
    const isGivenUp = sql`sweep_at >= state_changed_at + ${seconds(patienceMs)}`
    const rest = sql`least(greatest(${now} - state_changed_at, ${seconds(firstRestMs)}), ${seconds(longestRestMs)})`
    const { rows } = await ctx.db.execute<{ id: string; state: SubmissionState }>(sql`
      update submission set sweep_at = ${now} + ${rest},
        state = case when ${isGivenUp} then 'failed' else state end,
        state_changed_at = case when ${isGivenUp} then ${now} else state_changed_at end
      where id = any(${sql.param(ids)}::uuid[]) and state = 'waiting'
      returning id, state`)
    const failed = rows.filter(({ state }) => state === 'failed')
    await recordAudit(
      ctx,
      'submission.failed',
      ...failed.map(({ id }) => ({ type: 'submission' as const, id })),
    )
  })
}

const seconds = (ms: number) => sql`make_interval(secs => ${ms / 1000})`

/** Lets what was put off be worked now: after a start, for a newer version may work what an older one could not. */
export async function hurryWaiting(ctx: Ctx): Promise<number> {
  requireSystem(ctx)
  const hurried = await ctx.db
    .update(submissions)
    .set({ workAt: ctx.now() })
    .where(
      and(
        eq(submissions.state, 'waiting'),
        gt(submissions.workAt, ctx.now()),
        // A release may still be taken back.
        or(isNull(submissions.releasedUntil), lte(submissions.releasedUntil, ctx.now())),
      ),
    )
    .returning({ id: submissions.id })
  return hurried.length
}

const mostAtOnce = 500

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
      .set({ state: 'waiting', stateChangedAt: ctx.now(), workAt: ctx.now() })
      .where(inArray(submissions.id, failed))
      .returning({ id: submissions.id })
    if (again.length === 0) return 0
    await recordAudit(
      ctx,
      'submission.retried',
      ...again.map(({ id }) => ({ type: 'submission' as const, id })),
    )
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
