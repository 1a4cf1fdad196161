import { useEffect, useState } from 'react'
import { t } from '../../messages/desk-message.ts'

const locale = 'en-US'
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' })
const clockTime = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
const dayTime = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const dayInYear = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' })

/** `2:41 PM` today, `Mon, Jan 5, 2:41 PM` this year, `Jan 5, 2024` before. */
export function sayInstant(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return clockTime.format(at)
  return at.getFullYear() === now.getFullYear() ? dayTime.format(at) : dayInYear.format(at)
}

/** The whole of it, with the zone it is told in. */
export const sayFully = (at: Date): string => full.format(at)

/** An instant in the reader's own time zone; the whole of it in the title. */
export function Instant({ at, now }: { at: string; now: Date }) {
  const instant = new Date(at)
  return (
    <time dateTime={at} title={sayFully(instant)}>
      {sayInstant(instant, now)}
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
