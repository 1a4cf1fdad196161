import { hrefOf } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { JsonLd } from '../../components/json-ld.tsx'
import { Page } from '../../components/page.tsx'
import { breadcrumbData } from '../../components/program-data.ts'
import { SectionMenu } from '../../components/section-menu.tsx'
import { cardAt } from '../../picture-cards.ts'
import type { SystemPage } from '../../system.ts'
import { Contents } from './contents.tsx'
import { neighborsOf, type Chapter, type Edition } from './editions.ts'
import { pdfPath, stateWords } from './handbook-page.tsx'
import { HandbookSearchForm } from './handbook-search.tsx'

type Props = {
  shown: SystemPage
  edition: Edition
  editions: readonly Edition[]
  chapters: readonly Chapter[]
}

/** One edition: its chapters, its PDF, and the editions beside it. */
export function EditionPage({ shown, edition, editions, chapters }: Props) {
  const { frame, page, path } = shown
  const { key, slug, summary } = edition
  const { before, after } = neighborsOf(editions, key)
  const crumbs = [...shown.crumbs, { label: page.title, href: path, own: page.own }]
  return (
    <Page
      frame={frame}
      sheet="handbook"
      title={summary.title}
      description={summary.lead}
      canonicalPath={`/${key}`}
      card={cardAt(`/${key}`)}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <h1>{summary.title}</h1>
        <p className="lead">{summary.lead}</p>
        <p className="page-state">
          {summary.isSample && `${t('page.sample')} `}
          {stateWords(edition)}
        </p>
        <p className="page-actions">
          <a href={pdfPath(path, slug)}>{t('handbook.pdf', { years: summary.years })}</a>
          {summary.official && (
            <a href={hrefOf(summary.official)} rel="external">
              {t('page.official')}
            </a>
          )}
        </p>
        <HandbookSearchForm path={path} editions={editions} edition={slug} />
      </div>
      <div className="content">
        <SectionMenu
          menu={{
            label: t('handbook.years'),
            items: editions.map((each) => ({
              label: each.summary.years,
              href: `/${each.key}`,
              children: [],
            })),
          }}
          current={`/${key}`}
        />
        <div className="content-body">
          <Contents edition={edition} chapters={chapters} under={1} />
          <Steps
            before={before && { label: before.summary.title, href: `/${before.key}` }}
            after={after && { label: after.summary.title, href: `/${after.key}` }}
          />
        </div>
      </div>
      <JsonLd data={breadcrumbData(frame.origin, [...crumbs, { label: summary.title, href: `/${key}` }])} />
    </Page>
  )
}

type Step = { label: string; href: string } | undefined

/** What comes before and after: editions by year, chapters by number. */
export function Steps({ before, after }: { before: Step; after: Step }) {
  if (!before && !after) return null
  return (
    <ul className="handbook-steps">
      {before && (
        <li>
          <a href={before.href} rel="prev">
            <span aria-hidden="true">←</span> {before.label}
          </a>
        </li>
      )}
      {after && (
        <li className="handbook-after">
          <a href={after.href} rel="next">
            {after.label}
            {/* Never alone on a line. */}
            <span aria-hidden="true">{'\u00A0'}→</span>
          </a>
        </li>
      )}
    </ul>
  )
}
