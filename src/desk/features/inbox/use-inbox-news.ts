import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Inbox } from '../../../core/inquiries/schema.ts'
import { mostPageLines } from '../../../kernel/page.ts'
import { onInquiries } from '../../live-stream.ts'
import { inboxListOf } from './inbox-order.ts'
import { type InboxFilter, inboxQuery, newestInboxQuery, pageSize } from './inbox-query.ts'

/** However fast inquiries come in, a desk asks at most this often. */
const pauseMs = 2_000

/** What belongs among what is shown since it was read, counted but not yet put there. */
export function useInboxNews(filter: InboxFilter) {
  const client = useQueryClient()
  const [seen, setSeen] = useState<{ show: string; program?: string; page: Inbox } | null>(null)
  const { show, program } = filter
  const { findNews, hasGap, withNews } = inboxListOf(show)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const wanted = { show, program }
    async function look() {
      timer = undefined
      const shown = client.getQueryData(inboxQuery(wanted).queryKey)
      // As far down as someone reads: what was released from quarantine has its place below newer ones.
      const length = shown?.pages.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0
      const size = Math.min(length + pageSize, mostPageLines)
      const page = await client.fetchQuery(newestInboxQuery(wanted, size)).catch(() => null)
      if (!page || isOver) return
      client.setQueryData(
        inboxQuery(wanted).queryKey,
        (shown) => shown && inboxListOf(show).withUpdates(shown, page),
      )
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
  const news = newest && shown ? findNews(shown, newest) : []
  return {
    news,
    /** There is more above than the news tell. */
    isMore: newest !== null && shown !== undefined && hasGap(shown, newest),
    show() {
      if (!newest) return
      client.setQueryData(inboxQuery(filter).queryKey, (before) => before && withNews(before, newest))
      setSeen(null)
    },
  }
}
