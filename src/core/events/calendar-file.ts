import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays } from '../../kernel/dates.ts'
import type { Occurrence } from './occurrence.ts'

/** One entry of an iCalendar file, in the words that its reader sees. */
export type CalendarItem = {
  /** The same for good, and unique within the school: calendars know an entry by it. */
  readonly uid: string
  readonly title: string
  readonly occurrence: Pick<Occurrence, 'isAllDay' | 'starts' | 'ends' | 'firstDay' | 'lastDay'>
  readonly description: string
  readonly location: string
  /** Its page, as a whole address. */
  readonly url: string
  readonly categories: readonly string[]
  readonly isCalledOff: boolean
  /** Whether it takes up its reader's time; a holiday or a deadline does not. */
  readonly isBusy: boolean
  /** When what it says was last changed. */
  readonly changedAt: Date
}

/** What calendars know an event by: in feeds, on its page and in mail the same. */
export const eventUid = (key: string): string => `event.${key}`

type About = {
  /** What calendars show as its name. */
  readonly name: string
  /** The host of the site, which makes its ids unique in the world (RFC 7986, 5.3). */
  readonly host: string
  readonly language: string
}

/**
 * An iCalendar file (RFC 5545). Instants are in UTC, so that no reader needs our rules of time zones; whole days are dates
 * without a zone. The same content gives the same bytes.
 */
export function writeCalendarFile({ name, host, language }: About, items: readonly CalendarItem[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Prospectus', product: 'Calendar', language: language.slice(0, 2).toUpperCase() },
    ttl: 6 * 3600,
  })
  for (const item of items) {
    const { isAllDay, starts, ends, firstDay, lastDay } = item.occurrence
    calendar.createEvent({
      id: `${item.uid}@${host}`,
      sequence: sequenceOf(item.changedAt),
      stamp: item.changedAt,
      lastModified: item.changedAt,
      start: isAllDay ? midnightOf(firstDay) : starts,
      // The day after the last one: the end of an entry does not belong to it (RFC 5545, 3.6.1).
      // What is at one instant, such as a deadline, has no end: one has to be later than the start (3.8.2.2).
      end: isAllDay ? midnightOf(addDays(lastDay, 1)) : ends > starts ? ends : null,
      allDay: isAllDay,
      summary: item.title,
      description: item.description || null,
      location: item.location || null,
      url: item.url,
      categories: item.categories.map((name) => ({ name })),
      status: item.isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: item.isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: item.isBusy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** Only the day of it is written. */
const midnightOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** Grows with each change, as calendars ask (RFC 5545, 3.8.7.4), without a count of changes that someone would have to keep. */
const sequenceOf = (changedAt: Date) =>
  Math.max(0, Math.floor((changedAt.getTime() - Date.UTC(2020, 0, 1)) / 1000))
