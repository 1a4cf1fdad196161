import { z } from 'zod'
import { calendarDay } from '../../kernel/calendar-day.ts'

const maxDays = 3_660
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Days of the school, both included. */
export const insightQuery = z
  .object({ from: calendarDay(), to: calendarDay() })
  .refine(({ from, to }) => from <= to, { error: 'The period ends before it begins', path: ['to'] })
  .refine(({ from, to }) => daysBetween(from, to) < maxDays, {
    error: 'Choose a period of at most ten years',
    path: ['to'],
  })
export type InsightQuery = z.output<typeof insightQuery>

/** `key` is what the inbox filters by; null where it has no filter for it. */
export type Tally = { key: string | null; label: string; count: number }

export type Totals = {
  inquiries: number
  answered: number
  promisesKept: number
  promisesBroken: number
  /** Hours by the clock from the inquiry to its first answer; null where none was answered. */
  medianHours: number | null
  slowestTenthHours: number | null
}

export type Insight = {
  from: string
  to: string
  totals: Totals
  /** Of the period of the same length before. */
  before: Totals & { from: string; to: string }
  /** Every day of the period. */
  byDay: { day: string; count: number }[]
  byProgram: Tally[]
  byCountry: Tally[]
  byChannel: Tally[]
  bySource: Tally[]
  byInterest: Tally[]
  /** What waits at this moment, by the day of the school on which it arrived; null: from the first on, or until today. */
  openByAge: {
    age: 'day' | 'week' | 'month' | 'older'
    count: number
    from: string | null
    to: string | null
  }[]
  /** Open inquiries that each colleague has. */
  byOwner: Tally[]
}
