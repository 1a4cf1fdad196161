import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Quarantine, QuarantineLine, QuarantineQuery } from '../../../core/submissions/schema.ts'
import { mostPageLines, writeCursor } from '../../../kernel/page.ts'
import { api, ask } from '../../api.ts'

export type QuarantineShow = QuarantineQuery['show']
export const quarantineShows: readonly QuarantineShow[] = ['waiting', 'discarded']

const pageSize = 50
const lookEveryMs = 60_000

const pageOf = (show: QuarantineShow, size: number, after?: string): Promise<Quarantine> =>
  ask(api.quarantine.$get({ query: { show, size: String(size), ...(after !== undefined && { after }) } }))

/** What waits, oldest first; or what was discarded, the latest decision first. */
export const quarantineQuery = (show: QuarantineShow) =>
  infiniteQueryOptions({
    queryKey: ['quarantine', show],
    queryFn: ({ pageParam }) => pageOf(show, pageSize, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // What is being looked at stays where it is. Who left and comes back sees it anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5_000,
  })

/** The list from the top, as far down as is shown and a page further. */
export async function readAnew(show: QuarantineShow, shown: number): Promise<Quarantine[]> {
  const pages: Quarantine[] = []
  let after: string | undefined
  let left = shown + pageSize
  do {
    const page = await pageOf(show, Math.min(left, mostPageLines), after)
    pages.push(page)
    left -= page.lines.length
    after = page.next ?? undefined
  } while (after !== undefined && left > 0)
  return pages
}

/** Those who came to wait after the last that is shown; asked at once where another total is heard of. */
export const lateQuery = (last: QuarantineLine | undefined, total: number | undefined) =>
  queryOptions({
    queryKey: ['quarantine-late', last?.id ?? null, total ?? null],
    queryFn: () => pageOf('waiting', pageSize, last && writeCursor(last.receivedAt, last.id)),
    // An answer that says the same again is one more chance to show what is missing.
    structuralSharing: false,
    refetchInterval: lookEveryMs,
    gcTime: 0,
  })

/** How many wait in all. */
export const quarantineCountQuery = queryOptions({
  queryKey: ['quarantine-count'],
  queryFn: async () => (await pageOf('waiting', 1)).total,
  refetchInterval: lookEveryMs,
})

export type Decision = 'release' | 'undo-release' | 'discard' | 'restore'

/** @returns the submissions that nobody else had decided on by then */
export const decide = (decision: Decision, ids: readonly string[]): Promise<{ ids: string[] }> =>
  ask(api.quarantine[decision].$post({ json: { ids: [...ids] } }))
