import { expect, test } from 'vitest'
import { createPromiseTimes, promiseTime } from './promise-time.ts'

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

test('the office closes at the full second: a moment before is in time, the close itself is not', () => {
  expect(by('2026-11-16T21:59:59.999Z')).toBe('2026-11-18T22:00:00.000Z')
  expect(by('2026-11-16T22:00:00.000Z')).toBe('2026-11-19T22:00:00.000Z')
  // A Friday.
  expect(by('2026-11-20T21:59:59Z')).toBe('2026-11-24T22:00:00.000Z')
  expect(by('2026-11-20T22:00:00Z')).toBe('2026-11-25T22:00:00.000Z')
})

test('over a night in which the clocks change, the close stays at 17:00 on the wall', () => {
  // March 8, 2026: 24 hours later is 18:00.
  expect(by('2026-03-06T15:00:00Z')).toBe('2026-03-10T21:00:00.000Z')
  // November 1, 2026.
  expect(by('2026-10-30T20:59:59Z')).toBe('2026-11-03T22:00:00.000Z')
})

test('a close that the clocks skip, or show twice, is still one instant', () => {
  const at = (closesAt: string, received: string, holidays: string[] = []) =>
    promiseTime(new Date(received), {
      timeZone: 'Africa/Cairo',
      businessDays: 1,
      closesAt,
      holidays,
    }).toISOString()
  // Cairo skips 00:00 to 01:00 on Friday, April 24, 2026.
  expect(at('00:30', '2026-04-22T21:00:00Z')).toBe('2026-04-23T22:30:00.000Z')
  // And shows 23:00 to 24:00 twice on Thursday, October 29, 2026.
  expect(at('23:30', '2026-10-28T10:00:00Z')).toBe('2026-10-29T20:30:00.000Z')
})

test('in a year whose holidays nobody listed, a rule still counts', () => {
  const king = { name: 'King', on: 'weekday', month: 1, weekday: 1, nth: 3 } as const
  const calendar = { ...boston, holidays: [...boston.holidays, king] }
  // Friday, January 14, 2028; Monday is a holiday.
  expect(promiseTime(new Date('2028-01-14T15:00:00Z'), calendar).toISOString()).toBe(
    '2028-01-19T22:00:00.000Z',
  )
})

test('zones whose offset is no full hour', () => {
  const calendar = { ...boston, timeZone: 'Asia/Kathmandu', holidays: [] }
  expect(promiseTime(new Date('2026-11-16T11:14:59Z'), calendar).toISOString()).toBe(
    '2026-11-18T11:15:00.000Z',
  )
  expect(promiseTime(new Date('2026-11-16T11:15:00Z'), calendar).toISOString()).toBe(
    '2026-11-19T11:15:00.000Z',
  )
})

test('what is remembered for a minute is what would be reckoned, at each side of the close and for each calendar', () => {
  const remembered = createPromiseTimes()
  const kathmandu = { ...boston, timeZone: 'Asia/Kathmandu' }
  for (const calendar of [boston, kathmandu, boston])
    for (const received of ['21:59:00.000', '21:59:59.999', '22:00:00.000', '22:00:59.999', '11:15:00.000']) {
      const at = new Date(`2026-11-16T${received}Z`)
      expect(remembered(at, calendar)).toEqual(promiseTime(at, calendar))
    }
})
