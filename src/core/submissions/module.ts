import type { Ctx } from '../context.ts'
import type { Module } from '../module.ts'
import { forgetChallenges } from './challenge-uses.ts'
import { confirmQueue, workQueue } from './jobs.ts'
import { retryFailed, sweepWaiting } from './waiting-submissions.ts'

export const submissionsModule: Module = {
  name: 'submissions',
  permissions: ['inquiry:release'],
  queues: [workQueue, confirmQueue],
  schedules: [
    {
      name: 'submission.sweep',
      cron: '* * * * *',
      run: async (ctx) => ({ submissions: await sweepWaiting(ctx) }),
    },
    { name: 'submission.challenges', cron: '23 * * * *', run: forgetChallenges },
  ],
  // What a killed process had in hand need not wait until the queue misses it, and a newer version may work what an older one could not.
  atStart: async (ctx) => ({
    retried: await retryAllFailed(ctx),
    submissions: await sweepWaiting(ctx, { everything: true }),
  }),
}

async function retryAllFailed(ctx: Ctx): Promise<number> {
  let total = 0
  for (;;) {
    const retried = await retryFailed(ctx)
    if (retried === 0) return total
    total += retried
  }
}
