import { maxTyped, resultsPerPage, type SiteSearch } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'
import { pageKey } from '../../page-key.ts'
import type { ShownLanguage } from '../../visited-language.ts'
import { Pages } from '../search/result-pages.tsx'
import { Results } from '../search/results.tsx'
import type { Edition } from './editions.ts'

export type Asked = { readonly q: string; readonly edition: string; readonly number: number }

type FormProps = { path: string; editions: readonly Edition[]; edition: string; q?: string }

/** Searches the chapters of one edition, or of all, by plain GET. */
export function HandbookSearchForm({ path, editions, edition, q = '' }: FormProps) {
  return (
    <form
      className="handbook-search"
      action={path}
      method="get"
      role="search"
      aria-label={t('handbook.search')}
    >
      <div className="field">
        <label htmlFor="handbook-q">{t('handbook.search')}</label>
        <input id="handbook-q" type="search" name="q" defaultValue={q} maxLength={maxTyped} />
      </div>
      {editions.length > 1 && (
        <div className="field">
          <label htmlFor="handbook-edition">{t('handbook.search.in')}</label>
          <select id="handbook-edition" name="edition" defaultValue={edition}>
            {editions.map(({ slug, summary }) => (
              <option key={slug} value={slug}>
                {summary.years}
              </option>
            ))}
            <option value="">{t('handbook.all')}</option>
          </select>
        </div>
      )}
      <button type="submit" className="button">
        {t('handbook.search.button')}
      </button>
    </form>
  )
}

type FoundProps = {
  path: string
  asked: Asked
  found: SiteSearch
  editions: readonly Edition[]
  language: string
  own: ShownLanguage
}

/** What the search found; where it is nothing, the contents that stand below it help on. */
export function FoundChapters({ path, asked, found, editions, language, own }: FoundProps) {
  const { q, edition, number } = asked
  return (
    <div className="handbook-found content-body">
      {found.corrected && (
        <p className="search-note">{t('search.corrected', { q, corrected: found.corrected })}</p>
      )}
      {found.isSome && <p className="search-note">{t('handbook.found.some')}</p>}
      {found.total === 0 && <p>{t('handbook.found.none')}</p>}
      <Results
        results={found.results}
        start={(number - 1) * resultsPerPage + 1}
        language={language}
        own={own}
        labelOf={(result) =>
          editions.find(({ key }) => result.path.startsWith(`/${key}/`))?.summary.title ?? ''
        }
      />
      <Pages
        total={found.total}
        number={number}
        hrefOf={(page) =>
          pageKey(path, [
            ['q', q],
            ['edition', edition],
            ...(page > 1 ? ([['page', String(page)]] as const) : []),
          ])
        }
      />
    </div>
  )
}
