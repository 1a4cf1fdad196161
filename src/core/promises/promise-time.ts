import { Temporal } from 'temporal-polyfill'
import { instantAt } from '../../kernel/dates.ts'
import { isHoliday } from './holidays.ts'
import type { Holidays } from './schema.ts'

/** When the school answers: how many business days it takes, when its office closes, which days it rests. */
export type BusinessCalendar = {
  readonly timeZone: string
  readonly businessDays: number
  /** `HH:MM` by the clocks of `timeZone`. */
  readonly closesAt: string
  readonly holidays: Holidays
}

/**
 * The instant by which a person will have answered what was received at `receivedAt`: the close of the
 * n-th business day after it. What arrives at the close, after it or on a day of rest counts from the next business day.
 */
export function promiseTime(receivedAt: Date, calendar: BusinessCalendar): Date {
  const received = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime())
  let day = received.toZonedDateTimeISO(calendar.timeZone).toPlainDate()
  const isAfterHours = received.epochMilliseconds >= closeOf(day, calendar)
  if (isAfterHours || !isBusinessDay(day, calendar)) day = nextBusinessDay(day, calendar)
  for (let left = calendar.businessDays; left > 0; left--) day = nextBusinessDay(day, calendar)
  return new Date(closeOf(day, calendar))
}

const minuteMs = 60_000

/** `promiseTime`, remembered for the minute: in a rush thousands ask for the same one, and offices close on a full minute. */
export function createPromiseTimes(): typeof promiseTime {
  let last: { minute: number; calendar: BusinessCalendar; promisedBy: Date } | null = null
  return (receivedAt, calendar) => {
    const minute = Math.floor(receivedAt.getTime() / minuteMs)
    if (last?.minute !== minute || last.calendar !== calendar)
      last = { minute, calendar, promisedBy: promiseTime(receivedAt, calendar) }
    return last.promisedBy
  }
}

/** A time that the clocks skip that night counts as the hour after; one that they show twice, as the first. */
function closeOf(day: Temporal.PlainDate, { closesAt, timeZone }: BusinessCalendar): number {
  return instantAt(day.toString(), closesAt, timeZone).getTime()
}

/** A list that names every day of years would never end. */
const maxDaysOfRest = 366

function nextBusinessDay(day: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  let next = day.add({ days: 1 })
  for (let rest = 0; rest < maxDaysOfRest && !isBusinessDay(next, calendar); rest++)
    next = next.add({ days: 1 })
  return next
}

const isBusinessDay = (day: Temporal.PlainDate, { holidays }: BusinessCalendar): boolean =>
  day.dayOfWeek < 6 && !isHoliday(day.toString(), holidays)
