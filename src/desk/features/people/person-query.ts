import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

/** Stands beside inquiries: what changes one of theirs is asked anew. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: () => ask(api.people[':id'].$get({ param: { id } })),
  })
