import type { InfiniteData } from '@tanstack/react-query'

export type Line = { id: string }
export type ListPage<Each extends Line> = { lines: Each[]; next: string | null }
export type ShownPages<Page> = InfiniteData<Page>

/**
 * How a list that is being read takes up what came in since: nothing that is being read moves until the reader asks for it.
 * `isAbove` is the order of the list, the same as the API's.
 */
export function liveList<Each extends Line, Page extends ListPage<Each>>(
  isAbove: (one: Each, other: Each) => boolean,
) {
  const linesOf = ({ pages }: ShownPages<Page>) => pages.flatMap((page) => page.lines)
  const isAll = ({ pages }: ShownPages<Page>) => pages.at(-1)?.next === null

  /** The lines of the first page, as it is now, that belong among what is shown and are not there. */
  function findNews(shown: ShownPages<Page>, first: Page): Each[] {
    const lines = linesOf(shown)
    const known = new Set(lines.map((line) => line.id))
    const end = lines.at(-1)
    const isWithin = (line: Each) => isAll(shown) || (end !== undefined && isAbove(line, end))
    return first.lines.filter((line) => !known.has(line.id) && isWithin(line))
  }

  /** Whether the first page ends above everything shown, so that nobody knows what lies between. */
  function hasGap(shown: ShownPages<Page>, first: Page): boolean {
    const [top, last] = [linesOf(shown)[0], first.lines.at(-1)]
    return first.next !== null && last !== undefined && (top === undefined || isAbove(last, top))
  }

  /** The lines shown that the list, as it is now, holds no more. */
  function findGone(shown: ShownPages<Page>, first: Page): Each[] {
    const fresh = new Set(first.lines.map((line) => line.id))
    const end = first.lines.at(-1)
    return linesOf(shown).filter(
      (line) => !fresh.has(line.id) && (first.next === null || (end !== undefined && isAbove(line, end))),
    )
  }

  return {
    findNews,
    findGone,
    hasGap,
    /** Whether a line stands below everything shown, so that putting it there moves nothing that is read. */
    isBelow: (shown: ShownPages<Page>, line: Each) => linesOf(shown).every((each) => isAbove(each, line)),
    /** What is shown without some lines; nothing else moves but what stood below them. */
    without(shown: ShownPages<Page>, gone: ReadonlySet<string>): ShownPages<Page> {
      const pages = shown.pages.map((page) => ({
        ...page,
        lines: page.lines.filter((line) => !gone.has(line.id)),
      }))
      return { ...shown, pages }
    },
    /** What is shown with its lines brought up to date in place, and what is counted beside them; nothing moves. */
    withUpdates(shown: ShownPages<Page>, first: Page): ShownPages<Page> {
      const fresh = new Map(first.lines.map((line) => [line.id, line]))
      return {
        ...shown,
        pages: shown.pages.map((page, index) => ({
          ...(index === 0 ? first : page),
          lines: page.lines.map((line) => fresh.get(line.id) ?? line),
          next: page.next,
        })),
      }
    },
    /** What is shown with the news in its place; anew from the first page where the two do not meet. */
    withNews(shown: ShownPages<Page>, first: Page): ShownPages<Page> {
      if (hasGap(shown, first)) return { pages: [first], pageParams: [undefined] }
      const before = linesOf(shown)
      const lines = [...before, ...findNews(shown, first)].toSorted((one, other) =>
        isAbove(one, other) ? -1 : 1,
      )
      const reachesFurther = isAll(shown) && lines.at(-1)?.id !== before.at(-1)?.id
      const next = (reachesFurther ? first : shown.pages.at(-1))?.next ?? null
      return { pages: [{ ...first, lines, next }], pageParams: [undefined] }
    },
  }
}

export type LiveList<Each extends Line, Page extends ListPage<Each>> = ReturnType<typeof liveList<Each, Page>>
