import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Inbox } from '../../../core/inquiries/schema.ts'
import { onInquiries } from '../../live-stream.ts'
import { findNews, withNews, withUpdates } from './inbox-news.ts'
import { type InboxFilter, inboxQuery, newestInboxQuery } from './inbox-query.ts'

/** However fast inquiries come in, a desk asks at most this often. */
const pauseMs = 2_000

/** What came in above what is shown, counted but not yet put there. */
export function useInboxNews(filter: InboxFilter) {
  const client = useQueryClient()
  const [seen, setSeen] = useState<{ show: string; program?: string; page: Inbox } | null>(null)
  const { show, program } = filter

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const wanted = { show, program }
    async function look() {
      timer = undefined
      const page = await client.fetchQuery(newestInboxQuery(wanted)).catch(() => null)
      if (!page || isOver) return
      client.setQueryData(inboxQuery(wanted).queryKey, (shown) => shown && withUpdates(shown, page))
      setSeen({ ...wanted, page })
    }
    const lookSoon = () => {
      timer ??= setTimeout(() => void look(), pauseMs)
    }
    // A list that was left and is shown again may have missed something.
    void look()
    const forget = onInquiries(lookSoon)
    return () => {
      isOver = true
      clearTimeout(timer)
      forget()
    }
  }, [client, show, program])

  // What was seen of another list says nothing about this one.
  const newest = seen?.show === show && seen.program === program ? seen.page : null
  const shown = client.getQueryData(inboxQuery(filter).queryKey)
  const lines = shown?.pages.flatMap((page) => page.lines) ?? []
  const news = newest ? findNews(lines, newest) : []
  return {
    count: news.length,
    /** The newest page holds nothing that is shown: there is more above than it tells. */
    isMore: newest !== null && newest.next !== null && news.length === newest.lines.length,
    show() {
      if (!newest) return
      client.setQueryData(inboxQuery(filter).queryKey, (before) => before && withNews(before, newest))
      setSeen(null)
    },
  }
}
