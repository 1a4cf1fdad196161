import { addDays, dayIn, instantAt, weekdayOf, type Day } from '../../kernel/dates.ts'

/** When the school answers: how many business days it takes, when its office closes, which days it rests. */
export type BusinessCalendar = {
  readonly timeZone: string
  readonly businessDays: number
  /** `HH:MM` by the clocks of `timeZone`. */
  readonly closesAt: string
  readonly holidays: readonly Day[]
}

/**
 * The instant by which a person will have answered what was received at `receivedAt`: the close of the
 * n-th business day after it. What arrives after hours or on a day of rest counts from the next business day.
 */
export function promiseTime(receivedAt: Date, calendar: BusinessCalendar): Date {
  let day = dayIn(calendar.timeZone, receivedAt)
  const isLate = receivedAt >= instantAt(day, calendar.closesAt, calendar.timeZone)
  if (isLate || !isBusinessDay(day, calendar)) day = nextBusinessDay(day, calendar)
  for (let left = calendar.businessDays; left > 0; left--) day = nextBusinessDay(day, calendar)
  return instantAt(day, calendar.closesAt, calendar.timeZone)
}

function nextBusinessDay(day: Day, calendar: BusinessCalendar): Day {
  let next = addDays(day, 1)
  while (!isBusinessDay(next, calendar)) next = addDays(next, 1)
  return next
}

function isBusinessDay(day: Day, { holidays }: BusinessCalendar): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day)
}
