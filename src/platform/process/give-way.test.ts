import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { giveWay } from './give-way.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const take = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `act` again and again for ten seconds; tells how often it ran and what share of the time it took. */
async function runFor10s(isBusy: () => boolean, tookMs: number, rows?: number) {
  const politely = giveWay(isBusy)
  let runs = 0
  let isOver = false
  const going = (async () => {
    while (!isOver) {
      await politely(() => take(tookMs).then(() => rows))
      runs++
    }
  })()
  await vi.advanceTimersByTimeAsync(10_000)
  isOver = true
  const after10s = { rows: runs * (rows ?? 0), share: (runs * tookMs) / 10_000 }
  await vi.advanceTimersByTimeAsync(10_000)
  await going
  return after10s
}

test('beside a rush a fast machine works as many rows a second as a slow one, for as long as half of the time is enough', async () => {
  for (const tookMs of [20, 100, 180]) {
    const { rows } = await runFor10s(() => true, tookMs, 100)
    expect(rows).toBeGreaterThan(2_200)
    expect(rows).toBeLessThan(2_700)
  }
  expect((await runFor10s(() => true, 400, 100)).share).toBeCloseTo(0.5, 1)
})

test('what counts no rows takes a quarter of the time, and without a rush nothing rests', async () => {
  expect((await runFor10s(() => true, 100)).share).toBeCloseTo(0.25, 1)
  expect((await runFor10s(() => false, 100, 100)).share).toBeCloseTo(1, 1)
})

test('a short run does not shorten the rest after a long one', async () => {
  let hasRun = false
  const busy = giveWay(() => true)
  await Promise.all([
    busy(() => take(10).then(() => 100)),
    busy(() => Promise.resolve(0)),
    vi.advanceTimersByTimeAsync(10),
  ])
  const running = busy(async () => void (hasRun = true))
  await vi.advanceTimersByTimeAsync(300)
  expect(hasRun).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(hasRun).toBe(true)
  await running
})
