import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Inbox, InboxQuery } from '../../../core/inquiries/schema.ts'
import { api, ask } from '../../api.ts'

/** What of the inbox is shown; it stands in the address. */
export type InboxFilter = Pick<InboxQuery, 'show' | 'program'>

/** In the order of the tabs. */
export const inboxShows: readonly InboxFilter['show'][] = [
  'open',
  'overdue',
  'today',
  'mine',
  'answered',
  'all',
]

export const pageSize = 50

const pageOf = ({ show, program }: InboxFilter, size: number, after?: string): Promise<Inbox> =>
  ask(
    api.inbox.$get({
      query: {
        show,
        size: String(size),
        ...(program !== undefined && { program }),
        ...(after !== undefined && { after }),
      },
    }),
  )

export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filter],
    queryFn: ({ pageParam }) => pageOf(filter, pageSize, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // What is being read stays as it is; `useInboxNews` tells what came in since.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The newest lines as they are now, to compare with what is shown. */
export const newestInboxQuery = (filter: InboxFilter, size: number) =>
  queryOptions({
    queryKey: ['inbox-newest', filter, size],
    queryFn: () => pageOf(filter, size),
    staleTime: 0,
    gcTime: 0,
  })

export const programsQuery = queryOptions({
  queryKey: ['programs'],
  queryFn: () => ask(api.programs.$get()),
  staleTime: 5 * 60_000,
})
