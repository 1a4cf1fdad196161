import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../../platform/database/database.ts'
import { recordAudit } from '../audit/index.ts'
import { workSubmissions } from './jobs.ts'
import { submissions } from './table.ts'

/** Takes those that still wait, for the length of the transaction; what another worker holds is left to it. */
export function claimWaiting(ctx: Ctx, ids: readonly string[]) {
  return ctx.db
    .select({
      id: submissions.id,
      receipt: submissions.receipt,
      receivedAt: submissions.receivedAt,
      inquiry: submissions.inquiry,
      formRevisionId: submissions.formRevisionId,
    })
    .from(submissions)
    .where(and(inArray(submissions.id, [...ids]), eq(submissions.state, 'waiting')))
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
    .for('update', { skipLocked: true })
}
export type ClaimedSubmission = Awaited<ReturnType<typeof claimWaiting>>[number]

/** Ties worked submissions to their inquiries. */
export async function markWorked(
  ctx: Ctx,
  worked: readonly { id: string; inquiryId: string }[],
): Promise<void> {
  const ids = worked.map((each) => each.id)
  const inquiryIds = worked.map((each) => each.inquiryId)
  await ctx.db.execute(sql`
    update submission s set state = 'worked', inquiry_id = w.inquiry_id, state_changed_at = ${ctx.now().toISOString()}::timestamptz
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(inquiryIds)}::uuid[]) as w(id, inquiry_id)
    where s.id = w.id and s.state = 'waiting'`)
}

/** Flags what could not be worked in three days of trying; a person has to look. */
export function markFailed(ctx: Ctx, ids: readonly string[]): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const failed = await ctx.db
      .update(submissions)
      .set({ state: 'failed', stateChangedAt: ctx.now() })
      .where(and(inArray(submissions.id, [...ids]), eq(submissions.state, 'waiting')))
      .returning({ id: submissions.id })
    await recordAudit(ctx, 'submission.failed', ...failed.map(({ id }) => ({ type: 'submission', id })))
  })
}

/** Sends a new job for what has waited longer than any queue should make it; working twice does nothing twice. */
export function sweepWaiting(ctx: Ctx, olderThanMs: number): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const stuck = await ctx.db
      .select({ id: submissions.id })
      .from(submissions)
      .where(
        and(
          eq(submissions.state, 'waiting'),
          lt(submissions.receivedAt, new Date(ctx.now().getTime() - olderThanMs)),
        ),
      )
      .orderBy(asc(submissions.receivedAt))
      .limit(500)
    if (stuck.length > 0)
      await ctx.jobs.send(ctx.db, workSubmissions, { submissionIds: stuck.map(({ id }) => id) })
    return stuck.length
  })
}
