import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AuditQuery } from '../../../core/oversight/schema.ts'
import { api, ask } from '../../api.ts'

/** What of the audit log is shown; it stands in the address. */
export type AuditFilter = Omit<AuditQuery, 'before'>
export const auditKeys = ['who', 'verb', 'subject', 'from', 'to'] as const

export const readAuditFilter = (search: Record<string, unknown>): AuditFilter =>
  Object.fromEntries(auditKeys.flatMap((key) => (search[key] ? [[key, String(search[key])]] : [])))

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      ask(
        api['audit-log'].$get({
          query: { ...filter, ...(pageParam !== undefined && { before: pageParam }) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** Whose acts can be looked for, those who left too. */
export const auditedQuery = queryOptions({
  queryKey: ['audit', 'colleagues'],
  queryFn: () => ask(api['audit-log'].colleagues.$get()),
  staleTime: 60_000,
})

/** What can be taken back from the history. */
export const undoable: readonly string[] = [
  'inquiry.assigned',
  'inquiry.claimed',
  'inquiry.closed',
  'inquiry.reopened',
  'inquiry.routed',
  'inquiry.tagged',
  'inquiry.unclaimed',
]
export const undoAct = (id: string) => ask(api['audit-log'][':id'].undo.$post({ param: { id } }))

/** Where the same comes as a file. */
export const exportHref = (filter: AuditFilter): string =>
  `/api/desk/audit-log/export?${new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString()}`
