import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => ask(api.session.$get()),
  staleTime: 60_000,
})
