import { addDays, dayIn, instantAt, type Day } from '../kernel/dates.ts'
import { memoize } from '../kernel/memo.ts'

/** The moment at which a page is made, as the school's clocks show it. */
export type Clock = { readonly now: Date; readonly zone: string; readonly today: Day }

export const clockAt = (now: Date, zone: string): Clock => ({ now, zone, today: dayIn(zone, now) })

/** A day, with its time and zone where they are known. */
export type Dated = {
  readonly date: Day
  readonly time?: string | undefined
  readonly zone?: string | undefined
}

/** The instant from which a date lies in the past: at its time, or as its day ends where no time is known. */
export const turnOf = ({ date, time, zone }: Dated, clock: Clock): Date =>
  new Date(reckonTurn(`${date} ${time ?? ''} ${zone ?? clock.zone}`))

/** A school has few dates, and each page asks for them again: the arithmetic of calendars was a twentieth of what a page costs. */
const reckonTurn = memoize(2_000, (dated: string): number => {
  const [date = '', time = '', zone = ''] = dated.split(' ')
  return (time === '' ? instantAt(addDays(date, 1), '00:00', zone) : instantAt(date, time, zone)).getTime()
})

export const isComing = (dated: Dated, clock: Clock): boolean => turnOf(dated, clock) > clock.now

/** The next instant at which what a page shows of these dates changes; null where all are past. */
export function nextTurn(dates: readonly Dated[], clock: Clock): Date | null {
  const turns = dates
    .map((each) => turnOf(each, clock).getTime())
    .filter((turn) => turn > clock.now.getTime())
  return turns.length > 0 ? new Date(Math.min(...turns)) : null
}
