import type { InfiniteData } from '@tanstack/react-query'
import type { Inbox, InquiryLine } from '../../../core/inquiries/schema.ts'

export type InboxPages = InfiniteData<Inbox, unknown>

/**
 * The lines of the newest page that belong among what is shown and are not there. Most stand above all of it; one that was released from
 * quarantine, or that a journal kept for a while, has its place further down.
 */
export function findNews(shown: InboxPages, newest: Inbox): InquiryLine[] {
  const lines = linesOf(shown)
  const known = new Set(lines.map((line) => line.id))
  const end = lines.at(-1)
  const isWithin = (line: InquiryLine) => isAll(shown) || (end !== undefined && isAbove(line, end))
  return newest.lines.filter((line) => !known.has(line.id) && isWithin(line))
}

/** Whether the newest page ends above everything shown, so that nobody knows what lies between. */
export function hasGap(shown: InboxPages, newest: Inbox): boolean {
  const [top, last] = [linesOf(shown)[0], newest.lines.at(-1)]
  return newest.next !== null && last !== undefined && (top === undefined || isAbove(last, top))
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

/** What is shown with the news in its place; anew from the newest page where the two do not meet. */
export function withNews(shown: InboxPages, newest: Inbox): InboxPages {
  if (hasGap(shown, newest)) return asPages(newest)
  const before = linesOf(shown)
  const lines = [...before, ...findNews(shown, newest)].toSorted((one, other) =>
    isAbove(one, other) ? -1 : 1,
  )
  const reachesFurther = isAll(shown) && lines.at(-1)?.id !== before.at(-1)?.id
  return asPages({ lines, next: (reachesFurther ? newest : shown.pages.at(-1))?.next ?? null })
}

const linesOf = ({ pages }: InboxPages) => pages.flatMap((page) => page.lines)
const isAll = ({ pages }: InboxPages) => pages.at(-1)?.next === null
const asPages = (page: Inbox): InboxPages => ({ pages: [page], pageParams: [undefined] })

/** The order of the inbox: newest first, and by id among those of one instant. */
const isAbove = (one: InquiryLine, other: InquiryLine) =>
  one.receivedAt === other.receivedAt ? one.id > other.id : one.receivedAt > other.receivedAt
