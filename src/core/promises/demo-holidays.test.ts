import { expect, test } from 'vitest'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { calendarEnd, isHoliday } from './holidays.ts'

const { holidays } = demoDocument('settings', 'school').promise

test.each([
  // As the school listed them.
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-24 12-25 12-28 12-29 12-30 12-31'],
  [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-27 12-28 12-29 12-30 12-31'],
  // As nobody has listed yet.
  [2031, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-24 12-25 12-26 12-29 12-30 12-31'],
])('the rules of the demo school give the days of rest of %d', (year, days) => {
  const found = []
  for (
    const day = new Date(`${year}-01-01T12:00:00Z`);
    day.getUTCFullYear() === year;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const isWeekend = day.getUTCDay() % 6 === 0
    const date = day.toISOString().slice(0, 10)
    if (!isWeekend && isHoliday(date, holidays)) found.push(date.slice(5))
  }
  expect(found.join(' ')).toBe(days)
})

test('the calendar of the demo school never ends', () => {
  expect(calendarEnd('2040-12-01', holidays)).toBeNull()
})
