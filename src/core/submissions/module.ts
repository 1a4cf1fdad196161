import type { Ctx } from '../context.ts'
import type { Module } from '../module.ts'
import { forgetChallenges } from './challenge-uses.ts'
import { forgetNetworks } from './forget-networks.ts'
import { confirmQueue } from './jobs.ts'
import { hurryWaiting, retryFailed } from './waiting-submissions.ts'

export const submissionsModule: Module = {
  name: 'submissions',
  permissions: ['inquiry:release'],
  queues: [confirmQueue],
  schedules: [
    { name: 'submission.networks', cron: '7 * * * *', run: forgetNetworks },
    { name: 'submission.challenges', cron: '23 * * * *', run: forgetChallenges },
  ],
  atStart: async (ctx) => ({
    retried: await retryAllFailed(ctx),
    hurried: await hurryWaiting(ctx),
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
