import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OutboxQuery } from '../../../core/outreach/schema.ts'
import { api, ask } from '../../api.ts'

export type OutboxState = OutboxQuery['state']
export const outboxStates: readonly OutboxState[] = [
  'all',
  'queued',
  'deferred',
  'held',
  'failed',
  'sent',
  'canceled',
]
const pageSize = 50

export const outboxQuery = (state: OutboxState) =>
  infiniteQueryOptions({
    queryKey: ['outbox', state],
    queryFn: ({ pageParam }) =>
      ask(
        api.outbox.$get({
          query: { state, size: String(pageSize), ...(pageParam !== undefined && { after: pageParam }) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Mail moves on by itself.
    refetchInterval: 15_000,
  })

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: () => ask(api.outbox[':id'].$get({ param: { id } })),
    refetchInterval: 15_000,
  })

export const release = (id: string) => ask(api.outbox[':id'].release.$post({ param: { id } }))
export const resend = (id: string) => ask(api.outbox[':id'].resend.$post({ param: { id } }))
export const undoRelease = (id: string) => ask(api.outbox[':id'].undo.$post({ param: { id } }))
