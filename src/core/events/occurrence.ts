import { addDays, instantAt, type Day } from '../../kernel/dates.ts'

/** Dates as content writes them: by the clocks of `zone`, or of the school. */
export type Dated = {
  readonly date: Day
  readonly time?: string | undefined
  readonly endDate?: Day | undefined
  readonly endTime?: string | undefined
  readonly zone?: string | undefined
}

/** When something takes place. */
export type Occurrence = {
  readonly isAllDay: boolean
  readonly starts: Date
  /** The first instant after it. The same as `starts` for what is due at a time. */
  readonly ends: Date
  readonly firstDay: Day
  /** The last day on which it still goes on. */
  readonly lastDay: Day
  readonly zone: string
}

export function occurrenceOf(
  { date, time, endDate = date, endTime = time, zone }: Dated,
  schoolZone: string,
): Occurrence {
  const where = zone ?? schoolZone
  const days = { firstDay: date, lastDay: endDate, zone: where }
  if (time === undefined || endTime === undefined) {
    const [starts, ends] = [instantAt(date, '00:00', where), instantAt(addDays(endDate, 1), '00:00', where)]
    return { ...days, isAllDay: true, starts, ends }
  }
  const [starts, ends] = [instantAt(date, time, where), instantAt(endDate, endTime, where)]
  // Where clocks are set back, an end that they show twice may come before the beginning.
  return { ...days, isAllDay: false, starts, ends: ends < starts ? starts : ends }
}

type WithRegistration = Dated & {
  readonly registration?:
    | { readonly closesDate?: Day | undefined; readonly closesTime?: string | undefined }
    | undefined
}

/** The instant from which nobody can register any more. */
export function registrationEnds(event: WithRegistration, schoolZone: string): Date {
  const { starts, zone } = occurrenceOf(event, schoolZone)
  const { closesDate, closesTime } = event.registration ?? {}
  if (closesDate === undefined) return starts
  const closes =
    closesTime === undefined
      ? instantAt(addDays(closesDate, 1), '00:00', zone)
      : instantAt(closesDate, closesTime, zone)
  return closes < starts ? closes : starts
}
