import { Button } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { InboxFilter } from '../features/inbox/inbox-filter.tsx'
import { rememberFilter, takePlace } from '../features/inbox/inbox-place.ts'
import { inboxQuery } from '../features/inbox/inbox-query.ts'
import { InquiryRow } from '../features/inbox/inquiry-row.tsx'
import { useInboxNews } from '../features/inbox/use-inbox-news.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'

const route = getRouteApi('/desk/')

export function InboxScreen() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const [place] = useState(takePlace)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, error } = useSuspenseInfiniteQuery(
    inboxQuery(filter),
  )
  const news = useInboxNews(filter)
  const lines = data.pages.flatMap((page) => page.lines)
  useListKeys(list, '.line-link')

  useEffect(() => rememberFilter(filter), [filter])
  useEffect(() => {
    if (place) list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(place)}"]`)?.focus()
  }, [place])

  async function loadMore() {
    const last = lines.at(-1)
    await fetchNextPage()
    // The button may be gone: go on reading where the new lines begin.
    requestAnimationFrame(() => {
      const stops = [...(list.current?.querySelectorAll<HTMLElement>('.line-link') ?? [])]
      stops[stops.findIndex((stop) => stop.dataset.line === last?.id) + 1]?.focus()
    })
  }

  function showNews() {
    news.show()
    window.scrollTo({ top: 0 })
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.line-link')?.focus())
  }

  const newsText = news.isMore
    ? t('inbox.news.many', { count: news.count })
    : t('inbox.news', { count: news.count })
  return (
    <>
      <div className="list-head">
        <ScreenHeading title={t('inbox.title')} takesFocus={place === null} />
        <InboxFilter filter={filter} onChange={(search) => navigate({ search, replace: true })} />
      </div>
      <div className="list-state">
        <p className="muted small">
          {hasNextPage
            ? t('inbox.shown.more', { count: lines.length })
            : t('inbox.shown', { count: lines.length })}
        </p>
        <span role="status">{news.count > 0 && <strong>{newsText}</strong>}</span>
        {news.count > 0 && (
          <Button size="compact-md" onClick={showNews} aria-label={`${t('inbox.news.show')}: ${newsText}`}>
            {t('inbox.news.show')}
          </Button>
        )}
      </div>
      {lines.length === 0 ? (
        <NoLines
          isUnfiltered={filter.show === 'open' && filter.program === undefined}
          onReset={() => navigate({ search: { show: 'all' }, replace: true })}
        />
      ) : (
        <ul ref={list} aria-label={t('inbox.list')}>
          {lines.map((line) => (
            <InquiryRow key={line.id} line={line} now={now} />
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <div className="list-foot">
          {hasNextPage ? (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void loadMore()}>
              {t('inbox.more')}
            </Button>
          ) : (
            <p className="muted small">{t('inbox.end')}</p>
          )}
          <p role="alert">{error ? sayFailure(error) : ''}</p>
        </div>
      )}
    </>
  )
}

function NoLines({ isUnfiltered, onReset }: { isUnfiltered: boolean; onReset: () => void }) {
  if (isUnfiltered) return <Emptiness title={t('inbox.empty.open.title')} text={t('inbox.empty.open.text')} />
  return (
    <Emptiness title={t('inbox.empty.title')} text={t('inbox.empty.text')}>
      <Button variant="default" onClick={onReset}>
        {t('inbox.empty.reset')}
      </Button>
    </Emptiness>
  )
}
