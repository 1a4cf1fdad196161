import { AppError } from '../../kernel/errors.ts'
import { findDeadJobs, takeDeadJob } from '../../platform/jobs/dead-jobs.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import type { FailedWork } from './schema.ts'

const maxListed = 100

/** The jobs of every queue that were given up and that no module takes up itself, the oldest first. */
export async function listFailedWork(ctx: Ctx): Promise<FailedWork[]> {
  requirePermission(ctx, 'ledger:read')
  const jobs = await findDeadJobs(ctx.db, maxListed)
  return jobs.map(({ since, givenUpAt, ...job }) => ({
    ...job,
    since: since.toISOString(),
    givenUpAt: givenUpAt.toISOString(),
  }))
}

/**
 * Gives the job back to its queue, with all its tries before it.
 * @throws AppError `conflict` when someone has decided already
 */
export async function retryFailedWork(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'work:manage')
  await inTransaction(ctx, async (ctx) => {
    const { queue, data } = await take(ctx, id)
    await ctx.jobs.send(ctx.db, { name: queue }, data)
    await recordAudit(ctx, 'work.retried', { type: 'job', id, details: { queue } })
  })
}

/**
 * Ends the job undone.
 * @throws AppError `conflict` when someone has decided already
 */
export async function discardFailedWork(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'work:manage')
  await inTransaction(ctx, async (ctx) => {
    const { queue } = await take(ctx, id)
    await recordAudit(ctx, 'work.discarded', { type: 'job', id, details: { queue } })
  })
}

async function take(ctx: Ctx, id: string) {
  const job = await takeDeadJob(ctx.db, id)
  if (!job) throw new AppError('conflict', 'Someone has decided on this already.')
  return job
}
