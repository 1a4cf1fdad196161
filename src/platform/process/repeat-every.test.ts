import { expect, onTestFinished, test, vi } from 'vitest'
import { createLog } from '../log/log.ts'
import { repeatEvery } from './repeat-every.ts'

const everyMs = 1_000

function begin(act: () => unknown, signal?: AbortSignal) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const lines: string[] = []
  const log = createLog({ level: 'warn', write: (text) => lines.push(text) })
  return {
    repetition: repeatEvery(everyMs, act, { name: 'test', log, signal }),
    logged() {
      log.flush()
      return lines.join('')
    },
  }
}

test('a run that takes long is not joined by the next', async () => {
  const runs: PromiseWithResolvers<void>[] = []
  begin(() => {
    const run = Promise.withResolvers<void>()
    runs.push(run)
    return run.promise
  })
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect(runs).toHaveLength(1)
  runs[0]?.resolve()
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(runs).toHaveLength(2)
})

test('a run that fails is a line in the log, and the next one comes', async () => {
  let runs = 0
  const { logged } = begin(() => {
    if (++runs === 1) throw new Error('the disk is full')
  })
  await vi.advanceTimersByTimeAsync(2 * everyMs)
  expect(runs).toBe(2)
  expect(logged()).toContain('the disk is full')
})

test('whoever stops it waits for the run in hand, and none follows', async () => {
  const run = Promise.withResolvers<void>()
  let runs = 0
  const { repetition } = begin(() => {
    runs++
    return run.promise
  })
  await vi.advanceTimersByTimeAsync(everyMs)
  let hasStopped = false
  const stopped = repetition.stop().then(() => (hasStopped = true))
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(hasStopped).toBe(false)
  run.resolve()
  await stopped
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect([runs, vi.getTimerCount()]).toEqual([1, 0])
})

test('a signal ends it, before it or during it', async () => {
  const ending = new AbortController()
  let runs = 0
  begin(() => runs++, ending.signal)
  await vi.advanceTimersByTimeAsync(everyMs)
  ending.abort()
  begin(() => runs++, ending.signal)
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect([runs, vi.getTimerCount()]).toEqual([1, 0])
})
