import { and, eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { scopeOf, type Scope } from '../staff/index.ts'
import { workQueue } from './jobs.ts'
import { isWithin } from './scope.ts'
import { submissions } from './table.ts'
import { sweepTime } from './waiting-submissions.ts'

/** Lets a doubted submission through: from here on it is worked like any other. */
export async function releaseSubmission(ctx: Ctx, id: string): Promise<void> {
  const scope = scopeOf(ctx, 'inquiry:release')
  await inTransaction(ctx, async (ctx) => {
    await leaveQuarantine(ctx, scope, id, 'waiting')
    await recordAudit(ctx, 'submission.released', { type: 'submission', id })
    await ctx.jobs.send(ctx.db, workQueue, { submissionIds: [id] })
  })
}

/** Ends a doubted submission without an answer. The row stays, and the audit names who decided. */
export async function discardSubmission(ctx: Ctx, id: string): Promise<void> {
  const scope = scopeOf(ctx, 'inquiry:release')
  await inTransaction(ctx, async (ctx) => {
    await leaveQuarantine(ctx, scope, id, 'discarded')
    await recordAudit(ctx, 'submission.discarded', { type: 'submission', id })
  })
}

async function leaveQuarantine(
  ctx: Ctx,
  scope: Scope,
  id: string,
  state: 'waiting' | 'discarded',
): Promise<void> {
  const theirs = and(eq(submissions.id, id), isWithin(scope))
  const left = await ctx.db
    .update(submissions)
    .set({ state, stateChangedAt: ctx.now(), sweepAt: sweepTime(ctx.now()) })
    .where(and(theirs, eq(submissions.state, 'quarantined')))
    .returning({ id: submissions.id })
  if (left.length > 0) return
  if ((await ctx.db.$count(submissions, theirs)) === 0)
    throw new AppError('not-found', 'There is no such submission.')
  throw new AppError('conflict', 'Someone has decided on this submission already.')
}
