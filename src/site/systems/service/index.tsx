import { findService, type Service, type ServiceFigures } from '../../../core/insight/index.ts'
import { minutesBelowAnHour } from '../../../kernel/durations.ts'
import { t } from '../../../messages/message.ts'
import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { Written, WrittenHead } from '../../components/written.tsx'
import { Section } from '../../components/section.tsx'
import type { SiteSystem, SystemPage } from '../../system.ts'

const days = 365

/** How fast the school answers, in public: promises kept and the time to the first answer, measured at the desk. */
export const serviceSystem: SiteSystem = {
  name: 'service',
  routes(app, { load, cached, ctx }) {
    app.get('/', (c) =>
      cached(c, async () => {
        const [shown, service] = await Promise.all([
          load(c, { lists: ['program'] }),
          findService(ctx(c), days),
        ])
        // Counted anew each day, and not at each visit.
        return shown.made(
          <ServicePage shown={shown} service={service} />,
          ['program'],
          [],
          [{ date: shown.clock.today }],
        )
      }),
    )
  },
}

function ServicePage({ shown, service }: { shown: SystemPage; service: Service | null }) {
  const { frame, page, path, crumbs, content } = shown
  const programs = content.list('program').flatMap(({ key, summary }) => {
    const figures = service?.byProgram.get(key)
    return figures ? [{ key, name: summary.name, figures }] : []
  })
  return (
    <Page
      frame={frame}
      sheet="service"
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      crumbs={crumbs}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
        {page.body.length > 0 && (
          <Written page={page}>
            <Blocks blocks={page.body} under={1} />
          </Written>
        )}
      </div>
      <Section id="all" title={t('service.all')} className="service">
        {service ? (
          <dl className="service-figures">
            <div>
              <dt>{t('service.kept')}</dt>
              <dd>{sayShare(service.all)}</dd>
            </div>
            <div>
              <dt>{t('service.median')}</dt>
              <dd>{sayHours(service.all.medianHours)}</dd>
            </div>
            <div>
              <dt>{t('service.inquiries')}</dt>
              <dd>{service.all.inquiries.toLocaleString(frame.school.language)}</dd>
            </div>
          </dl>
        ) : (
          <p>{t('service.too-few')}</p>
        )}
        <p className="note">{t('service.how')}</p>
      </Section>
      {programs.length > 0 && (
        <Section id="programs" title={t('service.programs')} className="service">
          <table className="fact-table">
            <thead>
              <tr>
                <th scope="col">{t('service.program')}</th>
                <th scope="col">{t('service.kept')}</th>
                <th scope="col">{t('service.median')}</th>
                <th scope="col">{t('service.inquiries')}</th>
              </tr>
            </thead>
            <tbody>
              {programs.map(({ key, name, figures }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{sayShare(figures)}</td>
                  <td>{sayHours(figures.medianHours)}</td>
                  <td>{figures.inquiries.toLocaleString(frame.school.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </Page>
  )
}

/** Rounded down: 99.9 % is not all. */
const sayShare = ({ kept, inquiries }: ServiceFigures): string =>
  t('service.share', { percent: Math.floor((kept / inquiries) * 100) })

function sayHours(hours: number | null): string {
  if (hours === null) return t('service.none')
  const minutes = minutesBelowAnHour(hours)
  if (minutes !== null) return t('service.minutes', { minutes })
  return hours < 48
    ? t('service.hours', { hours: Math.round(hours) })
    : t('service.days', { days: Math.round(hours / 24) })
}
