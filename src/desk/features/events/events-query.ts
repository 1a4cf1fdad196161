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

/** As it stands at the door: several colleagues check in at once. */
export const doorQuery = (key: string) => ({ ...eventQuery(key), refetchInterval: 3_000 })

export const personEventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', 'person', id],
    queryFn: () => ask(api.registrations.people[':id'].$get({ param: { id } })),
  })

export const checkIn = (id: string, guests: number) =>
  ask(api.registrations.entries[':id']['check-in'].$post({ param: { id }, json: { guests } }))
export const undoCheckIn = (id: string) =>
  ask(api.registrations.entries[':id']['check-in'].undo.$post({ param: { id } }))

/** A file, which the browser fetches itself. */
export const csvHref = (key: string): string => `/api/desk/registrations/${encodeURIComponent(key)}/csv`

export const release = (id: string) => ask(api.registrations.entries[':id'].release.$post({ param: { id } }))
