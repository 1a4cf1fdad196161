import { queryOptions } from '@tanstack/react-query'
import type { EventsQuery } from '../../../core/events/schema.ts'
import { api, ask } from '../../api.ts'

export type EventsShow = EventsQuery['show']
export const eventsShows: readonly EventsShow[] = ['coming', 'past']

export const eventsQuery = (show: EventsShow) =>
  queryOptions({
    queryKey: ['registrations', show],
    queryFn: () => ask(api.registrations.$get({ query: { show } })),
    // People register while the list is open.
    refetchInterval: 30_000,
  })

export const eventQuery = (key: string) =>
  queryOptions({
    queryKey: ['registrations', 'event', key],
    queryFn: () => ask(api.registrations[':key'].$get({ param: { key } })),
    refetchInterval: 30_000,
  })

/** A file, which the browser fetches itself. */
export const csvHref = (key: string): string => `/api/desk/registrations/${encodeURIComponent(key)}/csv`

export const release = (id: string) => ask(api.registrations.entries[':id'].release.$post({ param: { id } }))
