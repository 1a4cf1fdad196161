import { maxPage, resultsPerPage } from '../../../core/site-search/index.ts'
import { t } from '../../../messages/message.ts'

/** To the results before and after. */
export function Pages({
  total,
  number,
  hrefOf,
}: {
  total: number
  number: number
  hrefOf: (page: number) => string
}) {
  const last = Math.min(Math.ceil(total / resultsPerPage), maxPage)
  if (last <= 1) return null
  return (
    <nav className="search-pages" aria-label={t('search.pages')}>
      {number > 1 && (
        <a href={hrefOf(number - 1)} rel="prev">
          {t('search.previous')}
        </a>
      )}
      {number < last && (
        <a href={hrefOf(number + 1)} rel="next">
          {t('search.next')}
        </a>
      )}
    </nav>
  )
}
