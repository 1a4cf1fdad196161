import { expect, test } from 'vitest'
import { liveList, type ShownPages } from './live-list.ts'

type Line = { id: string; minute: number; excerpt: string }
type Page = { lines: Line[]; next: string | null }

const { findNews, hasGap, withNews, withUpdates } = liveList<Line, Page>((one, other) =>
  one.minute === other.minute ? one.id > other.id : one.minute > other.minute,
)

/** An inquiry of one minute; ids tell the minute, in two digits. */
const line = (minute: number, excerpt = ''): Line => ({
  id: String(minute).padStart(2, '0'),
  minute,
  excerpt,
})
const page = (minutes: number[], next: string | null = null): Page => ({
  lines: minutes.map((each) => line(each)),
  next,
})
const shown = (...pages: Page[]): ShownPages<Page> => ({ pages, pageParams: pages.map(() => undefined) })
const newsIn = (before: ShownPages<Page>, newest: Page) => findNews(before, newest).map(({ id }) => id)
const idsOf = ({ pages }: ShownPages<Page>) => pages.flatMap(({ lines }) => lines.map(({ id }) => id))

test('news is what stands above the list, not what left it or lies further down', () => {
  const read = shown(page([9, 7, 6], 'more'))
  expect(newsIn(read, page([11, 10, 9, 8, 7, 5, 4], 'more'))).toEqual(['11', '10', '08'])
  expect(newsIn(shown(page([])), page([2, 1]))).toEqual(['02', '01'])
})

test('what comes late, as after a release, is news in its place, and at the very end of a list that is whole', () => {
  const late = page([9, 8, 7, 3], null)
  expect(newsIn(shown(page([9, 7])), late)).toEqual(['08', '03'])
  expect(idsOf(withNews(shown(page([9, 7])), late))).toEqual(['09', '08', '07', '03'])
  expect(newsIn(shown(page([9, 7], 'more')), late)).toEqual(['08'])
  expect(withNews(shown(page([9, 7], 'more')), late).pages.at(-1)?.next).toBe('more')
})

test('those of one instant stand in the order of their ids, as the server puts them', () => {
  const twin = (id: string) => ({ ...line(7), id })
  const after = withNews(shown({ lines: [twin('c'), twin('a')], next: null }), {
    lines: [twin('c'), twin('b'), twin('a')],
    next: null,
  })
  expect(idsOf(after)).toEqual(['c', 'b', 'a'])
})

test('a list that was whole and is no more says where it goes on', () => {
  const after = withNews(shown(page([9])), page([9, 8, 7], 'more'))
  expect(idsOf(after)).toEqual(['09', '08', '07'])
  expect(after.pages.at(-1)?.next).toBe('more')
})

test('what changed is brought up to date without moving anything', () => {
  const newest = { lines: [line(11), line(9, 'edited')], next: null }
  const after = withUpdates(shown(page([9, 8], 'more'), page([7])), newest)
  expect(idsOf(after)).toEqual(['09', '08', '07'])
  expect(after.pages[0]?.lines[0]?.excerpt).toBe('edited')
})

test('what is counted beside the lines is brought up to date with them', () => {
  type Counted = Page & { total: number }
  const counted = liveList<Line, Counted>((one, other) => one.minute > other.minute)
  const before = { pages: [{ ...page([9, 8], 'more'), total: 2 }], pageParams: [undefined] }
  const after = counted.withUpdates(before, { ...page([11, 9, 8], null), total: 3 })
  expect(after.pages).toEqual([{ ...page([9, 8], 'more'), total: 3 }])
})

test('news goes on top of the pages that were read', () => {
  const after = withNews(shown(page([9, 8], 'more'), page([7], 'end')), page([11, 10, 9], 'more'))
  expect(idsOf(after)).toEqual(['11', '10', '09', '08', '07'])
  expect(after.pages.at(-1)?.next).toBe('end')
})

test('where more came in than a page holds, the list begins anew rather than with a gap', () => {
  const [before, newest] = [shown(page([3, 2]), page([1])), page([11, 10, 9], 'more')]
  expect(hasGap(before, newest)).toBe(true)
  expect(idsOf(withNews(before, newest))).toEqual(['11', '10', '09'])
})

test('a newest page without any line that is shown leaves no gap where it reaches below the top', () => {
  const [before, newest] = [shown(page([9, 8, 7], 'more')), page([11, 10, 6], 'more')]
  expect(hasGap(before, newest)).toBe(false)
  expect(idsOf(withNews(before, newest))).toEqual(['11', '10', '09', '08', '07'])
})
