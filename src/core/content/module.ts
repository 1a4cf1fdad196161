import { workOn, type Module } from '../module.ts'
import { carryOutPlans } from './editing/carry-out-plans.ts'
import { forgetPreviewLinks } from './editing/preview-links.ts'
import { planQueue } from './editing/plans.ts'
import { reviewQueue } from './editing/reviews.ts'
import { contentChannel } from './publish.ts'
import { rebuildEntries, rebuildQueue, sendRebuild } from './rebuild-entries.ts'

export const contentModule: Module = {
  name: 'content',
  permissions: ['content:edit', 'content:publish'],
  channels: [contentChannel],
  queues: [rebuildQueue, planQueue, reviewQueue],
  work: [
    workOn(rebuildQueue, async (ctx) => void (await rebuildEntries(ctx))),
    // Each plan's own job begins at its time; what it finds due it does, whichever plan it was.
    workOn(planQueue, async (ctx) => void (await carryOutPlans(ctx))),
  ],
  // For a plan whose job was lost, as in a restored backup.
  schedules: [
    { name: 'content.plans', cron: '* * * * *', run: carryOutPlans },
    { name: 'content.forget-previews', cron: '23 * * * *', run: forgetPreviewLinks },
  ],
  // An upgrade of the program may have brought later versions of types.
  atStart: sendRebuild,
}
