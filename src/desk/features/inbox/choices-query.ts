import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

/** What filters and acts offer: colleagues, tags in use, sources of late, countries. */
export const choicesQuery = queryOptions({
  queryKey: ['choices'],
  queryFn: () => ask(api.many.choices.$get()),
  staleTime: 60_000,
})
