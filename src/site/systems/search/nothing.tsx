import type { SiteSearch } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'
import { LinkList } from '../../components/link-list.tsx'
import { pageKey } from '../../page-key.ts'

export type ProgramLink = { label: string; href: string }

type Props = { found: SiteSearch; path: string; programs: readonly ProgramLink[]; allHref: string }

/** Ways on where nothing was found: which filter to drop and what that brings, words nearby, the programs, a person. */
export function Nothing({ found, path, programs, allHref }: Props) {
  const others = found.kinds.reduce((sum, { count }) => sum + count, 0)
  if (others > 0)
    return (
      <div className="prose">
        <p>{t('search.kind.none', { q: found.typed })}</p>
        <p>
          <a href={allHref}>{t('search.kind.drop', { count: others })}</a>
        </p>
      </div>
    )
  return (
    <>
      {found.nearest.length > 0 ? (
        <section className="nearest">
          <h2>{t('search.nearest')}</h2>
          <LinkList
            className="chips"
            items={found.nearest.map((word) => ({ label: word, href: pageKey(path, [['q', word]]) }))}
          />
        </section>
      ) : (
        <p className="lead">{t('search.nothing')}</p>
      )}
      <div className="actions">
        <a className="button" href="/inquire">
          {t('search.ask')}
        </a>
      </div>
      <p className="search-note">{t('search.ask.text')}</p>
      {programs.length > 0 && (
        <section className="nearest">
          <h2>{t('search.programs')}</h2>
          <LinkList className="links" items={programs} />
        </section>
      )}
    </>
  )
}
