import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { t } from '../../messages/desk-message.ts'
import { InquiryRow } from '../features/inbox/inquiry-row.tsx'
import { searchQuery } from '../features/search/search-query.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'
import { sayState } from '../ui/words.ts'

const route = getRouteApi('/desk/search')

/** What fits a search. The number of an inquiry leads straight to it, and never comes here. */
export function SearchScreen() {
  const { q } = route.useSearch()
  const { data } = useSuspenseQuery(searchQuery(q))
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  useListKeys(list, '.line-link')
  const { lines, isMore, isTolerant, state } = data
  return (
    <>
      <div className="list-head">
        {/* Another search is another screen, whose heading takes the focus. */}
        <ScreenHeading
          key={q}
          title={t('search.title')}
          pageTitle={q === '' ? t('search.title') : t('search.title.for', { q })}
        />
      </div>
      <div className="list-state list-state--found">
        <p className="muted small" role="status">
          {q === ''
            ? ''
            : isMore
              ? t('search.more', { count: lines.length })
              : t('search.count', { count: lines.length + (state === null ? 0 : 1) })}
        </p>
      </div>
      {!isTolerant && <p className="notice">{t('search.exact')}</p>}
      {state !== null ? (
        <NoInquiryYet state={state} />
      ) : lines.length === 0 ? (
        <Emptiness
          title={q === '' ? t('search.start.title') : t('search.empty.title', { q })}
          text={q === '' ? t('search.start.text') : t('search.empty.text')}
        />
      ) : (
        <ul ref={list} aria-label={t('search.list')}>
          {lines.map((line) => (
            <InquiryRow key={line.id} line={line} now={now} />
          ))}
        </ul>
      )}
    </>
  )
}

function NoInquiryYet({ state }: { state: string }) {
  const isOver = state === 'discarded' || state === 'erased'
  const show = state === 'discarded' ? 'discarded' : 'waiting'
  return (
    <div className="emptiness">
      <p>{t(isOver ? 'search.state.final' : 'search.state', { state: sayState(state) })}</p>
      {(state === 'quarantined' || state === 'discarded') && (
        <p>
          <Link to="/quarantine" search={{ show }}>
            {t('search.open-quarantine')}
          </Link>
        </p>
      )}
    </div>
  )
}
