import { addDays, weekdayOf, type Day } from '../../kernel/dates.ts'
import type { DataOf } from './content-type.ts'
import { englishSeason, type SeasonWords } from './coming-season-words.ts'
import type { ContentTypes } from './registry.ts'

type Program = DataOf<ContentTypes['program']>
type Deadline = Program['deadlines'][number]

/**
 * A demo school's dates would all lie in the past: for each deadline that is over, adds its next day and month as
 * a sample, unless the coming one is known. Earlier samples of this kind are made anew, never rolled further.
 * An opening becomes the last one before the first coming deadline, also where that is over.
 * The terms' first days follow from the rule of the academic calendar, as samples too; a school without one has no such rule.
 */
export function comingSeason(
  program: Program,
  today: Day,
  words: SeasonWords = englishSeason,
  hasAcademicCalendar = true,
): Program {
  const known = program.deadlines.filter(({ source }) => source.name !== words.lastKnown)
  const coming = known.filter(({ date }) => date >= today)
  const isKnown = (past: Deadline) => coming.some((each) => sameDeadline(each, past))
  const last = [...lastOfEach(known.filter(({ date }) => date < today)).values()]
  const [openings, dues] = [last.filter(isOpening), last.filter((each) => !isOpening(each))]
  const sampled = dues
    .filter((past) => !isKnown(past))
    .map((past) => rolled(past, nextOccurrence(past.date, today), words))
  const due = [...coming.filter((each) => !isOpening(each)), ...sampled]
  if (due.length === 0) due.push(midJanuary(today, words))
  const firstDue = due.map(({ date }) => date).reduce((a, b) => (a < b ? a : b))
  const opened = openings
    .map((past) => rolled(past, lastOccurrence(past.date, firstDue), words))
    .filter((each, at) => each.date > (openings[at]?.date ?? '') && !isKnown(each))
  const deadlines = [...known, ...opened, ...due.filter((each) => !coming.includes(each))]
  return { ...program, deadlines, ...(hasAcademicCalendar && { terms: comingTerms(today, words) }) }
}

const isOpening = ({ kind }: Deadline) => kind === 'opens'

/** The same in another year, as a sample. */
function rolled(past: Deadline, date: Day, words: SeasonWords): Deadline {
  const years = Number(date.slice(0, 4)) - Number(past.date.slice(0, 4))
  const entry = past.entry?.replace(/\d{4}/, (year) => String(Number(year) + years))
  return {
    ...past,
    date,
    ...timeOf(past),
    ...(entry !== undefined && { entry }),
    source: sampledFrom(past, words),
  }
}

/** For a program of which no day is known: every program shows when an application could be due. */
const midJanuary = (today: Day, words: SeasonWords): Deadline => ({
  kind: 'due',
  what: words.application,
  applicants: words.everyone,
  date: nextIn(today, (year) => `${year}-01-14`),
  time: endOfDay,
  entry: words.fall(nextIn(today, (year) => `${year}-01-14`).slice(0, 4)),
  source: { name: words.lastKnown, asOf: today.slice(0, 4), sample: true },
})

/** Of several seasons of the same deadline, only the last tells when the next one falls. */
function lastOfEach(deadlines: readonly Deadline[]): Map<string, Deadline> {
  const last = new Map<string, Deadline>()
  for (const deadline of deadlines) {
    const name = JSON.stringify([deadline.what, deadline.applicants])
    const other = last.get(name)
    if (!other || other.date < deadline.date) last.set(name, deadline)
  }
  return last
}

const sameDeadline = (a: Deadline, b: Deadline) => a.what === b.what && a.applicants === b.applicants

/** The time of day is unknown: the end of the day, which the sample's mark covers too. Applications open as the day begins. */
const timeOf = ({ kind, time }: Deadline) => (kind === 'opens' ? {} : { time: time ?? endOfDay })
const endOfDay = '23:59'

const sampledFrom = ({ date }: Deadline, words: SeasonWords) => ({
  name: words.lastKnown,
  asOf: date.slice(0, 4),
  sample: true,
})

/** The fall term begins on the Tuesday after Labor Day (the first Monday of September), the spring term on the last Monday of January. */
function comingTerms(today: Day, words: SeasonWords): NonNullable<Program['terms']> {
  const source = (name: string) => ({
    name,
    asOf: today.slice(0, 4),
    sample: true,
  })
  return [
    {
      name: words.fallTerm,
      begins: nextIn(today, (year) => addDays(mondayFrom(`${year}-09-01`), 1)),
      source: source(words.afterLaborDay),
    },
    {
      name: words.springTerm,
      begins: nextIn(today, (year) => mondayFrom(`${year}-01-25`)),
      source: source(words.lastMonday),
    },
  ].toSorted((one, other) => one.begins.localeCompare(other.begins))
}

/** That day, or the first Monday after it. */
const mondayFrom = (day: Day) => addDays(day, (8 - weekdayOf(day)) % 7)

function nextIn(today: Day, dayIn: (year: number) => Day): Day {
  const thisYear = Number(today.slice(0, 4))
  return dayIn(thisYear) >= today ? dayIn(thisYear) : dayIn(thisYear + 1)
}

function nextOccurrence(day: Day, today: Day): Day {
  return nextIn(today, (year) => inYear(day, year))
}

/** That day and month at or before `day`: applications open before they are due. */
function lastOccurrence(past: Day, day: Day): Day {
  const year = Number(day.slice(0, 4))
  return inYear(past, year) <= day ? inYear(past, year) : inYear(past, year - 1)
}

/** February 29 becomes February 28 where the year has none: a deadline moved is better early than missed. */
function inYear(day: Day, year: number): Day {
  const monthAndDay = day.slice(5)
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return `${year}-${monthAndDay === '02-29' && !isLeap ? '02-28' : monthAndDay}`
}
