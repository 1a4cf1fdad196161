import { findCondition, type SiteCondition } from '../../../core/content/index.ts'
import { dayIn } from '../../../kernel/dates.ts'
import { t } from '../../../messages/message.ts'
import { formatDay } from '../../../messages/spoken-formats.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { Written, WrittenHead } from '../../components/written.tsx'
import { Section } from '../../components/section.tsx'
import { PageParts } from '../../pages/content.tsx'
import type { SiteSystem, SystemPage } from '../../system.ts'

/** Says in public how accessible the site is: what the school writes, and what the checks found that ran at publishing. */
export const accessibilitySystem: SiteSystem = {
  name: 'accessibility',
  routes(app, { load, cached, ctx }) {
    app.get('/', (c) =>
      cached(c, async () => {
        const [shown, condition] = await Promise.all([load(c), findCondition(ctx(c))])
        // Each publishing of a page changes the figures.
        return shown.made(<AccessibilityPage shown={shown} condition={condition} />, [
          'page',
          'post',
          'event',
          'program',
          'handbook-chapter',
        ])
      }),
    )
  },
}

function AccessibilityPage({ shown, condition }: { shown: SystemPage; condition: SiteCondition }) {
  const { frame, page, path, crumbs } = shown
  const { published, checked, inBrowser, withWarnings, lastAt } = condition
  const of = (count: number, all: number) => t('accessibility.of', { count, all })
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
      </div>
      <div className="content">
        <div className="content-body">
          <Section id="condition" title={t('accessibility.condition')} className="service">
            <dl className="service-figures">
              <Figure label={t('accessibility.checked')} value={of(checked, published)} />
              <Figure label={t('accessibility.browser')} value={of(inBrowser, published)} />
              <Figure label={t('accessibility.warnings')} value={of(withWarnings, checked)} />
              <Figure
                label={t('accessibility.last')}
                value={lastAt ? formatDay(dayIn(shown.clock.zone, lastAt)) : t('accessibility.none')}
              />
            </dl>
            <p>{t('accessibility.how')}</p>
          </Section>
          <Written page={page}>
            <PageParts page={page} />
          </Written>
        </div>
      </div>
    </Page>
  )
}

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
