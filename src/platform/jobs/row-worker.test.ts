import { expect, onTestFinished, test, vi } from 'vitest'
import { createLog } from '../log/log.ts'
import { startRowWorker } from './row-worker.ts'

/** Only a nudge comes sooner. */
const aMinute = 60_000

function start(act: () => Promise<number>) {
  let text = ''
  const log = createLog({ level: 'info', write: (more) => (text += more) })
  const worker = startRowWorker('test.rows', act, log, aMinute)
  onTestFinished(() => worker.stop())
  const lines = () => {
    log.flush()
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }
  return { worker, lines }
}

test('it takes rows up as long as there are some, and a nudge while it looks is not lost', async () => {
  let waiting = 250
  const took: number[] = []
  const { worker, lines } = start(async () => {
    const some = Math.min(waiting, 100)
    waiting -= some
    took.push(some)
    // What comes while it finds nothing is taken up with the next look, and not a second later.
    if (some === 0 && took.length === 4) {
      waiting = 7
      worker.nudge()
    }
    return some
  })
  await vi.waitFor(() => expect(took).toEqual([100, 100, 50, 0, 7, 0]), 5_000)
  expect(lines()).toMatchObject(
    [100, 100, 50, 7].map((rows) => ({ event: 'job.done', queue: 'test.rows', rows })),
  )
})

test('a run that fails is one line with its attempt, and the next comes all the same', async () => {
  let runs = 0
  const { worker, lines } = start(async () => {
    runs += 1
    if (runs < 3) throw new Error('not yet')
    return runs === 3 ? 1 : 0
  })
  await vi.waitFor(() => {
    worker.nudge()
    expect(runs).toBeGreaterThanOrEqual(3)
  }, 5_000)
  expect(lines()).toMatchObject([
    { event: 'job.failed', queue: 'test.rows', attempt: 1, error: expect.anything() },
    { event: 'job.failed', attempt: 2 },
    { event: 'job.done', rows: 1, attempt: 3 },
  ])
})

test('a stop waits for the run in hand', async () => {
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const done: string[] = []
  const { worker } = start(async () => {
    begun.resolve()
    await goOn.promise
    done.push('run')
    return 1
  })
  await begun.promise
  const stopped = worker.stop().then(() => done.push('stopped'))
  goOn.resolve()
  await stopped
  expect(done).toEqual(['run', 'stopped'])
})
