import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { addDays, weekdayOf, type Day } from '../../../kernel/dates.ts'
import { formatLongDay, formatMonth, formatTime, formatWeekday } from '../../../kernel/spans.ts'
import { t } from '../../../messages/message.ts'
import type { SystemPage } from '../../system.ts'
import { daysOf } from './agenda.tsx'
import type { CalendarEntry } from './entries.ts'
import { FilterForm, withQuery } from './filter-form.tsx'
import { asQuery, type Choices, type Filters } from './filters.ts'
import { Views } from './list-page.tsx'

type Props = {
  shown: SystemPage
  /** `2026-12` */
  month: string
  entries: readonly CalendarEntry[]
  filters: Filters
  choices: Choices
}

/** How far from now links lead. */
const maxMonths = 18

/** A month on one page: a table where there is room for one, and the days that hold something where there is not. */
export function CalendarMonthPage({ shown, month, entries, filters, choices }: Props) {
  const { frame, page, path, crumbs, clock } = shown
  const { language } = frame.school
  const query = asQuery(filters)
  const name = formatMonth(month, language)
  const title = t('calendar.month.title', { title: page.title, month: name })
  const weeks = weeksOf(month)
  const byDay = placed(entries, weeks[0]?.[0] ?? month, weeks.at(-1)?.[6] ?? month)
  // A machine that follows links comes to an end.
  const near = (step: number) => {
    const [other, now] = [monthAfter(month, step), clock.today.slice(0, 7)]
    return other >= monthAfter(now, -maxMonths) && other <= monthAfter(now, maxMonths)
  }
  const hrefOf = (other: string) => withQuery(`${path}/month`, [['month', other], ...query])
  return (
    <Page
      frame={frame}
      title={title}
      description={t('calendar.month.description', { title: page.title, month: name })}
      canonicalPath={withQuery(`${path}/month`, [['month', month]])}
      crumbs={[...crumbs, { label: page.title, href: path }]}
      herePath={hrefOf(month)}
    >
      <div className="page-head">
        <Breadcrumb crumbs={[...crumbs, { label: page.title, href: path, own: page.own }]} />
        <h1>{title}</h1>
        <Views path={path} query={query} current="month" />
      </div>
      <div className="calendar">
        <FilterForm action={`${path}/month`} filters={filters} choices={choices} kept={[['month', month]]} />
        <nav className="month-steps" aria-label={t('calendar.months')}>
          {near(-1) && (
            <a href={hrefOf(monthAfter(month, -1))} rel="prev">
              {formatMonth(monthAfter(month, -1), language)}
            </a>
          )}
          {near(1) && (
            <a href={hrefOf(monthAfter(month, 1))} rel="next">
              {formatMonth(monthAfter(month, 1), language)}
            </a>
          )}
        </nav>
        <table className="month">
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {formatWeekday(day, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <DayCell
                    key={day}
                    day={day}
                    isOther={!day.startsWith(month)}
                    isToday={day === clock.today}
                    entries={byDay.get(day) ?? []}
                    language={language}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {entries.length === 0 && <p className="calendar-none">{t('calendar.none.month')}</p>}
      </div>
    </Page>
  )
}

type DayProps = {
  day: Day
  isOther: boolean
  isToday: boolean
  entries: readonly CalendarEntry[]
  language: string
}

function DayCell({ day, isOther, isToday, entries, language }: DayProps) {
  const classes = [isOther && 'is-other', entries.length === 0 && 'is-empty', isToday && 'is-today']
  return (
    <td
      className={classes.filter(Boolean).join(' ') || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <time className="month-day" dateTime={day}>
        <span className="month-day-short" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="month-day-long">{formatLongDay(day, language)}</span>
      </time>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <li
              key={entry.uid}
              className={[
                entry.isEvent ? 'month-event' : 'month-date',
                entry.isCalledOff ? 'is-called-off' : '',
              ]
                .filter(Boolean)
                .join(' ')}
            >
              {!entry.occurrence.isAllDay && (
                <span className="month-time">
                  {formatTime(entry.occurrence.starts, entry.occurrence.zone, language)}{' '}
                </span>
              )}
              {entry.href === null ? entry.title : <a href={entry.href}>{entry.title}</a>}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

function placed(entries: readonly CalendarEntry[], first: Day, last: Day) {
  const byDay = new Map<Day, CalendarEntry[]>()
  for (const entry of entries)
    for (const day of daysOf(entry, first, last)) byDay.set(day, [...(byDay.get(day) ?? []), entry])
  return byDay
}

/** Whole weeks from Sunday to Saturday. */
export function weeksOf(month: string): Day[][] {
  const first = `${month}-01`
  const next = `${monthAfter(month, 1)}-01`
  const weeks: Day[][] = []
  for (let day = addDays(first, -weekdayOf(first)); day < next; day = addDays(day, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(day, offset)))
  return weeks
}

export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
