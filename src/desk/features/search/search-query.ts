import { queryOptions } from '@tanstack/react-query'
import type { Found } from '../../../core/inquiries/schema.ts'
import { api, ask } from '../../api.ts'

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: (): Promise<Found> => ask(api.search.$get({ query: { q } })),
    staleTime: 10_000,
  })
