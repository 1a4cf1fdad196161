import { and, isNotNull, lt } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { workOn, type Module } from '../module.ts'
import { requireSystem } from '../staff/index.ts'
import { digestQueue, sendDueDigests, writeDigests } from './send-digests.ts'
import { subscriptionRequests as requests } from './table.ts'

const dayMs = 24 * 3600_000

export const subscriptionsModule: Module = {
  name: 'subscriptions',
  queues: [digestQueue],
  work: [workOn(digestQueue, writeDigests, { givesWay: true })],
  schedules: [
    { name: 'subscriptions.digests', cron: '*/10 * * * *', run: sendDueDigests },
    { name: 'subscriptions.forget', cron: '17 * * * *', run: forgetRequests },
  ],
}

/** Takes out addresses that did not confirm, a week after they were asked, and networks after a day. */
export async function forgetRequests(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  const before = (ms: number) => new Date(ctx.now().getTime() - ms)
  await ctx.db.delete(requests).where(lt(requests.createdAt, before(7 * dayMs)))
  await ctx.db
    .update(requests)
    .set({ networkKey: null })
    .where(and(isNotNull(requests.networkKey), lt(requests.createdAt, before(dayMs))))
}
