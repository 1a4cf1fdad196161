import { expect, test } from 'vitest'
import { promiseTime } from './promise-time.ts'

const boston = {
  timeZone: 'America/New_York',
  businessDays: 2,
  closesAt: '17:00',
  holidays: ['2026-11-26', '2026-11-27'],
}
const by = (received: string) => promiseTime(new Date(received), boston).toISOString()

test('two business days after one that arrived in office hours', () => {
  expect(by('2026-11-16T15:00:00Z')).toBe('2026-11-18T22:00:00.000Z')
})

test('what arrives after hours or on a weekend counts from the next business day', () => {
  expect(by('2026-11-16T22:00:00Z')).toBe('2026-11-19T22:00:00.000Z')
  expect(by('2026-11-21T15:00:00Z')).toBe('2026-11-25T22:00:00.000Z')
})

test('holidays do not count', () => {
  expect(by('2026-11-25T15:00:00Z')).toBe('2026-12-01T22:00:00.000Z')
})

test('the office closes at 17:00 by its own clocks, in summer and winter', () => {
  expect(by('2026-07-06T15:00:00Z')).toBe('2026-07-08T21:00:00.000Z')
  expect(by('2026-10-30T15:00:00Z')).toBe('2026-11-03T22:00:00.000Z')
})
