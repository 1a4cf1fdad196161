import { queryOptions } from '@tanstack/react-query'
import type { Preferences } from '../../../core/notices/schema.ts'
import { api, ask } from '../../api.ts'

export const myWorkQuery = queryOptions({
  queryKey: ['my-work'],
  queryFn: () => ask(api['my-work'].$get()),
})

/** How much there is, for the navigation. */
export const myCountQuery = queryOptions({
  queryKey: ['my-work', 'count'],
  queryFn: () => ask(api['my-work'].count.$get()),
  staleTime: 60_000,
})

export const myOpenQuery = queryOptions({
  queryKey: ['my-work', 'open'],
  queryFn: () => ask(api['my-work'].open.$get()),
})

export const markRead = (ids: string[]) => ask(api['my-work'].read.$post({ json: { ids } }))
export const keepPreferences = (json: Preferences) => ask(api['my-work'].preferences.$post({ json }))
