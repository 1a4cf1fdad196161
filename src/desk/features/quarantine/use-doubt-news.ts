import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Quarantine, QuarantineLine } from '../../../core/submissions/schema.ts'
import { liveList, type ShownPages } from '../../ui/live-list.ts'
import { useNews } from '../../ui/use-news.ts'
import { focusedLine, focusPlaceOf } from './focus-place.ts'
import {
  pageOfQuarantine,
  pageSize,
  quarantineCountQuery,
  quarantineQuery,
  type QuarantineShow,
} from './quarantine-query.ts'

/** Who has waited longest comes first; of what was discarded, the latest decision. */
const lists = {
  waiting: liveList<QuarantineLine, Quarantine>((one, other) =>
    one.receivedAt === other.receivedAt ? one.id < other.id : one.receivedAt < other.receivedAt,
  ),
  discarded: liveList<QuarantineLine, Quarantine>((one, other) => {
    const [at, otherAt] = [one.discarded?.at ?? '', other.discarded?.at ?? '']
    return at === otherAt ? one.id > other.id : at > otherAt
  }),
} satisfies Record<QuarantineShow, unknown>

/** What came to wait since the list was read. What belongs below everything shown is put there at once: nothing that is being read moves. */
export function useDoubtNews(show: QuarantineShow) {
  const client = useQueryClient()
  const list = lists[show]
  const { queryKey } = quarantineQuery(show)
  const subscribe = useCallback((listener: () => void) => onCounted(client, listener), [client])
  const news = useNews({
    list,
    queryKey,
    readFirst: (size) => pageOfQuarantine(show, size),
    subscribe,
    pageSize,
    onLook(first, shown) {
      if (show === 'waiting') client.setQueryData(quarantineCountQuery.queryKey, first.total)
      takeOut(client, show, shown, new Set(list.findGone(shown, first).map(({ id }) => id)))
    },
  })
  const shown = client.getQueryData(queryKey)
  const isAllBelow =
    !news.isMore && shown !== undefined && news.news.every((line) => list.isBelow(shown, line))
  const mayShow = news.news.length > 0 && isAllBelow
  const showNews = news.show
  useEffect(() => {
    if (mayShow) showNews()
  })
  return mayShow ? { ...news, news: [] } : news
}

/** Removes what somebody decided on. The focus stays on its line, or on the one that takes its place. */
export function takeOut(
  client: QueryClient,
  show: QuarantineShow,
  shown: ShownPages<Quarantine>,
  gone: ReadonlySet<string>,
): void {
  if (gone.size === 0) return
  const focused = focusedLine()
  const after = lists[show].without(shown, gone)
  client.setQueryData(quarantineQuery(show).queryKey, after)
  if (focused !== undefined && gone.has(focused)) focusPlaceOf(focused, linesOf(shown), linesOf(after))
}

/** Puts back what a decision took out, after that was undone. */
export async function showAnew(client: QueryClient, show: QuarantineShow): Promise<void> {
  const { queryKey } = quarantineQuery(show)
  const shown = client.getQueryData(queryKey)
  const length = linesOf(shown).length
  const first = await pageOfQuarantine(show, length + pageSize).catch(() => null)
  if (first) client.setQueryData(queryKey, (before) => before && lists[show].withNews(before, first))
}

/** The number of those who wait is asked for each minute, and after each decision. */
function onCounted(client: QueryClient, listener: () => void): () => void {
  const counted = JSON.stringify(quarantineCountQuery.queryKey)
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== counted) return
    // What a look itself wrote there is no reason for the next look.
    if (event.action.type === 'success' && !event.action.manual) listener()
  })
}

const linesOf = (shown: ShownPages<Quarantine> | undefined): QuarantineLine[] =>
  shown?.pages.flatMap(({ lines }) => lines) ?? []
