import { and, eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import { workQueue } from './jobs.ts'
import { submissions } from './table.ts'
import { sweepTime } from './waiting-submissions.ts'

/** Lets a doubted submission through: from here on it is worked like any other. */
export function releaseSubmission(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    requirePermission(ctx, 'inquiry:release')
    await leaveQuarantine(ctx, id, 'waiting')
    await recordAudit(ctx, 'submission.released', { type: 'submission', id })
    await ctx.jobs.send(ctx.db, workQueue, { submissionIds: [id] })
  })
}

/** Ends a doubted submission without an answer. The row stays, and the audit names who decided. */
export function discardSubmission(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    requirePermission(ctx, 'inquiry:release')
    await leaveQuarantine(ctx, id, 'discarded')
    await recordAudit(ctx, 'submission.discarded', { type: 'submission', id })
  })
}

async function leaveQuarantine(ctx: Ctx, id: string, state: 'waiting' | 'discarded'): Promise<void> {
  const left = await ctx.db
    .update(submissions)
    .set({ state, stateChangedAt: ctx.now(), sweepAt: sweepTime(ctx.now()) })
    .where(and(eq(submissions.id, id), eq(submissions.state, 'quarantined')))
    .returning({ id: submissions.id })
  if (left.length === 0) throw new AppError('conflict', 'Someone has decided on this submission already.')
}
