import type { SiteSearch } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'
import { formatDay } from '../../../messages/spoken-formats.ts'
import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { LinkList } from '../../components/link-list.tsx'
import { Page } from '../../components/page.tsx'
import { Written, WrittenHead } from '../../components/written.tsx'
import { Section } from '../../components/section.tsx'
import type { SystemPage } from '../../system.ts'
import { Contents } from './contents.tsx'
import type { Chapter, Edition } from './editions.ts'
import { FoundChapters, HandbookSearchForm, hrefOfFound, type Asked } from './handbook-search.tsx'

type Props = {
  shown: SystemPage
  editions: readonly Edition[]
  chapters: readonly Chapter[]
  search?: { asked: Asked; found: SiteSearch }
}

/** The handbook: the current edition first, then the others; or what a search in it found. */
export function HandbookPage({ shown, editions, chapters, search }: Props) {
  const { frame, page, path, crumbs } = shown
  const title = search ? t('handbook.found', { count: search.found.total, q: search.asked.q }) : page.title
  return (
    <Page
      frame={frame}
      sheet="handbook"
      title={title}
      description={page.lead}
      canonicalPath={path}
      crumbs={search ? undefined : crumbs}
      herePath={search && hrefOfFound(path, search.asked)}
    >
      <div className="page-head">
        <Breadcrumb
          crumbs={search ? [...crumbs, { label: page.title, href: path, own: page.own }] : crumbs}
        />
        {search ? <h1>{title}</h1> : <WrittenHead page={page} />}
        <HandbookSearchForm
          path={path}
          editions={editions}
          edition={search?.asked.edition ?? editions[0]?.slug ?? ''}
          q={search?.asked.q ?? ''}
        />
        {!search && editions.length > 1 && (
          <nav className="years" aria-label={t('handbook.years')}>
            <LinkList
              items={editions.map(({ slug, summary }) => ({ label: summary.years, href: `#${slug}` }))}
            />
          </nav>
        )}
        {!search && page.body.length > 0 && (
          <Written page={page}>
            <Blocks blocks={page.body} under={1} />
          </Written>
        )}
      </div>
      {search && (
        <FoundChapters
          path={path}
          editions={editions}
          {...search}
          language={frame.school.language}
          own={frame.own}
        />
      )}
      {(search ? editions.slice(0, 1) : editions).map((edition) => (
        <ShownEdition
          key={edition.key}
          path={path}
          edition={edition}
          chapters={chapters.filter(({ summary }) => summary.edition === edition.key)}
        />
      ))}
    </Page>
  )
}

type EditionProps = { path: string; edition: Edition; chapters: readonly Chapter[] }

function ShownEdition({ path, edition, chapters }: EditionProps) {
  const { key, slug, state, summary } = edition
  return (
    <Section
      id={slug}
      title={summary.title}
      lead={
        <>
          <p className={state === 'current' ? 'academic-current' : undefined}>{stateWords(edition)}</p>
          <p>{summary.lead}</p>
        </>
      }
    >
      <p className="page-actions">
        <a href={`/${key}`}>{t('handbook.read', { years: summary.years })}</a>
        <a href={pdfPath(path, slug)}>{t('handbook.pdf', { years: summary.years })}</a>
      </p>
      {state === 'current' ? (
        <Contents edition={edition} chapters={chapters} under={2} />
      ) : (
        <details className="handbook-more">
          <summary>
            {t('handbook.contents')}: {t('handbook.chapters', { count: chapters.length })}
          </summary>
          <Contents edition={edition} chapters={chapters} under={2} />
        </details>
      )}
    </Section>
  )
}

export function stateWords({ state, summary: { inForceFrom } }: Edition): string {
  if (state === 'current') return t('handbook.current')
  return t(state === 'coming' ? 'handbook.coming' : 'handbook.past', { day: formatDay(inForceFrom) })
}

export const pdfPath = (path: string, slug: string): string => `${path}/${slug}.pdf`
