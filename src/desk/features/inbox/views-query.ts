import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => ask(api.views.$get()),
  staleTime: 60_000,
})

export const saveView = (json: { name: string; filter: Record<string, string>; isShared: boolean }) =>
  ask(api.views.$post({ json }))
export const removeView = (id: string) => ask(api.views[':id'].remove.$post({ param: { id } }))
