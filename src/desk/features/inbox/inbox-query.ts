import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Inbox, InboxQuery } from '../../../core/inquiries/schema.ts'
import { api, ask } from '../../api.ts'

/** What of the inbox is shown; it stands in the address. */
export type InboxFilter = Omit<InboxQuery, 'size' | 'after'>

/** In the order of the tabs. */
export const inboxShows: readonly InboxFilter['show'][] = [
  'open',
  'overdue',
  'today',
  'mine',
  'programs',
  'unassigned',
  'undelivered',
  'waiting',
  'answered',
  'closed',
  'all',
]

/** What can be chosen beside the queue. */
export const filterKeys = [
  'program',
  'channel',
  'source',
  'country',
  'interest',
  'promise',
  'answer',
  'tag',
  'owner',
  'samples',
  'from',
  'to',
] as const
export type FilterKey = (typeof filterKeys)[number]

export const channelChoices = ['form', 'mail', 'phone', 'event', 'report'] as const

export const promiseChoices = ['kept', 'broken'] as const

/** These two only where figures open their rows. */
export const answerChoices = ['given'] as const
export const samplesChoices = ['none'] as const

/** Reads the address; what it says that no filter knows is not applied. */
export function readFilter(search: Record<string, unknown>): InboxFilter {
  const text = (key: FilterKey) => {
    const value = search[key]
    return value === undefined || value === '' ? undefined : String(value)
  }
  return {
    show: inboxShows.find((each) => each === search['show']) ?? 'open',
    program: text('program'),
    channel: channelChoices.find((each) => each === search['channel']),
    source: text('source'),
    country: text('country'),
    interest: text('interest'),
    promise: promiseChoices.find((each) => each === search['promise']),
    answer: answerChoices.find((each) => each === search['answer']),
    tag: text('tag'),
    owner: text('owner'),
    samples: samplesChoices.find((each) => each === search['samples']),
    from: dayIn(text('from')),
    to: dayIn(text('to')),
  }
}

/** The queue that an inquiry was opened from; empty where it was opened by itself. */
export type Queue = InboxFilter | { [key in keyof InboxFilter]?: undefined }

/** Reads the queue in the address of an inquiry. */
export const readQueue = (search: Record<string, unknown>): Queue =>
  search['show'] === undefined ? {} : readFilter(search)

const dayIn = (typed: string | undefined) =>
  typed !== undefined && /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : undefined

/** Only what is chosen, as the address and the API want it. */
export const chosenIn = (filter: InboxFilter): Partial<Record<FilterKey, string>> =>
  Object.fromEntries(filterKeys.flatMap((key) => (filter[key] === undefined ? [] : [[key, filter[key]]])))

/** Where the queue as it is shown, or what was selected of it, is had as a file. */
export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const inboxExportHref = (
  filter: InboxFilter,
  format: ExportFormat,
  ids: readonly string[] = [],
): string => {
  const query = new URLSearchParams({ show: filter.show, ...chosenIn(filter), format })
  if (ids.length > 0) query.set('ids', ids.join(','))
  return `/api/desk/inbox/export?${query.toString()}`
}

export const pageSize = 50

export const pageOfInbox = (filter: InboxFilter, size: number, after?: string): Promise<Inbox> =>
  ask(
    api.inbox.$get({
      query: {
        show: filter.show,
        size: String(size),
        ...chosenIn(filter),
        channel: filter.channel,
        promise: filter.promise,
        answer: filter.answer,
        samples: filter.samples,
        ...(after !== undefined && { after }),
      },
    }),
  )

export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filter],
    queryFn: ({ pageParam }) => pageOfInbox(filter, pageSize, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // What is being read stays as it is; `useInboxNews` tells what came in since.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const programsQuery = queryOptions({
  queryKey: ['programs'],
  queryFn: () => ask(api.programs.$get()),
  staleTime: 5 * 60_000,
})
