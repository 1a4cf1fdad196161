import { hashKey, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { mostPageLines } from '../../kernel/page.ts'
import type { Line, ListPage, LiveList, ShownPages } from './live-list.ts'

/** However fast something comes in, a desk asks at most this often. */
const pauseMs = 2_000

type Options<Each extends Line, Page extends ListPage<Each>> = {
  list: LiveList<Each, Page>
  /** Where the list that is read lies. */
  queryKey: QueryKey
  /** The list from its beginning, as it is now. */
  readFirst: (size: number) => Promise<Page>
  /** Calls back when something may have come in; must stay the same function. */
  subscribe: (listener: () => void) => () => void
  pageSize: number
  /** Hears of each look at the list, after its lines were brought up to date. */
  onLook?: (first: Page, shown: ShownPages<Page>) => void
}

/** What belongs among what is shown since it was read, counted but not yet put there. */
export function useNews<Each extends Line, Page extends ListPage<Each>>(options: Options<Each, Page>) {
  const { list, queryKey, subscribe, pageSize } = options
  const client = useQueryClient()
  const key = hashKey(queryKey)
  const [seen, setSeen] = useState<{ key: string; page: Page } | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let lookedAt = 0
    async function look() {
      timer = undefined
      lookedAt = Date.now()
      const { queryKey, list, readFirst, onLook } = latest.current
      const shown = client.getQueryData<ShownPages<Page>>(queryKey)
      // As far down as someone reads: what was released from quarantine has its place below newer ones.
      const length = shown?.pages.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0
      const page = await readFirst(Math.min(length + pageSize, mostPageLines)).catch(() => null)
      if (!page || isOver) return
      const after = client.setQueryData<ShownPages<Page>>(
        queryKey,
        (before) => before && list.withUpdates(before, page),
      )
      if (after) onLook?.(page, after)
      setSeen({ key, page })
    }
    const lookSoon = () => {
      timer ??= setTimeout(() => void look(), Math.max(0, lookedAt + pauseMs - Date.now()))
    }
    // A list that was left and is shown again may have missed something.
    void look()
    const forget = subscribe(lookSoon)
    return () => {
      isOver = true
      clearTimeout(timer)
      forget()
    }
  }, [client, key, pageSize, subscribe])

  // What was seen of another list says nothing about this one.
  const newest = seen?.key === key ? seen.page : null
  const shown = client.getQueryData<ShownPages<Page>>(queryKey)
  const news = newest && shown ? list.findNews(shown, newest) : []
  return {
    news,
    /** There is more above than the news tell. */
    isMore: newest !== null && shown !== undefined && list.hasGap(shown, newest),
    show() {
      if (!newest) return
      client.setQueryData<ShownPages<Page>>(queryKey, (before) => before && list.withNews(before, newest))
      setSeen(null)
    },
  }
}
