import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Quarantine, QuarantineLine } from '../../../core/intake/schema.ts'
import { writeCursor } from '../../../kernel/page.ts'
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

/** Those who came to wait after the last that is shown. */
export const lateQuery = (last: QuarantineLine | undefined) =>
  queryOptions({
    queryKey: ['quarantine-late', last?.id ?? null],
    queryFn: () => pageOf(pageSize, last && writeCursor(last.receivedAt, last.id)),
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
