import type { PublishedSummary } from '../../../core/content/index.ts'
import { maxTyped, resultsPerPage, type SiteSearch } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'
import { markedAs } from '../../visited-language.ts'
import { Breadcrumb, type Crumb } from '../../components/breadcrumb.tsx'
import { LinkList } from '../../components/link-list.tsx'
import { Page } from '../../components/page.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Section } from '../../components/section.tsx'
import type { Frame } from '../../frame.ts'
import { pageKey } from '../../page-key.ts'
import type { ShownPage } from '../../pages/content.tsx'
import { kindCalled, kindsCalled } from './kind-words.ts'
import { Nothing, type ProgramLink } from './nothing.tsx'
import { Pages } from './result-pages.tsx'
import { Recommended, Results } from './results.tsx'

type Props = {
  frame: Frame
  page: ShownPage
  path: string
  crumbs: readonly Crumb[]
  /** Null where nothing was typed. */
  found: SiteSearch | null
  kind: string | null
  number: number
  programs: readonly ProgramLink[]
  editions?: readonly PublishedSummary<'handbook-edition'>[]
}

/** The search with what it found. Its title begins with the count, so that a screen reader says that first. */
export function SearchPage({
  frame,
  page,
  path,
  crumbs,
  found,
  kind,
  number,
  programs,
  editions = [],
}: Props) {
  const q = found?.typed ?? ''
  const hrefOf = (more: { kind?: string | null; page?: number }) =>
    pageKey(path, [
      ['q', q],
      ...(more.kind ? ([['kind', more.kind]] as const) : []),
      ...(more.page && more.page > 1 ? ([['page', String(more.page)]] as const) : []),
    ])
  const title = found ? t('search.found', { count: found.total, q }) : page.title
  return (
    <Page
      frame={frame}
      title={title}
      description={page.lead}
      // Whatever is searched for, search engines keep the search alone.
      canonicalPath={path}
      crumbs={found ? undefined : crumbs}
      herePath={found ? hrefOf({ kind, page: number }) : path}
    >
      <div className="page-head search-head">
        <Breadcrumb crumbs={found ? [...crumbs, { label: page.title, href: path, own: page.own }] : crumbs} />
        <h1 {...markedAs(found ? undefined : page.own)}>
          {title}
          {number > 1 && <span className="visually-hidden">, {t('search.page', { page: number })}</span>}
        </h1>
        {!found && (
          <p className="lead" {...markedAs(page.own)}>
            {page.lead}
          </p>
        )}
        <SearchField path={path} id="search-again" q={q} />
        {found?.isCut && <p className="search-note">{t('search.cut', { max: maxTyped })}</p>}
        {found?.corrected && (
          <p className="search-note">{t('search.corrected', { q, corrected: found.corrected })}</p>
        )}
        {found?.isSome && <p className="search-note">{t('search.some')}</p>}
      </div>
      {!found && programs.length > 0 && (
        <Section id="programs" title={t('search.programs')} className="resources">
          <LinkList items={programs} />
        </Section>
      )}
      {found && (
        <div className="content search">
          {found.kinds.length > 0 && <Kinds found={found} kind={kind} hrefOf={hrefOf} />}
          <div className="content-body">
            <Recommended first={found.first} own={frame.own} />
            {found.total > 0 ? (
              <Results
                results={found.results}
                start={(number - 1) * resultsPerPage + 1}
                language={frame.school.language}
                own={frame.own}
                labelOf={(result) => editionOf(result.path, editions) ?? kindCalled(result.kind)}
              />
            ) : (
              <Nothing found={found} path={path} programs={programs} allHref={hrefOf({})} />
            )}
            <Pages total={found.total} number={number} hrefOf={(page) => hrefOf({ kind, page })} />
          </div>
        </div>
      )}
    </Page>
  )
}

/** A chapter has the same name in each edition: what stands above it says which one this is. */
const editionOf = (path: string, editions: NonNullable<Props['editions']>): string | undefined =>
  editions.find(({ key }) => path.startsWith(`/${key}/`))?.summary.title

type KindsProps = { found: SiteSearch; kind: string | null; hrefOf: (more: { kind?: string }) => string }

function Kinds({ found, kind, hrefOf }: KindsProps) {
  const all = found.kinds.reduce((sum, { count }) => sum + count, 0)
  const items = [
    { kind: null, label: t('search.kind.all'), count: all, href: hrefOf({}) },
    ...found.kinds.map((each) => ({
      ...each,
      label: kindsCalled(each.kind),
      href: hrefOf({ kind: each.kind }),
    })),
  ]
  return (
    <nav className="search-kinds" aria-label={t('search.kinds')}>
      <ul>
        {items.map(({ label, count, href, ...each }) => (
          <li key={href}>
            <a href={href} aria-current={each.kind === kind ? 'true' : undefined}>
              {label} <span className="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
