import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../kernel/dates.ts'
import { memoize, memoizeWeakly } from '../../kernel/memo.ts'
import type { HolidayRule } from '../content/index.ts'
import type { Holidays, ListEnd } from './schema.ts'

/** Whether nobody answers on a day, by a rule or by the list. */
export function isHoliday(day: Day, holidays: Holidays): boolean {
  return holidays.some((each) => (typeof each === 'string' ? each === day : isRuled(day, each)))
}

function isRuled(day: Day, rule: HolidayRule): boolean {
  const year = Number(day.slice(0, 4))
  // January 1 may be kept on December 31 of the year before.
  return dayOfRule(rule, year) === day || dayOfRule(rule, year + 1) === day
}

/** The day on which a rule is kept in a year; null where there is none, as February 29 in most years. */
export const dayOfRule = (rule: HolidayRule, year: number): Day | null => daysOf(rule)(year)

// Each promise asks of each rule what day it is, for several days and two years.
const daysOf = memoizeWeakly((rule: HolidayRule) => memoize(100, (year: number) => reckonDay(rule, year)))

function reckonDay(rule: HolidayRule, year: number): Day | null {
  if (rule.on === 'weekday')
    return nthWeekday(rule, year)
      .add({ days: rule.daysAfter ?? 0 })
      .toString()
  const { month, day } = rule
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  const date = Temporal.PlainDate.from({ year, month, day })
  return date.add({ days: rule.observed ? (shifts[date.dayOfWeek] ?? 0) : 0 }).toString()
}

/** Saturday is kept on the Friday before, Sunday on the Monday after. */
const shifts: Readonly<Record<number, number>> = { 6: -1, 7: 1 }

function nthWeekday({ month, weekday, nth }: HolidayRule & { on: 'weekday' }, year: number) {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (nth === -1) {
    const last = first.with({ day: first.daysInMonth })
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
}

const warnWeeks = 10

/**
 * Tells that the listed days run out within ten weeks, or have; null while there is time. Days that a rule gives as well need no list.
 */
export function calendarEnd(today: Day, holidays: Holidays): ListEnd | null {
  const rules = holidays.filter((each) => typeof each !== 'string')
  const listed = holidays.filter((each) => typeof each === 'string')
  const last = listed
    .filter((day) => !rules.some((rule) => isRuled(day, rule)))
    .toSorted()
    .at(-1)
  if (last === undefined) return null
  const end = Temporal.PlainDate.from({ year: Number(last.slice(0, 4)), month: 12, day: 31 })
  const weeksLeft = Math.floor(Temporal.PlainDate.from(today).until(end).days / 7)
  return weeksLeft < warnWeeks ? { lastListed: last, weeksLeft: Math.max(0, weeksLeft) } : null
}
