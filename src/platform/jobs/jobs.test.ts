import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabaseLine } from '../../../test/faults/database-proxy.ts'
import { copyDemoSchool, quiet } from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { createLog } from '../log/log.ts'
import { findDeadJobs, takeDeadJob } from './dead-jobs.ts'
import { installJobs, type Schedule } from './install-jobs.ts'
import { type Jobs, openJobs, type Queue } from './jobs.ts'

const queue: Queue<{ n: number }> = { name: 'test.work' }
const patienceMs = 20_000

async function openQueue({ schedules = [] as Schedule[], url = '' } = {}) {
  const own = url === '' ? await copyDemoSchool() : null
  const database = openDatabase(url || (own?.url ?? ''), { log: quiet })
  await installJobs(database.pool, { queues: [queue], schedules }, quiet)
  const lines: Record<string, unknown>[] = []
  const log = createLog({
    level: 'info',
    write: (text) =>
      lines.push(
        ...text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      ),
  })
  const opened: Jobs[] = []
  onTestFinished(async () => {
    await Promise.all(opened.map((jobs) => jobs.stop()))
    await database.close()
    await own?.drop()
  })
  return {
    database,
    db: database.db,
    async open(worker = true) {
      const jobs = await openJobs(database.pool, { log, worker })
      opened.push(jobs)
      return jobs
    },
    /** What was logged of jobs. */
    logged(event: string) {
      log.flush()
      return lines.filter((line) => line.event === event)
    },
  }
}

const send = (jobs: Jobs, { db }: Database, n = 1) => db.transaction((tx) => jobs.send(tx, queue, { n }))

async function readJobs({ db }: Database, name = queue.name) {
  const { rows } = await db.execute<{ state: string; attempts: number; waits: number }>(sql`
    select state, retry_count as attempts, extract(epoch from start_after - now())::float as waits
    from jobs.job where name = ${name} order by created_on`)
  return rows
}

/** Lets what waits for its next try be tried now. */
async function makeDue(jobs: Jobs, { db }: Database): Promise<void> {
  await db.execute(
    sql`update jobs.job set start_after = now() where name = ${queue.name} and state = 'retry'`,
  )
  jobs.nudge(queue)
}

test('a job runs once its transaction is committed, and is one line in the log', async () => {
  const { database, open, logged } = await openQueue()
  const jobs = await open()
  const done: number[] = []
  await jobs.work(queue, async ({ n }, { log }) => {
    done.push(n)
    log.info('work.done', { n })
  })
  await expect(
    database.db.transaction(async (tx) => {
      await jobs.send(tx, queue, { n: 1 })
      throw new Error('taken back')
    }),
  ).rejects.toThrow('taken back')
  await send(jobs, database, 2)
  jobs.nudge(queue)
  await eventually('the job is done', patienceMs, () => logged('job.done').length > 0)
  expect(done).toEqual([2])
  expect(logged('job.done')).toEqual([
    expect.objectContaining({
      queue: queue.name,
      id: expect.any(String),
      attempt: 1,
      ms: expect.any(Number),
    }),
  ])
  // What the work itself writes carries the same.
  expect(logged('work.done')).toMatchObject([{ queue: queue.name, job: logged('job.done')[0]?.['id'], n: 2 }])
})

test('a job that fails comes back later each time, and each failure is a line', async () => {
  const { database, open, logged } = await openQueue()
  const jobs = await open()
  let failuresLeft = 2
  await jobs.work(queue, async () => {
    if (failuresLeft-- > 0) throw new TypeError('what somebody wrote')
  })
  await send(jobs, database)
  const waits: number[] = []
  for (const attempt of [1, 2]) {
    const { result } = await eventually(`failure ${attempt}`, patienceMs, async () =>
      (await readJobs(database)).find(
        // The try is counted when it begins: a row that was read before this one still waits for the one before.
        (job) =>
          job.state === 'retry' && job.attempts === attempt - 1 && logged('job.failed').length === attempt,
      ),
    )
    waits.push(result.waits)
    await makeDue(jobs, database)
  }
  await eventually('the third try', patienceMs, () => logged('job.done').length === 1)
  const [first = 0, second = 0] = waits
  expect(first).toBeGreaterThan(1)
  expect(second).toBeGreaterThan(first)
  expect(logged('job.failed')).toMatchObject([
    { level: 'warn', queue: queue.name, attempt: 1, error: { name: 'TypeError' } },
    { level: 'warn', queue: queue.name, attempt: 2 },
  ])
  expect(logged('job.done')).toMatchObject([{ queue: queue.name, attempt: 3 }])
  const { rows } = await database.db.execute(sql`select output from jobs.job where name = ${queue.name}`)
  expect(JSON.stringify(rows)).not.toContain('what somebody wrote')
})

