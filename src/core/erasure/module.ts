import { workOn, type Module } from '../module.ts'
import { eraseRequested } from './erase.ts'
import { erasureQueue } from './queue.ts'
import { applyRetention } from './retention.ts'

export const erasureModule: Module = {
  name: 'erasure',
  permissions: ['person:erase', 'retention:manage'],
  queues: [erasureQueue],
  work: [workOn(erasureQueue, async (ctx) => void (await eraseRequested(ctx)), { givesWay: true })],
  schedules: [
    { name: 'erasure.sweep', cron: '*/5 * * * *', run: eraseRequested },
    { name: 'erasure.retention', cron: '40 2 * * *', run: applyRetention },
  ],
}
