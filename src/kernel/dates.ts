import { Temporal } from 'temporal-polyfill'
import { dateFormats } from './date-formats.ts'
import { memoize } from './memo.ts'
import { joinZoned } from './zones.ts'

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type Day = string

/** The day it is at an instant, in an IANA time zone. */
export const dayIn = (zone: string, instant: Date): Day =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()

/** What clocks in a zone show at an instant: `HH:MM`. */
export const timeIn = (zone: string, instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek % 7

/**
 * The instant at which clocks in `zone` show `time` (`HH:MM` or `HH:MM:SS`) on `day`. Where clocks skip that time, as much later as they
 * skip; where they show it twice, the first.
 */
export const instantAt = (day: Day, time: string, zone: string): Date =>
  new Date(reckonInstant(`${day} ${time} ${zone}`))

// Pages ask for the same few hundred over and over, and the arithmetic of calendars was a tenth of what a page costs.
const reckonInstant = memoize(5_000, (written: string): number => {
  const [day = '', time = '', zone = ''] = written.split(' ')
  const date = Temporal.PlainDate.from(day)
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
})

/** The instants at which clocks in `zone` show `time` on `day`: none where they skip it, two in the night when they go back. */
export function instantsAt(day: Day, time: string, zone: string): Date[] {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  )
  const shown = [earlier, later].filter((each) => each !== undefined && each.toPlainDateTime().equals(wall))
  const instants = new Set(shown.map((each) => each?.epochMilliseconds ?? 0))
  return [...instants].map((instant) => new Date(instant))
}

/** `January 14, 2026`. */
export const formatDay = (day: Day, locale = 'en-US'): string => sayDay(`${locale} ${day}`)

// The same few days stand on every page.
const sayDay = memoize(1_000, (written: string): string => {
  const [locale = '', day = ''] = written.split(' ')
  return formatOf('day', locale, 'UTC').format(new Date(`${day}T12:00:00Z`))
})

/** `January 5 – 11, 2026`. Chinese is written here: its own ranges, `2026/1/5 – 2026/1/11`, look like no other day of ours. */
export const formatDays = (from: Day, to: Day, locale = 'en-US'): string =>
  locale.startsWith('zh')
    ? `${formatDay(from, locale)}至${formatDay(to, locale)}`
    : formatOf('day', locale, 'UTC').formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))

/** `Tuesday, January 13, 2026 at 5:00 PM EST`: an instant, as read in a zone; with `withOffset`, `… EST (UTC−5)`. */
export const formatInstant = (
  instant: Date,
  zone: string,
  locale = 'en-US',
  { withOffset = false } = {},
): string =>
  joinZoned(formatOf('instant', locale, zone).formatToParts(instant), { instant, zone, locale, withOffset })

const longDay = { year: 'numeric', month: 'long', day: 'numeric' } as const
const formatOf = dateFormats({
  day: longDay,
  instant: { ...longDay, weekday: 'long', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
})