test('what is given up is listed until a person takes it', async () => {
  const { database, db, open, logged } = await openQueue()
  const jobs = await open()
  await send(jobs, database, 7)
  // Before anyone takes it up: a worker goes by the limit that it read.
  await db.execute(sql`update jobs.job set retry_limit = 0 where name = ${queue.name}`)
  await jobs.work(queue, () => Promise.reject(new TypeError('never')))
  const { result: dead } = await eventually(
    'it is given up',
    patienceMs,
    async () => (await findDeadJobs(db, 10))[0],
  )
  expect(dead).toMatchObject({ queue: queue.name, attempts: 1, error: 'TypeError' })
  expect(logged('job.failed')).toMatchObject([{ level: 'error', givenUp: true, id: dead.jobId }])
  expect(await takeDeadJob(db, dead.id)).toEqual({ queue: queue.name, data: { n: 7 } })
  expect([await findDeadJobs(db, 10), await takeDeadJob(db, dead.id)]).toEqual([[], null])
})

test('a batch is handled together, and goes back together', async () => {
  const { database, open, logged } = await openQueue()
  const jobs = await open()
  for (let n = 0; n < 5; n++) await send(jobs, database, n)
  const batches: number[][] = []
  await jobs.workMany(queue, 10, async (batch) => {
    batches.push(batch.map(({ n }) => n))
    if (batches.length === 1) throw new Error('not yet')
  })
  await eventually('the first try', patienceMs, async () =>
    (await readJobs(database)).every(({ state }) => state === 'retry'),
  )
  expect(logged('job.failed').map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1, 1])
  await makeDue(jobs, database)
  await eventually('all are done', patienceMs, async () =>
    (await readJobs(database)).every(({ state }) => state === 'completed'),
  )
  expect(batches.map((batch) => batch.toSorted())).toEqual([
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ])
  expect(logged('job.done')).toMatchObject([{ jobs: 5 }])
})

test('an outage of the database costs no try: the job goes on once it is back', async () => {
  const line = await openDatabaseLine()
  const { database, open, logged } = await openQueue({ url: line.url })
  const jobs = await open()
  const asked = vi.spyOn(database.pool, 'query')
  const looks = () => asked.mock.calls.filter(([text]) => (text as unknown) === 'select 1').length
  const cut = Promise.withResolvers<void>()
  let runs = 0
  await jobs.work(queue, async () => {
    runs++
    if (runs === 1) {
      await line.refuse()
      cut.resolve()
    }
    await database.db.execute(sql`select 1`)
  })
  await send(jobs, database)
  jobs.nudge(queue)
  await cut.promise
  await eventually('it was looked for in vain', patienceMs, () => looks() >= 2)
  await line.comeBack()
  await eventually('the job is done', patienceMs, () => logged('job.done').length === 1)
  expect([runs, logged('job.failed')]).toEqual([2, []])
})

test('a policy that an earlier version laid out follows the code', async () => {
  const { database, db } = await openQueue()
  const read = async () => {
    const { rows } = await db.execute(sql`
      select name, retry_limit, retry_backoff, dead_letter, retention_seconds from jobs.queue
      where name in (${queue.name}, ${`${queue.name}-dead`}) order by name`)
    return rows
  }
  const laidOut = await read()
  expect(laidOut).toMatchObject([{ retry_limit: 60, dead_letter: `${queue.name}-dead` }, { retry_limit: 60 }])
  await db.execute(sql`
    update jobs.queue set retry_limit = 2, retry_backoff = false, dead_letter = null, retention_seconds = 60
    where name in (${queue.name}, ${`${queue.name}-dead`})`)
  await installJobs(database.pool, { queues: [queue], schedules: [] }, quiet)
  expect(await read()).toEqual(laidOut)
})

test('a schedule runs once per time, however many workers there are, and one that is gone ends', async () => {
  const everyMinute: Schedule = { name: 'test.minute', cron: '* * * * *' }
  const { database, db, open } = await openQueue({ schedules: [everyMinute] })
  let runs = 0
  for (const jobs of [await open(), await open()])
    await jobs.workSchedule(everyMinute, async () => void runs++)
  await eventually('it ran', patienceMs, () => runs > 0)
  // pg-boss sends one job of its own for each time that has come.
  const { rows } = await db.execute<{ times: number }>(sql`
    select count(distinct singleton_on)::int as times from jobs.job where name = '__pgboss__send-it'`)
  expect(runs).toBeLessThanOrEqual(rows[0]?.times ?? 0)
  await installJobs(database.pool, { queues: [queue], schedules: [] }, quiet)
  expect((await db.execute(sql`select name from jobs.schedule`)).rows).toEqual([])
})
