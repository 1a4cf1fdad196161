import type { PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import type { Clock } from '../../clock.ts'
import { Breadcrumb, type Crumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { ProgramCard } from '../../components/program-card.tsx'
import { ShortListButton } from '../../components/short-list.tsx'
import type { Frame } from '../../frame.ts'
import { pageKey } from '../../page-key.ts'
import { brochureOf } from '../../print/brochure-path.ts'
import { maxCompared } from './compare-page.tsx'

type Props = {
  frame: Frame
  /** Of the finder. */
  path: string
  crumbs: readonly Crumb[]
  programs: readonly PublishedSummary<'program'>[]
  degrees: readonly PublishedSummary<'degree-type'>[]
  clock: Clock
}

/** A visitor's own list: the address names the programs, notes stay in the browser. */
export function ShortlistPage({ frame, path, crumbs, programs, degrees, clock }: Props) {
  const chosen = programs.map(({ key }) => ['program', key] as const)
  return (
    <Page
      frame={frame}
      sheet="compare"
      title={t('shortlist.title')}
      description={t('shortlist.lead')}
      canonicalPath={`${path}/shortlist`}
      herePath={pageKey(`${path}/shortlist`, chosen)}
      noindex
    >
      <div className="page-head page-head-short">
        <Breadcrumb crumbs={crumbs} />
        <h1>{t('shortlist.title')}</h1>
        <p className="lead">{t('shortlist.lead')}</p>
      </div>
      <short-list-page
        class="shortlist"
        note={t('shortlist.note', { program: '{program}' })}
        code={t('shortlist.code')}
        copy={t('shortlist.copy')}
        copied={t('receipt.copied')}
      >
        {programs.length === 0 && (
          <>
            <p>{t('shortlist.empty')}</p>
            <noscript>
              <p>{t('shortlist.noscript')}</p>
            </noscript>
            <p className="actions">
              <a className="button" href={path}>
                {t('finder.all')}
              </a>
            </p>
          </>
        )}
        {programs.length > 0 && (
          <>
            <p className="actions shortlist-actions">
              <a className="button" href={pageKey('/inquire', chosen)}>
                {t('compare.ask', { count: programs.length })}
              </a>
              <a
                className="button button-quiet"
                href={pageKey(`${path}/compare`, chosen.slice(0, maxCompared))}
              >
                {t('shortlist.compare')}
              </a>
              <a className="button button-quiet" href={brochureOf(...programs.map(({ key }) => key))}>
                {t('compare.brochure')}
              </a>
            </p>
            <div className="found-list">
              {programs.map((program) => (
                <ProgramCard
                  key={program.key}
                  program={program}
                  degree={degrees.find(({ key }) => key === program.summary.degreeType)?.summary}
                  clock={clock}
                  level={2}
                >
                  <ShortListButton program={program.key} name={program.summary.name} path={path} />
                </ProgramCard>
              ))}
            </div>
            <section className="shortlist-move" aria-labelledby="move">
              <h2 id="move">{t('shortlist.move')}</h2>
              <p>{t('shortlist.move.lead')}</p>
            </section>
          </>
        )}
      </short-list-page>
    </Page>
  )
}
