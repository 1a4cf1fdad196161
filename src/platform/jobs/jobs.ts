import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { fromDrizzle, PgBoss } from 'pg-boss'
import { isDatabaseAway, type Db } from '../database/database.ts'
import type { Log } from '../log/log.ts'

/** A queue's name, with the type of what its jobs carry. */
export type Queue<Data extends object> = { readonly name: string; readonly carries?: Data }

/** The half of the queue that verbs see: work is sent by the transaction that causes it. */
export type JobSender = {
  /** @param startAfter before which no worker takes it up */
  send<Data extends object>(
    db: Db,
    queue: Queue<Data>,
    data: Data,
    options?: { startAfter?: Date },
  ): Promise<void>
}

export type Jobs = JobSender & {
  /** Handles jobs one at a time until `stop`; a throw sends the job back for a later try. */
  work<Data extends object>(queue: Queue<Data>, handle: (data: Data) => Promise<void>): Promise<void>
  /** Handles what was tried for three days in vain. */
  workDead<Data extends object>(queue: Queue<Data>, handle: (data: Data) => Promise<void>): Promise<void>
  /** Lets this process's workers look at once, without waiting for their next round. */
  nudge(queue: { name: string }): void
  /** Resolves when the jobs in hand have ended, or after ten seconds; may be asked again. */
  stop(): Promise<void>
}

const threeDays = 3 * 24 * 3600

/** Retries with backoff over three days; pg-boss's own defaults give up within seconds and forget within two weeks. */
const patience = {
  retryLimit: 60,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 2 * 3600,
  retentionSeconds: 4 * threeDays,
  deleteAfterSeconds: threeDays,
  expireInSeconds: 300,
  // What a killed worker had in hand is free again after this, not only once it expires.
  heartbeatSeconds: 10,
}
const superviseSeconds = 10
const outageLookMs = 250

/** Lays out pg-boss's schema and the queues; run once per start, under the migration lock. */
export async function installJobs(pool: Pool, queues: readonly { name: string }[], log: Log): Promise<void> {
  const boss = createBoss(pool, log, { migrate: true, createSchema: true, supervise: false, schedule: false })
  await boss.start()
  const present = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const { name } of queues) {
    const dead = deadName(name)
    if (!present.has(dead)) await boss.createQueue(dead, { retentionSeconds: 10 * threeDays })
    if (!present.has(name)) await boss.createQueue(name, { ...patience, deadLetter: dead })
  }
  await boss.stop({ graceful: false, close: false })
}

/** Opens the queue; `worker` also runs pg-boss's own upkeep. */
export async function openJobs(pool: Pool, { log, worker }: { log: Log; worker: boolean }): Promise<Jobs> {
  const boss = createBoss(pool, log, {
    migrate: false,
    supervise: worker,
    schedule: worker,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  })
  await boss.start()
  const workers = new Map<string, string>()
  let stopping = false

  /** While the database is away the queue cannot be told of a failure: the job goes on once it is back. */
  async function outlastOutage(act: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await act()
      } catch (error) {
        // What answers is not away: somebody else was, or it said no.
        if (!isDatabaseAway(error) || stopping || (await answers(pool))) throw error
        while (!stopping && !(await answers(pool))) await wait(outageLookMs)
      }
    }
  }

  async function work<Data extends object>(
    name: string,
    handle: (data: Data) => Promise<void>,
  ): Promise<void> {
    const id = await boss.work<Data>(name, { pollingIntervalSeconds: 1, batchSize: 1 }, async (jobs) => {
      // Where there was one job there may be another: without this a backlog would move at one job a poll.
      nudge(name)
      for (const job of jobs) await outlastOutage(() => handle(job.data))
    })
    workers.set(name, id)
  }

  function nudge(name: string): void {
    const id = workers.get(name)
    if (id) boss.notifyWorker(id)
  }

  return {
    async send(db, queue, data, { startAfter } = {}) {
      const id = await boss.send(queue.name, data, { db: fromDrizzle(db, sql), startAfter })
      if (!id) throw new Error(`the queue ${queue.name} took no job`)
    },
    work: (queue, handle) => work(queue.name, handle),
    workDead: (queue, handle) => work(deadName(queue.name), handle),
    nudge: ({ name }) => nudge(name),
    stop() {
      stopping = true
      return boss.stop({ graceful: true, close: false, timeout: 10_000 })
    },
  }
}

const answers = (pool: Pool) =>
  pool.query('select 1').then(
    () => true,
    () => false,
  )

const deadName = (name: string) => `${name}-dead`

function createBoss(pool: Pool, log: Log, options: ConstructorParameters<typeof PgBoss>[0] & object): PgBoss {
  const db = {
    executeSql: (text: string, values?: unknown[]) => pool.query(text, values),
  }
  const boss = new PgBoss({ ...options, db, schema: 'jobs' })
  boss.on('error', (error) => log.warn('jobs.error', { error: error.message }))
  return boss
}
