import { maxTyped, resultsPerPage, type SiteSearch } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'
import { WordForm } from '../../finding/word-form.tsx'
import { pageKey } from '../../page-key.ts'
import type { ShownLanguage } from '../../visited-language.ts'
import { Pages } from '../search/result-pages.tsx'
import { Results } from '../search/results.tsx'
import type { Edition } from './editions.ts'

export type Asked = { readonly q: string; readonly edition: string; readonly number: number }

/** The address of what was found. */
export const hrefOfFound = (path: string, { q, edition, number }: Asked): string =>
  pageKey(path, [
    ['q', q],
    ['edition', edition],
    ...(number > 1 ? ([['page', String(number)]] as const) : []),
  ])

type FormProps = { path: string; editions: readonly Edition[]; edition: string; q?: string }

/** Searches the chapters of one edition, or of all, by plain GET. */
export function HandbookSearchForm({ path, editions, edition, q = '' }: FormProps) {
  return (
    <WordForm
      path={path}
      id="handbook-q"
      label={t('handbook.search')}
      submit={t('handbook.search.button')}
      typed={q}
      maxTyped={maxTyped}
    >
      {editions.length > 1 && (
        <div className="field field-short">
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
    </WordForm>
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
  const { q, number } = asked
  return (
    <div className="handbook-found content-body">
      {found.corrected && (
        <p className="search-note">{t('search.corrected', { q, corrected: found.corrected })}</p>
      )}
      {found.isSome && <p className="search-note">{t('handbook.found.some')}</p>}
      {found.total === 0 ? (
        <p className="lead">{t('handbook.found.none')}</p>
      ) : (
        <Results
          results={found.results}
          start={(number - 1) * resultsPerPage + 1}
          language={language}
          own={own}
          labelOf={(result) =>
            editions.find(({ key }) => result.path.startsWith(`/${key}/`))?.summary.title ?? ''
          }
        />
      )}
      <Pages
        total={found.total}
        number={number}
        hrefOf={(page) => hrefOfFound(path, { ...asked, number: page })}
      />
    </div>
  )
}
