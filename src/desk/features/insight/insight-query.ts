import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'
import { schoolDayOf } from '../../ui/school-clock.ts'

/** Days of the school (`YYYY-MM-DD`), both included. */
export type Period = { from: string; to: string }

export const insightQuery = (period: Period) =>
  queryOptions({
    queryKey: ['insight', period],
    queryFn: () => ask(api.insight.$get({ query: period })),
    placeholderData: keepPreviousData,
  })

export const insightExportHref = (period: Period): string =>
  `/api/desk/insight/export?${new URLSearchParams(period).toString()}`

/** What an address names of a period. */
export function readPeriod({ from, to }: Record<string, unknown>): Partial<Period> {
  return { from: readDay(from), to: readDay(to) }
}

const readDay = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined

/** The last thirty days of the school, where none are named. Called once its zone is known: an address is read before that. */
export function periodOf({ from, to }: Partial<Period> = {}): Period {
  const today = schoolDayOf(new Date())
  return { from: from ?? dayBefore(today, 29), to: to ?? today }
}

/** With another first or last day. Where it would end before it begins, it is that day alone: the fields stay, and say so. */
export function withDay(period: Period, key: keyof Period, day: string): Period {
  const next = { ...period, [key]: day }
  return next.from <= next.to ? next : { from: day, to: day }
}

// Without the calendar of the kernel, which would be loaded with every first screen for this alone.
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
