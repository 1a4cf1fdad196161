import { addDays, type Day } from '../../../kernel/dates.ts'
import { formatClockSpan, formatLongDay, formatMonth, formatSpan } from '../../../kernel/spans.ts'
import { t } from '../../../messages/message.ts'
import { formatDay, joinParts } from '../../../messages/spoken-formats.ts'
import { dotted } from '../../components/dotted.ts'
import type { CalendarEntry } from './entries.ts'

type Props = {
  /** Which of several on a page. */
  id?: string
  entries: readonly CalendarEntry[]
  /** What began before it is shown under it, as it still goes on. */
  from: Day
  language: string
  /** Names of programs by key. */
  programs: ReadonlyMap<string, string>
  under: 1 | 2
}

/** Entries under the day and the month on which they begin, as in an almanac. */
export function Agenda({ id = 'month', entries, from, language, programs, under }: Props) {
  const [Month, Title] = under === 1 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  const byDay = Map.groupBy(entries, ({ occurrence: { firstDay } }) => (firstDay < from ? from : firstDay))
  const months = Map.groupBy([...byDay], ([day]) => day.slice(0, 7))
  return [...months].map(([month, days]) => (
    <section key={month} className="agenda-month" aria-labelledby={`${id}-${month}`}>
      <Month id={`${id}-${month}`}>{formatMonth(month, language)}</Month>
      <ol className="agenda">
        {days.map(([day, ofDay]) => (
          <li key={day} className="agenda-day">
            <p className="agenda-date">
              <time dateTime={day}>
                <span className="agenda-number" aria-hidden="true">
                  {Number(day.slice(8))}
                </span>
                <span className="agenda-weekday" aria-hidden="true">
                  {formatLongDay(day, language).split(',')[0]}
                </span>
                <span className="visually-hidden">{formatLongDay(day, language)}</span>
              </time>
            </p>
            <ul className="agenda-entries">
              {ofDay.map((entry) => (
                <li
                  key={entry.uid}
                  className={entry.isEvent ? 'agenda-entry' : 'agenda-entry agenda-date-alone'}
                >
                  <Title className={entry.isCalledOff ? 'is-called-off' : undefined}>
                    {entry.href === null ? entry.title : <a href={entry.href}>{entry.title}</a>}
                  </Title>
                  <p className="agenda-about">{aboutOf(entry, programs, language)}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  ))
}

/** When, what kind, where, for which programs; what the title says already is left out. */
function aboutOf(
  { occurrence, isEvent, kind, place, programs: keys, title, isCalledOff, isSample }: CalendarEntry,
  programs: ReadonlyMap<string, string>,
  language: string,
): string {
  const names = keys.flatMap((key) => programs.get(key) ?? []).filter((name) => !title.includes(name))
  const facts = [
    isCalledOff ? t('event.called-off') : '',
    sayTime(occurrence, language),
    t(`calendar.kind.${kind}`),
    isEvent ? place : '',
    names.length > 0 && names.length === programs.size ? t('calendar.all-programs') : joinParts(names),
  ]
  return dotted(facts, isSample ? t('source.mark') : '')
}

/** The day stands above: so the hours, and the last day of what takes several. */
function sayTime(occurrence: CalendarEntry['occurrence'], language: string): string {
  const { isAllDay, firstDay, lastDay, starts, ends, zone } = occurrence
  if (isAllDay) return firstDay === lastDay ? '' : t('calendar.until', { day: formatDay(lastDay, language) })
  if (firstDay !== lastDay) return formatSpan(occurrence, zone, language)
  return formatClockSpan({ ...occurrence, ends: ends > starts ? ends : starts }, zone, language)
}

/** Each day of an entry between two days, both included. */
export function daysOf({ occurrence }: CalendarEntry, first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (
    let day = occurrence.firstDay < first ? first : occurrence.firstDay;
    day <= last && day <= occurrence.lastDay;
    day = addDays(day, 1)
  )
    days.push(day)
  return days
}
