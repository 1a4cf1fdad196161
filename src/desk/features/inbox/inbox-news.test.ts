import { expect, test } from 'vitest'
import type { Inbox, InquiryLine } from '../../../core/inquiries/schema.ts'
import { findNews, type InboxPages, withNews, withUpdates } from './inbox-news.ts'

/** An inquiry of one minute; ids tell the minute. */
const line = (minute: number, excerpt = ''): InquiryLine => ({
  id: String(minute),
  receipt: `R-${minute}`,
  person: { id: 'p', name: 'Zoë Okafor', email: 'zoe@example.org', country: null },
  programs: [],
  excerpt,
  receivedAt: new Date(Date.UTC(2026, 0, 5, 12, minute)).toISOString(),
  promisedBy: '2026-01-07T22:00:00.000Z',
  answeredAt: null,
})
const page = (minutes: number[], next: string | null = null): Inbox => ({
  lines: minutes.map((each) => line(each)),
  next,
})
const shown = (...pages: Inbox[]): InboxPages => ({ pages, pageParams: pages.map(() => undefined) })
const idsOf = ({ pages }: InboxPages) => pages.flatMap(({ lines }) => lines.map(({ id }) => id))

test('news is what stands above the list, not what left it or lies further down', () => {
  const lines = page([9, 7, 6]).lines
  expect(findNews(lines, page([11, 10, 9, 8, 7])).map(({ id }) => id)).toEqual(['11', '10'])
  expect(findNews([], page([2, 1])).map(({ id }) => id)).toEqual(['2', '1'])
})

test('what changed is brought up to date without moving anything', () => {
  const newest = { lines: [line(11), line(9, 'edited')], next: null }
  const after = withUpdates(shown(page([9, 8], 'more'), page([7])), newest)
  expect(idsOf(after)).toEqual(['9', '8', '7'])
  expect(after.pages[0]?.lines[0]?.excerpt).toBe('edited')
})

test('news goes on top of the pages that were read', () => {
  expect(idsOf(withNews(shown(page([9, 8], 'more'), page([7])), page([11, 10, 9], 'more')))).toEqual([
    '11',
    '10',
    '9',
    '8',
    '7',
  ])
})

test('where more came in than a page holds, the list begins anew rather than with a gap', () => {
  expect(idsOf(withNews(shown(page([3, 2]), page([1])), page([11, 10, 9], 'more')))).toEqual([
    '11',
    '10',
    '9',
  ])
})
