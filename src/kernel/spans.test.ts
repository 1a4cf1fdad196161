import { expect, test } from 'vitest'
import { instantAt } from './dates.ts'
import { formatClockSpan, formatMonth, formatSpan } from './spans.ts'

const zone = 'America/New_York'
const span = (day: string, from: string, to: string, lastDay = day) => ({
  isAllDay: false,
  starts: instantAt(day, from, zone),
  ends: instantAt(lastDay, to, zone),
  firstDay: day,
  lastDay,
})
/** Intl sets thin and narrow spaces. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

test('a span says the day once, both hours, and the zone in which they hold', () => {
  expect(plain(formatSpan(span('2026-12-03', '12:00', '13:00'), zone))).toBe(
    'Thursday, December 3, 2026, 12:00 – 1:00 PM EST',
  )
  expect(plain(formatClockSpan(span('2026-07-01', '11:30', '13:00'), zone))).toBe('11:30 AM – 1:00 PM EDT')
})

test('whole days are days, whatever zone they are read in', () => {
  const days = { ...span('2026-12-14', '00:00', '00:00'), isAllDay: true, lastDay: '2026-12-18' }
  expect(plain(formatSpan(days, 'Pacific/Auckland'))).toBe('Monday, December 14 – Friday, December 18, 2026')
  expect(formatSpan({ ...days, lastDay: '2026-12-14' }, zone)).toBe('Monday, December 14, 2026')
  expect(formatMonth('2026-12')).toBe('December 2026')
})
