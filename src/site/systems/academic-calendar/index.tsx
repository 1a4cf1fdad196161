import type { DataOf, ContentTypes } from '../../../core/content/index.ts'
import { occurrenceOf } from '../../../core/events/index.ts'
import { formatSpan } from '../../../kernel/spans.ts'
import { t } from '../../../messages/message.ts'
import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { LinkList } from '../../components/link-list.tsx'
import { Page } from '../../components/page.tsx'
import { Written, WrittenHead } from '../../components/written.tsx'
import { Section } from '../../components/section.tsx'
import { SourceMark, SourceNotes, sourcesOf } from '../../components/source-note.tsx'
import type { Clock } from '../../clock.ts'
import type { SiteSystem, SystemPage } from '../../system.ts'
import { feedPaths } from '../calendar/feed-paths.ts'
import { yearsFrom, type ShownYear } from './years.ts'

/** Terms, holidays and deadlines by academic year, the current one first. */
export const academicCalendarSystem: SiteSystem = {
  name: 'academic-calendar',
  routes(app, { load, cached }) {
    app.get('/', (c) =>
      cached(c, async () => {
        const shown = await load(c, { lists: ['academic-year'] })
        const { clock } = shown
        const years = yearsFrom(shown.content.list('academic-year'), clock)
        return shown.made(
          <AcademicCalendarPage shown={shown} years={years} />,
          ['academic-year'],
          [],
          // What is next, and which year is the current one, may differ tomorrow.
          [{ date: clock.today }],
        )
      }),
    )
  },
}

function AcademicCalendarPage({ shown, years }: { shown: SystemPage; years: readonly ShownYear[] }) {
  const { frame, page, path, crumbs, clock } = shown
  const { language } = frame.school
  const calendar = frame.systems.calendar
  const next = years
    .flatMap(({ summary }) => summary.dates)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .find(({ date }) => date > clock.today)
  return (
    <Page frame={frame} title={page.title} description={page.lead} canonicalPath={path} crumbs={crumbs}>
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
        {next && (
          <p className="academic-next">
            {t('academic.next', { what: next.title, when: sayDate(next, clock, language) })}
          </p>
        )}
        {calendar !== undefined && (
          <p className="actions">
            <a
              className="button button-quiet"
              href={`${frame.origin}${calendar}${feedPaths.academic}`.replace(/^https?:/, 'webcal:')}
            >
              {t('academic.subscribe')}
            </a>
          </p>
        )}
        {years.length > 1 && (
          <nav className="years" aria-label={t('academic.years')}>
            <LinkList items={years.map(({ key, summary }) => ({ label: summary.title, href: `#${key}` }))} />
          </nav>
        )}
        {page.body.length > 0 && (
          <Written page={page}>
            <Blocks blocks={page.body} under={1} />
          </Written>
        )}
      </div>
      {years.map((year) => (
        <Year key={year.key} year={year} clock={clock} language={language} />
      ))}
    </Page>
  )
}

function Year({
  year: { key, summary, isCurrent },
  clock,
  language,
}: {
  year: ShownYear
  clock: Clock
  language: string
}) {
  const sources = sourcesOf(summary.dates)
  return (
    <Section
      id={key}
      title={summary.title}
      className="academic-year"
      lead={
        <>
          {isCurrent && <p className="academic-current">{t('academic.current')}</p>}
          <p>{summary.lead}</p>
        </>
      }
    >
      <table className="fact-table academic-dates">
        <thead>
          <tr>
            <th scope="col">{t('academic.what')}</th>
            <th scope="col">{t('academic.when')}</th>
            <th scope="col">{t('academic.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.dates.map((date) => {
            const isPast = isCurrent && (date.endDate ?? date.date) < clock.today
            return (
              <tr key={`${date.date} ${date.title}`} className={isPast ? 'is-past' : undefined}>
                <th scope="row">
                  <span>
                    {date.title}
                    <SourceMark source={date.source} sources={sources} />
                  </span>
                  {date.note && <span className="note">{date.note}</span>}
                </th>
                <td data-label={t('academic.when')}>
                  <time dateTime={date.date}>{sayDate(date, clock, language)}</time>
                </td>
                <td data-label={t('academic.kind')}>{t(`calendar.kind.${date.kind}`)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <SourceNotes sources={sources} />
    </Section>
  )
}

type AcademicDate = DataOf<ContentTypes['academic-year']>['dates'][number]

const sayDate = (date: AcademicDate, { zone }: Clock, language: string): string =>
  formatSpan(occurrenceOf(date, zone), zone, language)
