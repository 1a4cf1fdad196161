import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { isUnavailable } from '../../kernel/errors.ts'
import { runText, type Db } from '../database/database.ts'
import type { Log } from '../log/log.ts'
import { createBoss } from './boss.ts'
import { startRowWorker, type RowWorker } from './row-worker.ts'
import { type Run, runLogged } from './run-logged.ts'

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

type Handle<Data> = (data: Data, run: Run) => Promise<void>

export type Jobs = JobSender & {
  /** Handles jobs one at a time until `stop`; a throw sends the job back for a later try. */
  work<Data extends object>(queue: Queue<Data>, handle: Handle<Data>): Promise<void>
  /** Handles what the scheduler sends, within seconds of it: each queue that is asked costs, and most of them are schedules. */
  workSchedule(queue: { name: string }, handle: (run: Run) => Promise<void>): Promise<void>
  /** Handles up to `batchSize` jobs together; a throw sends all of them back. */
  workMany<Data extends object>(
    queue: Queue<Data>,
    batchSize: number,
    handle: Handle<readonly Data[]>,
  ): Promise<void>
  /**
   * Works rows that wait in a table of their own, without a job for each.
   * @param act takes some, and resolves to how many
   */
  workRows(queue: { name: string }, act: (run: Run) => Promise<number>): void
  /** Lets this process's workers look at once, without waiting for their next round. */
  nudge(queue: { name: string }): void
  /** Resolves when the jobs in hand have ended, or after ten seconds; may be asked again. */
  stop(): Promise<void>
}

const superviseSeconds = 10
const scheduleSeconds = 10
const outageLookMs = 250
const stopMs = 10_000

/** Opens the queue; `worker` also runs pg-boss's own upkeep and its scheduler. */
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
  const rowWorkers = new Map<string, RowWorker>()
  let stopping = false

  /** While the database is away the queue cannot be told of a failure: the job goes on once it is back. */
  async function outlastOutage<Result>(act: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await act()
      } catch (error) {
        // What answers is not away: somebody else was, or it said no.
        if (!isUnavailable(error) || stopping || (await answers(pool))) throw error
        while (!stopping && !(await answers(pool))) await wait(outageLookMs)
      }
    }
  }

  async function work<Data extends object>(
    name: string,
    batchSize: number,
    handle: Handle<readonly Data[]>,
    pollingIntervalSeconds = 1,
  ): Promise<void> {
    const options = { pollingIntervalSeconds, batchSize, includeMetadata: true } as const
    const id = await boss.work<Data, void, typeof options>(name, options, async (jobs) => {
      // Where there was one job there may be another: without this a backlog would move at one fetch a poll.
      nudge(name)
      await runLogged(jobs, log, (run) =>
        outlastOutage(() =>
          handle(
            jobs.map((job) => job.data),
            run,
          ),
        ),
      )
    })
    workers.set(name, id)
  }

  function nudge(name: string): void {
    const id = workers.get(name)
    if (id) boss.notifyWorker(id)
    rowWorkers.get(name)?.nudge()
  }

  return {
    async send(db, queue, data, { startAfter } = {}) {
      const id = await boss.send(queue.name, data, {
        db: { executeSql: (text, values) => runText(db, text, values) },
        startAfter,
      })
      if (!id) throw new Error(`the queue ${queue.name} took no job`)
    },
    work: (queue, handle) => work(queue.name, 1, one(handle)),
    workSchedule: ({ name }, handle) => work(name, 1, (_, run) => handle(run), scheduleSeconds),
    workMany: (queue, batchSize, handle) => work(queue.name, batchSize, handle),
    workRows({ name }, act) {
      rowWorkers.set(
        name,
        startRowWorker(name, (run) => outlastOutage(() => act(run)), log),
      )
    },
    nudge: ({ name }) => nudge(name),
    async stop() {
      stopping = true
      const inHand = [...rowWorkers.values()].map((worker) => worker.stop())
      await boss.stop({ graceful: true, close: false, timeout: stopMs })
      await Promise.race([Promise.all(inHand), wait(stopMs, null, { ref: false })])
    },
  }
}

const one =
  <Data>(handle: Handle<Data>): Handle<readonly Data[]> =>
  async (batch, run) => {
    for (const data of batch) await handle(data, run)
  }

const answers = (pool: Pool) =>
  pool.query('select 1').then(
    () => true,
    () => false,
  )
