import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const quarantineQuery = queryOptions({
  queryKey: ['quarantine'],
  queryFn: () => ask(api.quarantine.$get()),
  refetchInterval: 60_000,
})

export const release = (id: string) => ask(api.quarantine[':id'].release.$post({ param: { id } }))
export const discard = (id: string) => ask(api.quarantine[':id'].discard.$post({ param: { id } }))
