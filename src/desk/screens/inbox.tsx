import { Button, Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { InquiryLine } from '../../core/inquiries/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { FirstDay } from '../features/first-day/first-day.tsx'
import { BulkActs } from '../features/inbox/bulk-acts.tsx'
import { InboxFilters, InboxTabs, sayCount } from '../features/inbox/inbox-filter.tsx'
import { OwnPrograms } from '../features/inbox/own-programs.tsx'
import { leavePlace, placeIn, rememberFilter } from '../features/inbox/inbox-place.ts'
import {
  chosenIn,
  exportFormats,
  type InboxFilter,
  inboxExportHref,
  inboxQuery,
} from '../features/inbox/inbox-query.ts'
import { InquiryRow } from '../features/inbox/inquiry-row.tsx'
import { useInboxNews } from '../features/inbox/use-inbox-news.ts'
import { ViewsDialog } from '../features/inbox/views-dialog.tsx'
import { SamplesNotice } from '../features/samples/samples-notice.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { MyTasks } from '../features/tasks/my-tasks.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { sayInstant, sayZone, useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf } from '../ui/list-pages.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useListKeys } from '../ui/use-list-keys.ts'
import { useSelection } from '../ui/use-selection.ts'
import { NewsNotice } from '../ui/news-notice.tsx'

type Props = {
  filter: InboxFilter
  /** The inquiry that is open beside the list; undefined where the list is the screen. */
  openId: string | undefined
  /** Whether the queues stand in a column of their own. */
  hasRail: boolean
}

/** The queues and the list of one of them: a screen of its own, or what stays beside an inquiry. */
export function Inbox({ filter, openId, hasRail }: Props) {
  const navigate = useNavigate()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  // The list before stays until the chosen one is here, and with it the filter and its focus.
  const inbox = useInfiniteQuery({ ...inboxQuery(filter), placeholderData: keepPreviousData })
  const { data, error, hasNextPage, isPlaceholderData: isComing } = inbox
  if (error && !data && openId === undefined) throw error
  const { news, isMore, show } = useInboxNews(filter)
  const lines = data?.pages.flatMap((page) => page.lines) ?? []
  const { data: session } = useQuery(sessionQuery)
  // Beside an inquiry the same keys go from one inquiry to the next.
  useListKeys(list, '.line-link', { hasLetters: openId === undefined })
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
    if (openId) lineOf(list.current, openId)?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [openId])

  function showNews() {
    const [first] = news
    show()
    window.scrollTo({ top: 0 })
    list.current?.closest('.pane')?.scrollTo({ top: 0 })
    if (first) requestAnimationFrame(() => lineOf(list.current, first.id)?.focus())
  }

  const change = (search: InboxFilter) => void navigate({ to: '.', search, replace: true })
  const { counts, countedTo } = data?.pages[0] ?? {}
  const soughtTo = data?.pages.at(-1)?.soughtTo
  const further = soughtTo
    ? { note: t('inbox.sought', { at: sayInstant(new Date(soughtTo), now) }), act: t('inbox.seek') }
    : undefined
  const pageTitle = counts?.open
    ? t('inbox.title.count', { count: sayCount(counts.open, countedTo) })
    : t('inbox.title')
  /** Null where it is not counted. */
  const total = counts && filter.show !== 'all' ? counts[filter.show] : null
  /** Nobody said yet what it should hold, which is said above it. */
  const isUnchosen = filter.show === 'programs' && counts?.programs === null
  const newsText = t(isMore ? 'inbox.news.many' : 'inbox.news', { count: news.length })
  const size = openId === undefined ? 'sm' : 'compact-sm'
  const isNarrow = useMediaQuery('(max-width: 40rem)', false, { getInitialValueInEffect: false })
  const shape = hasRail ? 'column' : openId === undefined && !isNarrow ? 'row' : 'field'
  const tabs = (
    <InboxTabs filter={filter} counts={counts} countedTo={countedTo} shape={shape} onChange={change} />
  )
  return (
    <>
      {hasRail && <div className="pane pane--queues">{tabs}</div>}
      <section className="pane pane--list" aria-label={openId === undefined ? undefined : t('inbox.title')}>
        <div className="list-head">
          {openId === undefined ? (
            <InboxHeading list={list} lines={lines} pageTitle={pageTitle} />
          ) : (
            <h2 className="list-title">{t('inbox.title')}</h2>
          )}
          {openId === undefined && lines.length > 0 && (
            <p className="acts acts--tight">
              {exportFormats.map((format) => (
                <a key={format} href={inboxExportHref(filter, format)} download>
                  {t(`bulk.export.${format}`)}
                </a>
              ))}
            </p>
          )}
          <Button variant="default" size={size} onClick={() => setViewsOpen(true)} aria-keyshortcuts="v">
            {t('views.title')}
          </Button>
          <Button component={Link} to="/inquiries/new" variant="default" size={size} aria-keyshortcuts="n">
            {t('enter.title')}
          </Button>
        </div>
        {openId === undefined && session?.permissions.includes('samples:manage') && <SamplesNotice />}
        {!hasRail && tabs}
        <InboxFilters filter={filter} onChange={change} />
        {filter.show === 'mine' && <MyTasks />}
        {filter.show === 'programs' && <OwnPrograms />}
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
            {isComing || !data
              ? t('desk.loading')
              : !hasNextPage || soughtTo
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
              exportHref={(format) =>
                inboxExportHref(
                  filter,
                  format,
                  selected.map(({ id }) => id),
                )
              }
              onDone={() => selection.chooseAll(false)}
            />
          )}
        </div>
        {error && !data && <p role="alert">{sayFailure(error)}</p>}
        {lines.length === 0 && data && !hasNextPage && !isComing && !isUnchosen && (
          <NoLines
            isFirstDay={counts?.open === 0 && counts.answered === 0}
            isUnfiltered={filter.show === 'open' && Object.keys(chosenIn(filter)).length === 0}
            onReset={() => change({ show: 'all' })}
          />
        )}
        {(lines.length > 0 || hasNextPage) && (
          <>
            <ul ref={list} aria-label={t('inbox.list')}>
              {lines.map((line) => (
                <InquiryRow
                  key={line.id}
                  line={line}
                  now={now}
                  queue={filter}
                  isOpen={line.id === openId}
                  isSelected={selection.isSelected(line.id)}
                  onSelect={selection.choose}
                />
              ))}
            </ul>
            <ListFoot
              list={list}
              selector=".line-link"
              {...footOf(inbox)}
              further={further}
              isBusy={inbox.isFetchingNextPage || isComing}
            />
          </>
        )}
        {areViewsOpen && (
          <ViewsDialog filter={filter} onChoose={change} onClose={() => setViewsOpen(false)} />
        )}
      </section>
    </>
  )
}

/** The heading of the inbox as a screen. Who comes back from an inquiry goes on reading at its line. */
function InboxHeading({
  list,
  lines,
  pageTitle,
}: {
  list: RefObject<HTMLElement | null>
  lines: readonly InquiryLine[]
  pageTitle: string
}) {
  const [place] = useState(() => placeIn(lines))
  useEffect(() => {
    if (place) lineOf(list.current, place)?.focus()
    leavePlace()
  }, [list, place])
  return <ScreenHeading title={t('inbox.title')} pageTitle={pageTitle} takesFocus={place === null} />
}

const lineOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`) ?? null

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
