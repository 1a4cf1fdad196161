import { expect, test } from 'vitest'
import { addDays, dayIn, formatDay, formatDays, formatInstant, instantAt, weekdayOf } from './dates.ts'

test.each([
  // In Boston clocks skip 2:30 on March 8, and show 1:30 twice on November 1.
  ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-03-08', '23:59', 'America/New_York', '2026-03-09T03:59:00.000Z'],
  ['2026-01-14', '23:59:59', 'America/New_York', '2026-01-15T04:59:59.000Z'],
  ['2026-01-14', '17:00', 'Asia/Kolkata', '2026-01-14T11:30:00.000Z'],
  ['2026-01-14', '17:00', 'Asia/Kathmandu', '2026-01-14T11:15:00.000Z'],
  // Half an hour of daylight saving time.
  ['2026-01-14', '00:00', 'Australia/Lord_Howe', '2026-01-13T13:00:00.000Z'],
  // Midnight does not exist on the day on which Cairo's clocks go forward.
  ['2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
])('on %s at %s in %s it is %s', (day, time, zone, instant) => {
  expect(instantAt(day, time, zone).toISOString()).toBe(instant)
})

test('a day is the one that clocks in the zone show', () => {
  const instant = new Date('2026-01-15T04:30:00Z')
  expect(dayIn('America/New_York', instant)).toBe('2026-01-14')
  expect(dayIn('Asia/Kathmandu', instant)).toBe('2026-01-15')
  expect(dayIn('UTC', new Date(0))).toBe('1970-01-01')
})

test('days are counted by the calendar, over leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(weekdayOf('2026-11-22')).toBe(0)
  expect(weekdayOf('2026-11-28')).toBe(6)
})

test('what is no day or zone is refused, not guessed', () => {
  expect(() => addDays('2026-02-30', 0)).toThrow(RangeError)
  expect(() => instantAt('2026-01-14', '25:00', 'UTC')).toThrow(RangeError)
  expect(() => dayIn('Europe/Bosten', new Date())).toThrow(RangeError)
})

test('no line ends within the distance of a zone from UTC', () => {
  const instant = new Date('2026-01-13T22:00:00Z')
  expect(formatInstant(instant, 'Etc/GMT+5', 'zh-Hans')).toBe('2026年1月13日星期二 17:00 UTC−5')
  expect(formatInstant(instant, 'Etc/GMT+5', 'en-GB')).toContain('GMT−5')
})

test('people read days and instants in words', () => {
  expect(formatDay('2026-01-14')).toBe('January 14, 2026')
  expect(formatInstant(new Date('2026-01-13T22:00:00Z'), 'America/New_York')).toBe(
    'Tuesday, January 13, 2026 at 5:00 PM EST',
  )
})

test('days from one to another are said as the language writes a day', () => {
  expect(formatDays('2026-01-05', '2026-01-11', 'zh-CN')).toBe('2026年1月5日至2026年1月11日')
  expect(formatDays('2026-01-05', '2026-01-11', 'es')).toBe('5–11 de enero de 2026')
})
