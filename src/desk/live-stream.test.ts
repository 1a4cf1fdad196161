import { expect, test } from 'vitest'
import { pauseAfter } from './live-stream.ts'

test('a refused stream is asked for less and less often, but at least once a minute', () => {
  expect([1, 2, 3, 10, 1000].map((refusals) => pauseAfter(refusals, 0))).toEqual([
    2_000, 4_000, 8_000, 60_000, 60_000,
  ])
})

test('chance spreads desks that were refused together', () => {
  expect([0, 0.5, 1].map((chance) => pauseAfter(1, chance))).toEqual([2_000, 1_500, 1_000])
})
