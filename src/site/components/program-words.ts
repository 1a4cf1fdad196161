import { type Day } from '../../kernel/dates.ts'
import { isComing, type Clock } from '../clock.ts'
import { memoize } from '../../kernel/memo.ts'
import { spokenTag, spokenVariant, t } from '../../messages/message.ts'
import { formatDay, joinParts } from '../../messages/spoken-formats.ts'

type Format = {
  pace: 'full-time' | 'part-time'
  place: 'on-campus' | 'virtual' | 'live-virtual' | 'residential-with-field-research'
}

// There are few ways to combine paces and places, and Intl takes its time.
const said = new Map<string, string>()
const mostSaid = 500

const eitherIn = memoize(20, (tag: string) => new Intl.ListFormat(tag, { type: 'disjunction' }))

/** Formats in one line: `Full-time or part-time; on campus or live virtual`. */
export function inWords(formats: readonly Format[]): string {
  const key = [spokenVariant(), ...formats.map(({ pace, place }) => `${pace} ${place}`)].join()
  const known = said.get(key)
  if (known !== undefined) return known
  const paces = [...new Set(formats.map(({ pace }) => t(`pace.${pace}`)))]
  const places = [...new Set(formats.map(({ place }) => t(`place.${place}`)))]
  const either = eitherIn(spokenTag())
  const words = sentence(joinParts([either.format(paces), either.format(places)], 'semicolon'))
  if (said.size < mostSaid) said.set(key, words)
  return words
}

const sentence = (text: string) => text.charAt(0) + text.slice(1).toLowerCase()

/** `Master of Medical Sciences (MMSc)`. */
export const degreeName = ({ name, abbreviation }: { name: string; abbreviation?: string | undefined }) =>
  abbreviation ? t('degrees.name', { name, abbreviation }) : name

type Figure = { sample?: boolean | undefined }
type Figures = { formats: readonly Figure[]; deadlines: readonly Figure[]; costs: readonly Figure[] }

/** Whether any figure in a program's card still waits for a source. */
export const hasSample = ({ formats, deadlines, costs }: Figures): boolean =>
  [...formats, ...deadlines, ...costs].some(({ sample }) => sample)

type Dated = { kind: 'opens' | 'due'; date: Day; time?: string | undefined; zone?: string | undefined }

export const isDue = ({ kind }: Dated): boolean => kind !== 'opens'

/** What opens or is due today or later, the nearest first. */
export function comingDeadlines<Deadline extends Dated>(
  deadlines: readonly Deadline[],
  clock: Clock,
): Deadline[] {
  return deadlines.filter((each) => isComing(each, clock)).toSorted((a, b) => a.date.localeCompare(b.date))
}

/** What opened or was due before today, the latest first. A sample that nobody confirmed never happened. */
export function pastDeadlines<Deadline extends Dated>(
  deadlines: readonly Deadline[],
  clock: Clock,
  isSample: (deadline: Deadline) => boolean | undefined,
): Deadline[] {
  return deadlines
    .filter((deadline) => !isComing(deadline, clock) && !isSample(deadline))
    .toSorted((a, b) => b.date.localeCompare(a.date))
}

type Announced = Dated & { what: string; applicants: string; sample?: boolean | undefined }

/**
 * What is due next, or, where nothing is, what opens next. Names the applicants where not all have the same dates:
 * `Application by January 14, 2027 (in-person), March 4, 2027 (online)`.
 */
export function sayNext(
  deadlines: readonly Announced[],
  clock: Clock,
): { words: string; sample: boolean } | null {
  const coming = comingDeadlines(deadlines, clock)
  const next = coming.find(isDue) ?? coming[0]
  if (!next) return null
  const isAlike = (each: Announced) => isDue(each) && each.what === next.what
  const groups = new Set(deadlines.filter(isAlike).map(({ applicants }) => applicants))
  if (!isDue(next) || groups.size < 2) return { words: sayDeadline(next), sample: next.sample === true }
  const nearest = [...groups].flatMap(
    (group) => coming.find((each) => isAlike(each) && each.applicants === group) ?? [],
  )
  const days = nearest
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ date, applicants }) =>
      t('fact.deadlines.for', { day: formatDay(date), applicants: inShort(applicants) }),
    )
  return {
    words: t('fact.deadlines.due', { what: next.what, day: joinParts(days) }),
    sample: nearest.some(({ sample }) => sample),
  }
}

/** `In-person applicants` as `in-person`; `All applicants` stays whole. */
const inShort = (applicants: string) =>
  applicants.charAt(0).toLowerCase() + applicants.slice(1).replace(/(?<!^ll) applicants$/, '')

/** `Application by January 14, 2027`, or `Applications open October 1, 2027`. */
export function sayDeadline(deadline: Dated & { what: string }): string {
  const words = { what: deadline.what, day: formatDay(deadline.date) }
  return isDue(deadline) ? t('fact.deadlines.due', words) : t('fact.deadlines.opens', words)
}
