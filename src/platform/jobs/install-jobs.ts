import type { Pool } from 'pg'
import type { Log } from '../log/log.ts'
import { createBoss } from './boss.ts'

/** Something that happens at certain times, once for the whole school, however many workers it has. */
export type Schedule = {
  /** The name of its queue. */
  readonly name: string
  /** Five fields of cron: `30 2 * * *` is half past two every night. */
  readonly cron: string
  /** The IANA time zone that the times are in. Default: UTC. */
  readonly tz?: string
}

export type Installation = {
  readonly queues: readonly { readonly name: string }[]
  readonly schedules: readonly Schedule[]
}

const day = 24 * 3600

/** Retries with back-off over three days; pg-boss's own defaults give up within seconds and forget within two weeks. */
const patience = {
  retryLimit: 60,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 2 * 3600,
  retentionSeconds: 12 * day,
  deleteAfterSeconds: 3 * day,
  expireInSeconds: 300,
  // What a killed worker had in hand is free again after this, not only once it expires.
  heartbeatSeconds: 10,
}

/** What was given up waits for a person, who may be on leave. */
const patienceWithDead = { ...patience, retentionSeconds: 400 * day, deleteAfterSeconds: 30 * day }

/** The next time comes by itself, so a run that fails is not tried again, and one that was missed is not made up for. */
const patienceWithSchedules = {
  ...patience,
  retryLimit: 0,
  retentionSeconds: 3600,
  deleteAfterSeconds: 3 * day,
}

/** The queue that takes up what another gave up. */
const deadName = (queue: string) => `${queue}-dead`

/** Lays out pg-boss's schema, queues and schedules, and brings those that are there in line; run once per start, under the migration lock. */
export async function installJobs(pool: Pool, { queues, schedules }: Installation, log: Log): Promise<void> {
  const boss = createBoss(pool, log, { migrate: true, createSchema: true, supervise: false, schedule: false })
  await boss.start()
  const present = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))

  /** Policies of queues that an earlier version laid out follow the code, too. Nearly always they do already. */
  async function layOut(name: string, policy: typeof patience & { deadLetter?: string }, kind?: 'stately') {
    const known = present.get(name)
    if (!known) await boss.createQueue(name, { ...policy, policy: kind })
    else if (!holds(known, policy)) await boss.updateQueue(name, policy)
  }

  for (const { name } of queues) {
    await layOut(deadName(name), patienceWithDead)
    await layOut(name, { ...patience, deadLetter: deadName(name) })
  }
  // Stately: at most one that waits and one that runs, so that a slow run is never joined by the next.
  for (const { name } of schedules) await layOut(name, patienceWithSchedules, 'stately')
  await schedule(boss, schedules)
  await boss.stop({ graceful: false, close: false })
}

async function schedule(boss: ReturnType<typeof createBoss>, schedules: readonly Schedule[]): Promise<void> {
  const present = new Map((await boss.getSchedules()).map((each) => [each.name, each]))
  for (const { name, cron, tz } of schedules) {
    const known = present.get(name)
    if (!known || !holds(known, { cron, timezone: tz ?? 'UTC' }))
      await boss.schedule(name, cron, null, { tz })
  }
  const planned = new Set(schedules.map(({ name }) => name))
  for (const name of present.keys()) if (!planned.has(name)) await boss.unschedule(name)
}

const holds = (known: object, wanted: object) =>
  Object.entries(wanted).every(([key, value]) => known[key as keyof typeof known] === value)
