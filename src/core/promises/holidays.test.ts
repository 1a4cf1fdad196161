import { expect, test } from 'vitest'
import { calendarEnd, dayOfRule, isHoliday } from './holidays.ts'
import type { HolidayRule } from '../content/index.ts'

const rule = {
  newYear: { name: 'New Year’s Day', on: 'date', month: 1, day: 1, observed: true },
  king: { name: 'Martin Luther King Jr. Day', on: 'weekday', month: 1, weekday: 1, nth: 3 },
  memorial: { name: 'Memorial Day', on: 'weekday', month: 5, weekday: 1, nth: -1 },
  juneteenth: { name: 'Juneteenth', on: 'date', month: 6, day: 19, observed: true },
  thanksgiving: { name: 'Thanksgiving', on: 'weekday', month: 11, weekday: 4, nth: 4 },
  dayAfter: { name: 'Day after Thanksgiving', on: 'weekday', month: 11, weekday: 4, nth: 4, daysAfter: 1 },
  leapDay: { name: 'Leap day', on: 'date', month: 2, day: 29 },
} as const satisfies Record<string, HolidayRule>

test.each([
  ['king', 2026, '2026-01-19'],
  ['king', 2028, '2028-01-17'],
  ['king', 2029, '2029-01-15'],
  ['memorial', 2026, '2026-05-25'],
  ['memorial', 2027, '2027-05-31'],
  ['thanksgiving', 2026, '2026-11-26'],
  ['thanksgiving', 2029, '2029-11-22'],
  ['dayAfter', 2030, '2030-11-29'],
  ['juneteenth', 2026, '2026-06-19'],
  ['juneteenth', 2027, '2027-06-18'],
  ['newYear', 2023, '2023-01-02'],
  ['newYear', 2028, '2027-12-31'],
  ['leapDay', 2027, null],
  ['leapDay', 2028, '2028-02-29'],
] as const)('%s is kept in %i on %s', (name, year, day) => {
  expect(dayOfRule(rule[name], year)).toBe(day)
})

test('a rule holds for years that no list names, also where the day moves into the year before', () => {
  const holidays = ['2026-01-19', rule.king, rule.newYear]
  expect(isHoliday('2031-01-20', holidays)).toBe(true)
  expect(isHoliday('2027-12-31', holidays)).toBe(true)
  expect(isHoliday('2028-01-03', holidays)).toBe(false)
})

test('staff are warned ten weeks before the listed days run out, and not of days that a rule gives too', () => {
  expect(calendarEnd('2027-10-01', ['2027-01-18', '2027-12-31'])).toBeNull()
  expect(calendarEnd('2027-11-01', ['2027-01-18', '2027-12-31'])).toEqual({
    lastListed: '2027-12-31',
    weeksLeft: 8,
  })
  expect(calendarEnd('2028-01-14', ['2027-01-18'])).toMatchObject({ weeksLeft: 0 })
  expect(calendarEnd('2028-01-14', ['2027-01-18', rule.king])).toBeNull()
  expect(calendarEnd('2028-01-14', [])).toBeNull()
})
