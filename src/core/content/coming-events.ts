import { addDays, type Day } from '../../kernel/dates.ts'
import type { DataOf } from './content-type.ts'
import type { ContentTypes } from './registry.ts'

type Event = DataOf<ContentTypes['event']>

/** Whole weeks, so that a Tuesday stays one, and nearly a year, so that a talk of spring stays there. */
const cycleDays = 364

/**
 * A demo school's samples would all lie in the past one day: each moves by whole years until it comes. What has a recording
 * took place, and stays where it was; so does what is no sample.
 */
export function comingEvent(event: Event, today: Day): Event {
  if (!event.isSample || event.recording) return event
  let days = 0
  while (addDays(event.date, days) < today) days += cycleDays
  if (days === 0) return event
  const { endDate, registration } = event
  const { closesDate } = registration ?? {}
  return {
    ...event,
    date: addDays(event.date, days),
    ...(endDate !== undefined && { endDate: addDays(endDate, days) }),
    ...(registration &&
      closesDate !== undefined && {
        registration: { ...registration, closesDate: addDays(closesDate, days) },
      }),
  }
}
