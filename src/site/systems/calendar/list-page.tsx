import { formatZone } from '../../../kernel/zones.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { WrittenHead } from '../../components/written.tsx'
import { spokenTag, t } from '../../../messages/message.ts'
import type { SystemPage } from '../../system.ts'
import { Agenda } from './agenda.tsx'
import type { CalendarEntry } from './entries.ts'
import { Feeds } from './feed-list.tsx'
import { FilterForm, withQuery } from './filter-form.tsx'
import { asQuery, type Choices, type Filters } from './filters.ts'

type Props = {
  shown: SystemPage
  origin: string
  entries: readonly CalendarEntry[]
  filters: Filters
  choices: Choices
  isPast: boolean
}

/** What comes, or what was, day by day. */
export function CalendarListPage({ shown, origin, entries, filters, choices, isPast }: Props) {
  const { frame, page, path, crumbs, clock } = shown
  const query = asQuery(filters)
  const when = isPast ? ([['when', 'past']] as const) : []
  const title = isPast ? t('calendar.past.title', { title: page.title }) : page.title
  return (
    <Page
      frame={frame}
      title={title}
      description={page.lead}
      canonicalPath={withQuery(path, when)}
      crumbs={isPast ? [...crumbs, { label: page.title, href: path }] : crumbs}
      herePath={withQuery(path, [...query, ...when])}
    >
      <div className="page-head">
        <Breadcrumb
          crumbs={isPast ? [...crumbs, { label: page.title, href: path, own: page.own }] : crumbs}
        />
        {isPast ? <h1>{title}</h1> : <WrittenHead page={page} />}
        <Views path={path} query={query} current={isPast ? 'past' : 'list'} />
      </div>
      <div className="calendar">
        <FilterForm action={path} filters={filters} choices={choices} kept={when} />
        {entries.length === 0 ? (
          <p className="calendar-none">
            {t(isPast ? 'calendar.none.past' : 'calendar.none')}{' '}
            {query.length > 0 && <a href={withQuery(path, when)}>{t('calendar.none.all')}</a>}
          </p>
        ) : (
          <Agenda
            entries={entries}
            from={isPast ? '0000-01-01' : clock.today}
            language={frame.school.language}
            programs={new Map(choices.programs.map(({ key, name }) => [key, name]))}
            under={1}
          />
        )}
        <p className="calendar-zone">
          {t('calendar.zone', { zone: sayZone(frame.school.timeZone, clock.now) })}
        </p>
      </div>
      {!isPast && <Feeds path={path} origin={origin} choices={choices} />}
    </Page>
  )
}

type View = 'list' | 'month' | 'past'

export function Views({
  path,
  query,
  current,
}: {
  path: string
  query: readonly (readonly [string, string])[]
  current: View
}) {
  const views: readonly (readonly [View, string])[] = [
    ['list', withQuery(path, query)],
    ['month', withQuery(`${path}/month`, query)],
    ['past', withQuery(path, [...query, ['when', 'past']])],
  ]
  return (
    <nav className="views" aria-label={t('calendar.views')}>
      <ul>
        {views.map(([view, href]) => (
          <li key={view}>
            <a href={href} aria-current={view === current ? 'page' : undefined}>
              {t(`calendar.view.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `Eastern Time`. */
export const sayZone = (zone: string, now: Date): string => formatZone(now, zone, spokenTag())
