import { expect, test } from 'vitest'
import { createPlaceCounter } from './place-counter.ts'

const minuteMs = 60_000

test('a network is counted over the last ten minutes or so', () => {
  let at = Date.parse('2026-11-23T15:00:00Z')
  const places = createPlaceCounter(() => new Date(at))
  expect([places.count('a'), places.count('b'), places.count('a')]).toEqual([1, 1, 2])
  at += 11 * minuteMs
  expect(places.count('a')).toBe(3)
  at += 25 * minuteMs
  expect(places.count('a')).toBe(1)
})

test('a clock that had jumped ahead counts nobody for longer once it is right again', () => {
  const right = Date.parse('2026-11-23T15:00:00Z')
  let at = right + 365 * 24 * 60 * minuteMs
  const places = createPlaceCounter(() => new Date(at))
  places.count('a')
  at = right
  expect(places.count('a')).toBe(1)
  at += 25 * minuteMs
  expect(places.count('a')).toBe(1)
})
