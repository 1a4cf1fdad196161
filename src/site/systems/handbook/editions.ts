import type { PublishedSummary } from '../../../core/content/index.ts'
import type { Day } from '../../../kernel/dates.ts'

export type Chapter = PublishedSummary<'handbook-chapter'>
export type Edition = PublishedSummary<'handbook-edition'> & {
  readonly state: 'current' | 'coming' | 'past'
  /** What stands in its address after the handbook's own. */
  readonly slug: string
}

/** The current edition first, then those to come, then those that it replaced, the last first. */
export function editionsFrom(
  editions: readonly PublishedSummary<'handbook-edition'>[],
  handbook: string,
  today: Day,
): Edition[] {
  const own = inOrder(editions.filter(({ key }) => key.startsWith(`${handbook}/`)))
  // Where none holds yet, the first one that will.
  const current = own.findLast(({ summary }) => summary.inForceFrom <= today) ?? own[0]
  const at = own.findIndex((each) => each === current)
  const shown = own.map((each, place) => ({
    ...each,
    state: place === at ? ('current' as const) : place > at ? ('coming' as const) : ('past' as const),
    slug: each.key.slice(handbook.length + 1),
  }))
  return [...shown.slice(at), ...shown.slice(0, Math.max(at, 0)).toReversed()]
}

/** The editions before and after one, by the day from which they hold. */
export function neighborsOf(editions: readonly Edition[], key: string) {
  const sorted = inOrder(editions)
  const at = sorted.findIndex((each) => each.key === key)
  return { before: sorted[at - 1], after: sorted[at + 1] }
}

const inOrder = <Each extends PublishedSummary<'handbook-edition'>>(editions: readonly Each[]): Each[] =>
  editions.toSorted((one, other) => one.summary.inForceFrom.localeCompare(other.summary.inForceFrom))

/** The chapters of an edition under its parts; a chapter of no part that is named stands in the last one. */
export function inParts({ summary: { parts } }: Edition, chapters: readonly Chapter[]) {
  return parts
    .map((part, at) => ({
      ...part,
      chapters: chapters.filter(({ summary: { number } }) => {
        const found = parts.findIndex((each) => each.number === Number(number.split('.')[0]))
        return found === at || (found < 0 && at === parts.length - 1)
      }),
    }))
    .filter(({ chapters }) => chapters.length > 0)
}
