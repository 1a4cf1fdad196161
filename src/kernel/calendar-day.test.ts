import { expect, test } from 'vitest'
import { calendarDay, calendarInstant } from './calendar-day.ts'

test('a day or an instant lies in years that the database and JavaScript write alike', () => {
  for (const day of ['1000-01-01', '1782-09-19', '2026-11-27', '2999-12-31'])
    expect(calendarDay().safeParse(day).success, day).toBe(true)
  for (const day of ['0000-01-01', '0002-11-27', '0202-11-27', '3000-01-01', '9999-12-31']) {
    expect(calendarDay().safeParse(day).error?.issues[0]?.message, day).toBe(
      'Enter a year between 1000 and 2999',
    )
    expect(calendarInstant().safeParse(`${day}T12:00:00Z`).success, day).toBe(false)
  }
  expect(calendarInstant().safeParse('2026-11-27T12:00:00+05:45').success).toBe(true)
})

test('what is no day is told in the words of its field', () => {
  for (const typed of ['', '2026-02-30', 'tomorrow'])
    expect(calendarDay('Enter the first day').safeParse(typed).error?.issues[0]?.message).toBe(
      'Enter the first day',
    )
})
