import {
  academicDateKinds,
  eventKinds,
  longestEventDays,
  pathOf,
  type AcademicDateKind,
  type EventKind,
  type PublishedContent,
  type PublishedSummary,
} from '../../../core/content/index.ts'
import { changedAt, eventUid, occurrenceOf, type Occurrence } from '../../../core/events/index.ts'
import { addDays, type Day } from '../../../kernel/dates.ts'
import { t } from '../../../messages/message.ts'
import { sayPlace } from '../../components/event-words.ts'
import type { SystemPaths } from '../../frame.ts'

/** What a reader of the calendar can choose between. */
export const calendarKinds = [...new Set([...eventKinds, ...academicDateKinds])] as readonly CalendarKind[]
export type CalendarKind = EventKind | AcademicDateKind

/** One line of the calendar, whatever it comes from: an event, the academic calendar, or a program's deadline. */
export type CalendarEntry = {
  readonly uid: string
  readonly kind: CalendarKind
  readonly title: string
  /** In a sentence; empty where the title says it all. */
  readonly summary: string
  readonly occurrence: Occurrence
  /** The page that says more; null where none does. */
  readonly href: string | null
  /** Keys. */
  readonly programs: readonly string[]
  readonly audience: readonly string[]
  /** Where it takes place, in words; empty for dates alone. */
  readonly place: string
  readonly isEvent: boolean
  readonly isAcademic: boolean
  readonly isCalledOff: boolean
  readonly isSample: boolean
  readonly changedAt: Date
}

/** Events that begin from the day before `from` on; what lasts longer may still go on. */
export const eventsFrom = (from: Day, before?: Day) =>
  ({
    type: 'event',
    from: `${addDays(from, -longestEventDays - 1)}T00:00:00.000Z`,
    ...(before !== undefined && { before: `${addDays(before, 2)}T00:00:00.000Z` }),
    order: 'soonest',
    limit: 1000,
  }) as const

type Events = ReturnType<typeof eventsFrom>

/** All entries of what was read, the earliest first. */
export function entriesOf(
  content: PublishedContent,
  events: Events,
  { zone, systems }: { zone: string; systems: SystemPaths },
): CalendarEntry[] {
  const academicPath = systems['academic-calendar']
  return [
    ...content.list(events).map((event) => entryOfEvent(event, zone)),
    ...content.list('academic-year').flatMap((year) => entriesOfYear(year, zone, academicPath)),
    ...content.list('program').flatMap((program) => entriesOfProgram(program, zone)),
  ].toSorted(
    (one, other) =>
      one.occurrence.starts.getTime() - other.occurrence.starts.getTime() ||
      Number(one.isEvent) - Number(other.isEvent) ||
      one.title.localeCompare(other.title),
  )
}

export function entryOfEvent(
  { key, revisionId, summary }: PublishedSummary<'event'>,
  zone: string,
): CalendarEntry {
  return {
    uid: eventUid(key),
    kind: summary.kind,
    title: summary.title,
    summary: summary.summary,
    occurrence: occurrenceOf(summary, zone),
    href: pathOf('event', key),
    programs: summary.programs,
    audience: summary.audience ?? [],
    place: sayPlace(summary),
    isEvent: true,
    isAcademic: false,
    isCalledOff: summary.isCalledOff ?? false,
    isSample: summary.isSample ?? false,
    changedAt: changedAt(revisionId),
  }
}

function entriesOfYear(
  { key, revisionId, summary }: PublishedSummary<'academic-year'>,
  zone: string,
  path: string | undefined,
): CalendarEntry[] {
  const ids = new Map<string, number>()
  return summary.dates.map((date) => {
    const slug = slugOf(date.title)
    const nth = (ids.get(slug) ?? 0) + 1
    ids.set(slug, nth)
    return {
      uid: `academic.${key}.${slug}${nth > 1 ? `.${nth}` : ''}`,
      kind: date.kind,
      title: date.title,
      summary: date.note ?? '',
      occurrence: occurrenceOf(date, zone),
      href: path === undefined ? null : `${path}#${key}`,
      programs: [],
      audience: [],
      place: '',
      isEvent: false,
      isAcademic: true,
      isCalledOff: false,
      isSample: date.source.sample ?? false,
      changedAt: changedAt(revisionId),
    }
  })
}

function entriesOfProgram(
  { key, revisionId, summary }: PublishedSummary<'program'>,
  zone: string,
): CalendarEntry[] {
  const groups = new Set(summary.deadlines.map(({ applicants }) => applicants))
  return summary.deadlines.map((deadline) => {
    const { kind, what, applicants } = deadline
    const due = kind === 'due' ? t('calendar.deadline.due', { what }) : what
    const title = t('calendar.deadline', { due, program: summary.name })
    return {
      uid: ['deadline', key, kind, slugOf(what), slugOf(applicants), deadline.date.slice(0, 4)].join('.'),
      kind: 'deadline',
      title: groups.size > 1 ? t('calendar.deadline.for', { title, applicants }) : title,
      summary: '',
      occurrence: occurrenceOf(deadline, zone),
      href: `${pathOf('program', key)}#deadlines`,
      programs: [key],
      audience: [],
      place: '',
      isEvent: false,
      isAcademic: false,
      isCalledOff: false,
      isSample: deadline.sample ?? false,
      changedAt: changedAt(revisionId),
    }
  })
}

export const slugOf = (text: string): string =>
  text
    .replaceAll('@', ' at ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'x'
