import { addDays, dayIn, instantAt, type Day } from '../kernel/dates.ts'

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
export function turnOf({ date, time, zone }: Dated, clock: Clock): Date {
  const where = zone ?? clock.zone
  return time === undefined ? instantAt(addDays(date, 1), '00:00', where) : instantAt(date, time, where)
}

export const isComing = (dated: Dated, clock: Clock): boolean => turnOf(dated, clock) > clock.now

/** The next instant at which what a page shows of these dates changes; null where all are past. */
export function nextTurn(dates: readonly Dated[], clock: Clock): Date | null {
  const turns = dates
    .map((each) => turnOf(each, clock).getTime())
    .filter((turn) => turn > clock.now.getTime())
  return turns.length > 0 ? new Date(Math.min(...turns)) : null
}
