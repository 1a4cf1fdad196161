import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Quarantine, QuarantineQuery } from '../../../core/submissions/schema.ts'
import { api, ask } from '../../api.ts'

export type QuarantineShow = QuarantineQuery['show']
export const quarantineShows: readonly QuarantineShow[] = ['waiting', 'discarded']

export const pageSize = 50
const lookEveryMs = 60_000

export const pageOfQuarantine = (show: QuarantineShow, size: number, after?: string): Promise<Quarantine> =>
  ask(api.quarantine.$get({ query: { show, size: String(size), ...(after !== undefined && { after }) } }))

/** What waits, oldest first; or what was discarded, the latest decision first. */
export const quarantineQuery = (show: QuarantineShow) =>
  infiniteQueryOptions({
    queryKey: ['quarantine', show],
    queryFn: ({ pageParam }) => pageOfQuarantine(show, pageSize, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // What is being looked at stays where it is. Who left and comes back sees it anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5_000,
  })

/** How many wait in all. */
export const quarantineCountQuery = queryOptions({
  queryKey: ['quarantine-count'],
  queryFn: async () => (await pageOfQuarantine('waiting', 1)).total,
  refetchInterval: lookEveryMs,
})

export type Decision = 'release' | 'undo-release' | 'discard' | 'restore'

/** @returns the submissions that nobody else had decided on by then */
export const decide = (decision: Decision, ids: readonly string[]): Promise<{ ids: string[] }> =>
  ask(api.quarantine[decision].$post({ json: { ids: [...ids] } }))
