import type { PublishedSummary } from '../../../core/content/index.ts'
import type { Day } from '../../../kernel/dates.ts'

export type ShownYear = PublishedSummary<'academic-year'> & { readonly isCurrent: boolean }

/**
 * The current year first, then the coming ones, then those that are over, the last first. A year is current until its last
 * date is past; where none is, the last one that has begun comes first.
 */
export function yearsFrom(
  years: readonly PublishedSummary<'academic-year'>[],
  { today }: { readonly today: Day },
): ShownYear[] {
  const known = years.toSorted((one, other) => one.key.localeCompare(other.key))
  const lastDay = ({ summary }: PublishedSummary<'academic-year'>) =>
    summary.dates
      .map(({ date, endDate = date }) => endDate)
      .reduce((one, other) => (one > other ? one : other))
  const current = known.find((year) => lastDay(year) >= today) ?? known.at(-1)
  const coming = known.filter((year) => current !== undefined && year.key > current.key)
  const past = known.filter((year) => current !== undefined && year.key < current.key).toReversed()
  return [...(current ? [current] : []), ...coming, ...past].map((year) => ({
    ...year,
    isCurrent: year === current,
  }))
}
