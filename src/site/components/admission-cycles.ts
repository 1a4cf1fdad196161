import { addDays, instantAt } from '../../kernel/dates.ts'
import type { DataOf } from '../../core/content/index.ts'
import type { program } from '../../core/content/types/program.ts'
import { t } from '../../messages/message.ts'
import { formatDay, formatInstant } from '../../messages/spoken-formats.ts'
import { isComing, type Clock } from '../clock.ts'
import { comingDeadlines, isDue } from './program-words.ts'

type Deadline = DataOf<typeof program>['deadlines'][number]

/** The coming dates of the students who begin together. */
export type AdmissionCycle = {
  /** `For fall 2027: open now, since October 1, 2026`. */
  readonly state: string
  /** When applications open, or opened; undefined where nobody said. */
  readonly opening: Deadline | undefined
  /** What is still due, the nearest first. */
  readonly due: readonly Deadline[]
}

/** What opens or is due today or later, by the term that it admits to. */
export function admissionCycles(deadlines: readonly Deadline[], clock: Clock): readonly AdmissionCycle[] {
  const byEntry = Map.groupBy(comingDeadlines(deadlines, clock), ({ entry }) => entry)
  return [...byEntry].map(([entry, coming]) => {
    const opening = openingOf(
      deadlines.filter((each) => each.entry === entry),
      coming,
    )
    return { state: stateOf(entry, opening, clock), opening, due: coming.filter(isDue) }
  })
}

/** The last opening in the year before the first thing that is due; where nothing is due, what opens next. */
function openingOf(deadlines: readonly Deadline[], coming: readonly Deadline[]): Deadline | undefined {
  const due = coming.find(isDue)
  if (!due) return coming[0]
  return deadlines
    .filter((each) => !isDue(each) && each.date <= due.date && each.date > addDays(due.date, -365))
    .toSorted((a, b) => b.date.localeCompare(a.date))[0]
}

function stateOf(entry: string | undefined, opening: Deadline | undefined, clock: Clock): string {
  const state = openState(opening, clock)
  return entry === undefined
    ? state.charAt(0).toUpperCase() + state.slice(1)
    : t('program.cycle', { entry, state })
}

function openState(opening: Deadline | undefined, clock: Clock): string {
  if (!opening) return t('program.cycle.dates')
  const day = formatDay(opening.date)
  return isComing(opening, clock) ? t('program.cycle.opens', { day }) : t('program.cycle.open', { day })
}

/** The state of applications in a word or two, for a button: `Open now`, `Opens October 1, 2027`, `Due January 14, 2027`; null where nothing is known. */
export function applicationState(deadlines: readonly Deadline[], clock: Clock): string | null {
  const [cycle] = admissionCycles(deadlines, clock)
  if (!cycle) return null
  const { opening, due } = cycle
  if (opening)
    return isComing(opening, clock)
      ? t('program.apply.opens', { day: formatDay(opening.date) })
      : t('program.apply.open')
  return due[0] ? t('program.apply.due', { day: formatDay(due[0].date) }) : null
}

/** `Thursday, January 14, 2027 at 11:59 PM EST (UTC−5)`; the day alone where no time is known. */
export function sayMoment({ date, time, zone }: Deadline, clock: Clock): string {
  if (time === undefined) return formatDay(date)
  const where = zone ?? clock.zone
  return formatInstant(instantAt(date, time, where), where, undefined, { withOffset: true })
}
