/** A calendar day without a zone, `YYYY-MM-DD`. */
export type Day = string

/** The day it is at an instant, in an IANA time zone. */
export function dayIn(zone: string, instant: Date): Day {
  return dayFormat(zone).format(instant)
}

// The same few days stand on every page.
const formattedDays = new Map<string, string>()
const mostFormattedDays = 1_000

/** `January 14, 2026`. */
export function formatDay(day: Day, locale = 'en-US'): string {
  const key = `${locale} ${day}`
  const known = formattedDays.get(key)
  if (known !== undefined) return known
  const formatted = longDay(locale).format(new Date(`${day}T12:00:00Z`))
  if (formattedDays.size >= mostFormattedDays) formattedDays.clear()
  formattedDays.set(key, formatted)
  return formatted
}

/** `Tuesday, January 13, 2026 at 5:00 PM EST`: an instant, as read in a zone. */
export function formatInstant(instant: Date, zone: string, locale = 'en-US'): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(instant)
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}

/** The instant at which clocks in `zone` show `time` (`HH:MM`) on `day`. */
export function instantAt(day: Day, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  // Twice, because the zone's offset may change between the first guess and the answer.
  let guess = wanted
  for (let round = 0; round < 2; round++) guess = wanted - offsetAt(new Date(guess), zone)
  return new Date(guess)
}

function offsetAt(instant: Date, zone: string): number {
  const parts = clockFormat(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(instant.getTime() / 1000) * 1000
}

/** Making a format costs a hundred times what using it does, so each is made once. */
function keepFormats(options: Intl.DateTimeFormatOptions, keyIs: 'zone' | 'locale') {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (key: string): Intl.DateTimeFormat => {
    const kept = formats.get(key)
    if (kept) return kept
    const made =
      keyIs === 'zone'
        ? new Intl.DateTimeFormat('en-CA', { ...options, timeZone: key })
        : new Intl.DateTimeFormat(key, options)
    formats.set(key, made)
    return made
  }
}

const numericDay = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const numericTime = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
const dayFormat = keepFormats(numericDay, 'zone')
const clockFormat = keepFormats({ ...numericDay, ...numericTime, hourCycle: 'h23' }, 'zone')
const longDay = keepFormats({ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }, 'locale')
