import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Quarantine, QuarantineLine } from '../../../core/submissions/schema.ts'
import { mostPageLines, writeCursor } from '../../../kernel/page.ts'
import { api, ask } from '../../api.ts'

const pageSize = 50
const lookEveryMs = 60_000

const pageOf = (size: number, after?: string): Promise<Quarantine> =>
  ask(api.quarantine.$get({ query: { size: String(size), ...(after !== undefined && { after }) } }))

/** What waits, oldest first. */
export const quarantineQuery = infiniteQueryOptions({
  queryKey: ['quarantine'],
  queryFn: ({ pageParam }) => pageOf(pageSize, pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  // What is being looked at stays where it is. Who left and comes back sees it anew.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 5_000,
})

/** What waits from the top, as far down as is shown and a page further. */
export async function readAnew(shown: number): Promise<Quarantine[]> {
  const pages: Quarantine[] = []
  let after: string | undefined
  let left = shown + pageSize
  do {
    const page = await pageOf(Math.min(left, mostPageLines), after)
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
    queryFn: () => pageOf(pageSize, last && writeCursor(last.receivedAt, last.id)),
    // An answer that says the same again is one more chance to show what is missing.
    structuralSharing: false,
    refetchInterval: lookEveryMs,
    gcTime: 0,
  })

/** How many wait in all. */
export const quarantineCountQuery = queryOptions({
  queryKey: ['quarantine-count'],
  queryFn: async () => (await pageOf(1)).total,
  refetchInterval: lookEveryMs,
})

export const release = (id: string) => ask(api.quarantine[':id'].release.$post({ param: { id } }))
export const discard = (id: string) => ask(api.quarantine[':id'].discard.$post({ param: { id } }))
