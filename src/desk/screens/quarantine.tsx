import { Button, Checkbox, Tabs } from '@mantine/core'
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { t } from '../../messages/desk-message.ts'
import { Doubt } from '../features/quarantine/doubt.tsx'
import { focusedLine, focusLine } from '../features/quarantine/focus-place.ts'
import {
  type Decision,
  quarantineCountQuery,
  quarantineQuery,
  type QuarantineShow,
  quarantineShows,
} from '../features/quarantine/quarantine-query.ts'
import { useDecisions } from '../features/quarantine/use-decisions.ts'
import { useDoubtNews } from '../features/quarantine/use-doubt-news.ts'
import { useSelection } from '../ui/use-selection.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf } from '../ui/list-pages.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useListKeys } from '../ui/use-list-keys.ts'
import { NewsNotice } from '../ui/news-notice.tsx'

const route = getRouteApi('/desk/quarantine')

/** What can be decided about what is shown. */
const decisionsOf = {
  waiting: ['release', 'discard'],
  discarded: ['restore'],
} as const satisfies Record<QuarantineShow, readonly Decision[]>

export function QuarantineScreen() {
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <ScreenHeading title={t('quarantine.title')} />
      <p className="lead">{t('quarantine.lead')}</p>
      <Tabs
        value={show}
        onChange={(value) =>
          void navigate({
            search: { show: quarantineShows.find((each) => each === value) ?? 'waiting' },
            replace: true,
          })
        }
      >
        <Tabs.List aria-label={t('quarantine.show')}>
          {quarantineShows.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`quarantine.show.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Doubts key={show} show={show} />
    </>
  )
}

function Doubts({ show }: { show: QuarantineShow }) {
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const query = useSuspenseInfiniteQuery(quarantineQuery(show))
  const { data, hasNextPage } = query
  const lines = data.pages.flatMap((page) => page.lines)
  const isWaiting = show === 'waiting'
  const { data: waiting = lines.length } = useQuery(quarantineCountQuery)
  const total = isWaiting ? waiting : Math.max(lines.length, hasNextPage ? (data.pages[0]?.total ?? 0) : 0)
  const selection = useSelection(lines.map(({ id }) => id))
  const { decide, isPending, error: failure } = useDecisions(show, lines)
  const { news, isMore, show: putNews } = useDoubtNews(show)
  const newsText = t(isMore ? 'quarantine.news.many' : 'quarantine.news', { count: news.length })
  useListKeys(list, '.doubt')
  useKeys(
    isWaiting
      ? { r: () => decideOnFocused('release'), d: () => decideOnFocused('discard'), x: selectFocused }
      : { x: selectFocused },
  )

  function showNews() {
    const [first] = news
    putNews()
    if (first) focusLine(first.id)
  }

  const focused = () => lines.find(({ id }) => id === focusedLine())

  function decideOnFocused(decision: Decision) {
    const line = focused()
    if (line) decide(decision, [line])
  }

  function selectFocused() {
    const line = focused()
    if (line) selection.choose(line.id, !selection.isSelected(line.id), false)
  }

  const selected = lines.filter(({ id }) => selection.isSelected(id))
  const isAll = lines.length > 0 && selected.length === lines.length
  return (
    <>
      <div className="list-state">
        {lines.length > 0 && (
          <Checkbox
            label={t('quarantine.select.all')}
            checked={isAll}
            indeterminate={selected.length > 0 && !isAll}
            onChange={(event) => selection.chooseAll(event.currentTarget.checked)}
          />
        )}
        {selected.length > 0 ? (
          <>
            <p role="status">{t('quarantine.selected', { count: selected.length })}</p>
            {decisionsOf[show].map((decision) => (
              <Button
                key={decision}
                variant="default"
                size="compact-md"
                disabled={isPending}
                onClick={() => decide(decision, selected)}
              >
                {t(`quarantine.${decision}.selected`)}
              </Button>
            ))}
          </>
        ) : total === 0 ? null : (
          <p className="muted small">
            {isWaiting
              ? hasNextPage
                ? t('quarantine.count.part', { count: total, shown: lines.length })
                : t('quarantine.count', { count: total })
              : t('quarantine.discarded.count', { count: total })}
          </p>
        )}
        <NewsNotice text={news.length > 0 ? newsText : null} onShow={showNews} />
        <p role="alert">{failure ? sayFailure(failure) : ''}</p>
      </div>
      {lines.length === 0 && !hasNextPage ? (
        isWaiting ? (
          <Emptiness title={t('quarantine.empty.title')} text={t('quarantine.empty.text')} />
        ) : (
          <Emptiness
            title={t('quarantine.discarded.empty.title')}
            text={t('quarantine.discarded.empty.text')}
          />
        )
      ) : (
        <>
          <ul ref={list} aria-label={t(isWaiting ? 'quarantine.list' : 'quarantine.discarded.list')}>
            {lines.map((line) => (
              <Doubt
                key={line.id}
                line={line}
                now={now}
                isSelected={selection.isSelected(line.id)}
                onSelect={(isSelected, isRange) => selection.choose(line.id, isSelected, isRange)}
              >
                {decisionsOf[show].map((decision) => (
                  <BusyButton
                    key={decision}
                    variant="default"
                    isBusy={isPending}
                    onClick={() => decide(decision, [line])}
                    aria-label={t(`quarantine.${decision}.what`, { name: line.name })}
                  >
                    {t(`quarantine.${decision}`)}
                  </BusyButton>
                ))}
              </Doubt>
            ))}
          </ul>
          <ListFoot list={list} selector=".doubt" {...footOf(query)} />
        </>
      )}
    </>
  )
}
