import type { Day } from '../../kernel/dates.ts'
import { t } from '../../messages/message.ts'

type Format = {
  pace: 'full-time' | 'part-time'
  place: 'on-campus' | 'live-virtual' | 'residential-with-field-research'
}

// There are few ways to combine paces and places, and Intl takes its time.
const said = new Map<string, string>()
const mostSaid = 500

const either = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** Formats in one line: `Full-time or part-time; on campus or live virtual`. */
export function inWords(formats: readonly Format[]): string {
  const key = formats.map(({ pace, place }) => `${pace} ${place}`).join()
  const known = said.get(key)
  if (known !== undefined) return known
  const paces = [...new Set(formats.map(({ pace }) => t(`pace.${pace}`)))]
  const places = [...new Set(formats.map(({ place }) => t(`place.${place}`)))]
  const words = sentence([either.format(paces), either.format(places)].join('; '))
  if (said.size < mostSaid) said.set(key, words)
  return words
}

const sentence = (text: string) => text.charAt(0) + text.slice(1).toLowerCase()

/** What is due today or later, the nearest first. */
export function comingDeadlines<Deadline extends { date: Day }>(
  deadlines: readonly Deadline[],
  today: Day,
): Deadline[] {
  return deadlines.filter(({ date }) => date >= today).toSorted((a, b) => a.date.localeCompare(b.date))
}

/** What was due before today, the latest first. */
export function pastDeadlines<Deadline extends { date: Day }>(
  deadlines: readonly Deadline[],
  today: Day,
): Deadline[] {
  return deadlines.filter(({ date }) => date < today).toSorted((a, b) => b.date.localeCompare(a.date))
}
