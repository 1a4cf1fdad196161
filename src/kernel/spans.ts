import type { Day } from './dates.ts'
import { dateFormats } from './date-formats.ts'
import { memoize } from './memo.ts'
import { joinZoned } from './zones.ts'

/** A time with a beginning and an end; `lastDay` is the last one that belongs to it. */
export type Span = {
  readonly isAllDay: boolean
  readonly starts: Date
  readonly ends: Date
  readonly firstDay: Day
  readonly lastDay: Day
}

const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const
const clock = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const
const formatOf = dateFormats({
  whole: { ...day, ...clock },
  day,
  clock,
  month: { year: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
})

/** `Thursday, December 3, 2026, 12:00 – 1:00 PM EST`, or the days alone of what takes whole days. */
export function formatSpan(span: Span, zone: string, locale = 'en-US'): string {
  if (span.isAllDay) return sayRange(`day ${locale} UTC ${+noonOf(span.firstDay)} ${+noonOf(span.lastDay)}`)
  return sayRange(`whole ${locale} ${zone} ${+span.starts} ${+span.ends}`)
}

// Each costs more than all other words of the form, and every page with a form says nine.
const sayRange = memoize(2_000, (written: string): string => {
  const [style = '', locale = '', zone = '', starts, ends] = written.split(' ')
  const format = formatOf(style as 'day' | 'whole' | 'clock', locale, zone)
  if (style === 'day') return format.formatRange(Number(starts), Number(ends))
  const parts = format.formatRangeToParts(Number(starts), Number(ends))
  return joinZoned(parts, { instant: new Date(Number(starts)), zone, locale })
})

/** `12:00 – 1:00 PM EST`, for a list that says the day above. */
export const formatClockSpan = ({ starts, ends }: Span, zone: string, locale = 'en-US'): string =>
  sayRange(`clock ${locale} ${zone} ${+starts} ${+ends}`)

/** `Thursday, December 3, 2026`. */
export const formatLongDay = (date: Day, locale = 'en-US'): string =>
  formatOf('day', locale, 'UTC').format(noonOf(date))

/** `December 2026`, of a month written `2026-12`. */
export const formatMonth = (month: string, locale = 'en-US'): string =>
  formatOf('month', locale, 'UTC').format(noonOf(`${month}-01`))

/** `Thu` */
export const formatWeekday = (date: Day, locale = 'en-US'): string =>
  formatOf('weekday', locale, 'UTC').format(noonOf(date))

/** `12:00 PM`, for a place where the zone is said elsewhere. */
export const formatTime = (instant: Date, zone: string, locale = 'en-US'): string =>
  formatOf('time', locale, zone).format(instant)

const noonOf = (date: Day) => new Date(`${date}T12:00:00Z`)
