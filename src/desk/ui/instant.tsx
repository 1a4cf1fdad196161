import { useEffect, useState } from 'react'
import { formatDay, type Day } from '../../kernel/dates.ts'
import { formatZone, joinZoned } from '../../kernel/zones.ts'
import { deskTag, t } from '../../messages/desk-message.ts'

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Everyone at the desk reads the same times, wherever they are: those of the school, as the mails tell them. */
let zone = ownZone

export const schoolZone = (): string => zone

export function setSchoolZone(timeZone: string): void {
  zone = timeZone
}

let last: ReturnType<typeof createFormats> | null = null

/** Those of the school's zone, in the language of the desk. */
function formatsNow() {
  const tag = deskTag()
  if (last?.timeZone !== zone || last.tag !== tag) last = createFormats(zone, tag)
  return last
}

function createFormats(timeZone: string, tag: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone, ...options })
  const clock = { hour: 'numeric', minute: '2-digit' } as const
  const day = { weekday: 'short', month: 'short', day: 'numeric' } as const
  return {
    timeZone,
    tag,
    clockTime: format(clock),
    clockTimeZoned: format({ ...clock, timeZoneName: 'short' }),
    dayTime: format({ ...day, ...clock }),
    dayTimeZoned: format({ ...day, ...clock, timeZoneName: 'short' }),
    dayInYear: format({ year: 'numeric', month: 'short', day: 'numeric' }),
    full: format({ dateStyle: 'full', timeStyle: 'long' }),
    ownFull: new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'long' }),
    /** Compared, never shown: `MM/DD/YYYY` in any language of the desk. */
    dayKey: new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  }
}

type Style = {
  /** Names the zone beside the time, as for a deadline. */
  zoned?: boolean
}

/** `2:41 PM` today, `Mon, Jan 5, 2:41 PM` this year, `Jan 5, 2024` before; in the school's zone. */
export function sayInstant(at: Date, now: Date, { zoned = false }: Style = {}): string {
  const { clockTime, clockTimeZoned, dayTime, dayTimeZoned, dayInYear, dayKey } = formatsNow()
  if (dayKey.format(at) === dayKey.format(now))
    return zoned ? sayZoned(clockTimeZoned, at) : clockTime.format(at)
  const yearOf = (instant: Date) => dayKey.format(instant).slice(-4)
  if (yearOf(at) === yearOf(now)) return zoned ? sayZoned(dayTimeZoned, at) : dayTime.format(at)
  return dayInYear.format(at)
}

const sayZoned = (format: Intl.DateTimeFormat, instant: Date, of = zone): string =>
  joinZoned(format.formatToParts(instant), { instant, zone: of, locale: deskTag() })

/** The whole of it, with the zone it is told in; where the reader's own clock differs, that too. */
export function sayFully(at: Date): string {
  const { full, ownFull } = formatsNow()
  const here = sayZoned(full, at)
  const own = sayZoned(ownFull, at, ownZone)
  return own === here ? here : t('instant.own', { school: here, own })
}

/** `Eastern Time`. */
export const sayZone = (): string => formatZone(new Date(), zone, deskTag())

/** `January 14, 2026`: a day without a time. */
export const sayDay = (day: Day): string => formatDay(day, deskTag())

/** A time of day, `17:00`, as every other one is told: `5:00 PM`. */
export const sayClock = (time: string): string =>
  new Intl.DateTimeFormat(deskTag(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`2000-01-01T${time}:00Z`),
  )

/** An instant in the school's time zone; the whole of it, and the reader's own time, in the title. */
export function Instant({ at, now, zoned }: { at: string; now: Date } & Style) {
  const instant = new Date(at)
  return (
    <time dateTime={at} title={sayFully(instant)}>
      {sayInstant(instant, now, { zoned })}
    </time>
  )
}

/** `25 min`, `3 h`, `2 days`: the larger unit, rounded down. */
export function sayDuration(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  if (minutes < 60) return t('duration.minutes', { count: Math.max(minutes, 1) })
  if (minutes < 48 * 60) return t('duration.hours', { count: Math.floor(minutes / 60) })
  return t('duration.days', { count: Math.floor(minutes / (24 * 60)) })
}

/** The time, anew each minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
