import { Button, Checkbox } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { FirstDay } from '../features/first-day/first-day.tsx'
import { BulkActs } from '../features/inbox/bulk-acts.tsx'
import { InboxFilters, InboxTabs, sayCount } from '../features/inbox/inbox-filter.tsx'
import { rememberFilter, takePlaceIn } from '../features/inbox/inbox-place.ts'
import { chosenIn, inboxExportHref, inboxQuery } from '../features/inbox/inbox-query.ts'
import { InquiryRow } from '../features/inbox/inquiry-row.tsx'
import { useInboxNews } from '../features/inbox/use-inbox-news.ts'
import { ViewsDialog } from '../features/inbox/views-dialog.tsx'
import { SamplesNotice } from '../features/samples/samples-notice.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { MyTasks } from '../features/tasks/my-tasks.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayZone, useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useListKeys } from '../ui/use-list-keys.ts'
import { useSelection } from '../ui/use-selection.ts'
import { NewsNotice } from '../ui/news-notice.tsx'

const route = getRouteApi('/desk/')

export function InboxScreen() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  // The list before stays until the chosen one is here, and with it the filter and its focus.
  const inbox = useInfiniteQuery({ ...inboxQuery(filter), placeholderData: keepPreviousData })
  const { data, error, hasNextPage, isPlaceholderData: isComing } = inbox
  if (error && !data) throw error
  const { news, isMore, show } = useInboxNews(filter)
  const lines = data?.pages.flatMap((page) => page.lines) ?? []
  const [place] = useState(() => takePlaceIn(lines))
  const { data: session } = useQuery(sessionQuery)
  useListKeys(list, '.line-link')
  const selection = useSelection(lines.map(({ id }) => id))
  const selected = lines.filter(({ id }) => selection.isSelected(id))
  const [areViewsOpen, setViewsOpen] = useState(false)
  useKeys({ n: () => void navigate({ to: '/inquiries/new' }), x: selectFocused, v: () => setViewsOpen(true) })

  function selectFocused() {
    const id = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-line]')?.dataset.line
    if (id) selection.choose(id, !selection.isSelected(id), false)
  }

  useEffect(() => rememberFilter(filter), [filter])
  useEffect(() => {
    if (place) focusLine(list.current, place)
  }, [place])

  function showNews() {
    const [first] = news
    show()
    window.scrollTo({ top: 0 })
    if (first) requestAnimationFrame(() => focusLine(list.current, first.id))
  }

  const change = (search: typeof filter) => void navigate({ search, replace: true })
  const counts = data?.pages[0]?.counts
  const pageTitle = counts?.open ? t('inbox.title.count', { count: sayCount(counts.open) }) : t('inbox.title')
  /** Null where it is not counted. */
  const total = counts && filter.show !== 'all' ? counts[filter.show] : null
  const newsText = t(isMore ? 'inbox.news.many' : 'inbox.news', { count: news.length })
  return (
    <>
      <div className="list-head">
        <ScreenHeading title={t('inbox.title')} pageTitle={pageTitle} takesFocus={place === null} />
        <Button variant="default" onClick={() => setViewsOpen(true)} aria-keyshortcuts="v">
          {t('views.title')}
        </Button>
        <Button component={Link} to="/inquiries/new" variant="default" aria-keyshortcuts="n">
          {t('enter.title')}
        </Button>
      </div>
      {session?.permissions.includes('samples:manage') && <SamplesNotice />}
      <InboxTabs filter={filter} counts={counts} onChange={change} />
      <InboxFilters filter={filter} onChange={change} />
      {filter.show === 'mine' && <MyTasks />}
      <div className="list-state">
        {lines.length > 0 && (
          <Checkbox
            className="list-select"
            aria-label={t('quarantine.select.all')}
            checked={selected.length > 0 && selected.length === lines.length}
            indeterminate={selected.length > 0 && selected.length < lines.length}
            onChange={(event) => selection.chooseAll(event.currentTarget.checked)}
          />
        )}
        <p className="muted small" role="status">
          {selected.length > 0 && <>{t('quarantine.selected', { count: selected.length })} · </>}
          {isComing
            ? t('desk.loading')
            : !hasNextPage
              ? t('inbox.shown', { count: lines.length })
              : total === null
                ? t('inbox.shown.first', { shown: lines.length })
                : t('inbox.shown.more', { shown: lines.length, total: sayCount(total) })}{' '}
          {t('inbox.zone', { zone: sayZone() })}
        </p>
        <NewsNotice text={news.length > 0 ? newsText : null} onShow={showNews} />
        {selected.length > 0 && (
          <BulkActs
            selected={selected}
            exportHref={inboxExportHref(
              filter,
              selected.map(({ id }) => id),
            )}
            onDone={() => selection.chooseAll(false)}
          />
        )}
      </div>
      {lines.length === 0 && !isComing && (
        <NoLines
          isFirstDay={counts?.open === 0 && counts.answered === 0}
          isUnfiltered={filter.show === 'open' && Object.keys(chosenIn(filter)).length === 0}
          onReset={() => void navigate({ search: { show: 'all' }, replace: true })}
        />
      )}
      {lines.length > 0 && (
        <>
          <ul ref={list} aria-label={t('inbox.list')}>
            {lines.map((line) => (
              <InquiryRow
                key={line.id}
                line={line}
                now={now}
                isSelected={selection.isSelected(line.id)}
                onSelect={selection.choose}
              />
            ))}
          </ul>
          <ListFoot
            list={list}
            selector=".line-link"
            hasMore={hasNextPage}
            isBusy={inbox.isFetchingNextPage || isComing}
            error={error}
            onMore={inbox.fetchNextPage}
          />
        </>
      )}
      {areViewsOpen && <ViewsDialog filter={filter} onChoose={change} onClose={() => setViewsOpen(false)} />}
    </>
  )
}

const focusLine = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)?.focus()

function NoLines({
  isUnfiltered,
  isFirstDay,
  onReset,
}: {
  isUnfiltered: boolean
  isFirstDay: boolean
  onReset: () => void
}) {
  if (isUnfiltered && isFirstDay) return <FirstDay />
  if (isUnfiltered) return <Emptiness title={t('inbox.empty.open.title')} text={t('inbox.empty.open.text')} />
  return (
    <Emptiness title={t('inbox.empty.title')} text={t('inbox.empty.text')}>
      <Button variant="default" onClick={onReset}>
        {t('inbox.empty.reset')}
      </Button>
    </Emptiness>
  )
}
