import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { LinkList } from '../../components/link-list.tsx'
import { Page } from '../../components/page.tsx'
import { WrittenHead } from '../../components/written.tsx'
import { Section } from '../../components/section.tsx'
import type { ShownPage } from '../../pages/content.tsx'
import { t } from '../../../messages/message.ts'
import { cardAt, cardPathOf } from '../../picture-cards.ts'
import type { SystemPage } from '../../system.ts'
import { Agenda } from '../calendar/agenda.tsx'
import { slugOf, type CalendarEntry } from '../calendar/entries.ts'

type Props = {
  shown: SystemPage
  coming: readonly CalendarEntry[]
  programs: ReadonlyMap<string, string>
  series: readonly string[]
}

/** What comes next, and the series. */
export function EventsPage({ shown, coming, programs, series }: Props) {
  const { frame, page, path, crumbs, clock } = shown
  const calendar = frame.systems.calendar
  return (
    <Page frame={frame} title={page.title} description={page.lead} canonicalPath={path} crumbs={crumbs}>
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
        {calendar !== undefined && (
          <p className="actions">
            <a className="button button-quiet" href={calendar}>
              {t('events.calendar')}
            </a>
          </p>
        )}
      </div>
      <div className="calendar">
        {coming.length === 0 ? (
          <p className="calendar-none">{t('events.none')}</p>
        ) : (
          <Agenda
            entries={coming}
            from={clock.today}
            language={frame.school.language}
            programs={programs}
            under={1}
          />
        )}
      </div>
      {series.length > 0 && (
        <Section id="series" title={t('events.series')}>
          <LinkList
            className="links"
            items={series.map((name) => ({ label: name, href: `${path}/series/${slugOf(name)}` }))}
          />
        </Section>
      )}
    </Page>
  )
}

type SeriesProps = {
  shown: SystemPage
  seriesPath: string
  name: string
  /** What the school writes about it; null where it has not. */
  about: ShownPage | null
  coming: readonly CalendarEntry[]
  past: readonly CalendarEntry[]
  programs: ReadonlyMap<string, string>
}

/** Events that belong together: what they are, the next ones, and those that were. */
export function SeriesPage({ shown, seriesPath, name, about, coming, past, programs }: SeriesProps) {
  const { frame, page, path, crumbs, clock } = shown
  const { language } = frame.school
  return (
    <Page
      frame={frame}
      title={about?.title ?? name}
      {...(about && { description: about.lead })}
      canonicalPath={seriesPath}
      crumbs={[...crumbs, { label: page.title, href: path }]}
      {...(about && { card: about.picture ? cardPathOf(about.picture) : cardAt(seriesPath) })}
    >
      <div className="page-head">
        <Breadcrumb crumbs={[...crumbs, { label: page.title, href: path, own: page.own }]} />
        <h1>{about?.title ?? name}</h1>
        {about && <p className="lead">{about.lead}</p>}
        {about?.isSample && <p className="page-state">{t('page.sample')}</p>}
      </div>
      {about && about.body.length > 0 && (
        <Section id="about" title={t('event.about')}>
          <div className="prose">
            <Blocks blocks={about.body} under={2} />
          </div>
        </Section>
      )}
      <Section id="coming" title={t('events.coming')}>
        {coming.length === 0 ? (
          <p>{t('events.none')}</p>
        ) : (
          <Agenda entries={coming} from={clock.today} language={language} programs={programs} under={2} />
        )}
      </Section>
      {past.length > 0 && (
        <Section id="past" title={t('events.past')}>
          <Agenda
            id="past"
            entries={past}
            from="0000-01-01"
            language={language}
            programs={programs}
            under={2}
          />
        </Section>
      )}
    </Page>
  )
}
