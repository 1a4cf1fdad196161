import type { InfiniteData } from '@tanstack/react-query'
import type { Inbox, InquiryLine } from '../../../core/inquiries/schema.ts'

export type InboxPages = InfiniteData<Inbox, unknown>

/** The lines of the newest page that stand above everything shown. */
export function findNews(shown: readonly InquiryLine[], newest: Inbox): InquiryLine[] {
  const known = new Set(shown.map((line) => line.id))
  const top = shown[0]?.receivedAt ?? ''
  return newest.lines.filter((line) => !known.has(line.id) && line.receivedAt >= top)
}

/** What is shown with its lines brought up to date in place; nothing moves. */
export function withUpdates(shown: InboxPages, newest: Inbox): InboxPages {
  const fresh = new Map(newest.lines.map((line) => [line.id, line]))
  return {
    ...shown,
    pages: shown.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => fresh.get(line.id) ?? line),
    })),
  }
}

/** What is shown with the news on top; anew from the newest page where the two do not meet. */
export function withNews(shown: InboxPages, newest: Inbox): InboxPages {
  const news = findNews(
    shown.pages.flatMap((page) => page.lines),
    newest,
  )
  const [first, ...rest] = shown.pages
  const isGap = newest.next !== null && news.length === newest.lines.length
  if (!first || isGap) return { pages: [newest], pageParams: [undefined] }
  return { ...shown, pages: [{ ...first, lines: [...news, ...first.lines] }, ...rest] }
}
