import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { inboxQuery, readFilter, readQueue } from '../features/inbox/inbox-query.ts'
import { importQuery, importsQuery } from '../features/imports/imports-query.ts'
import { strayQuery, strayShows } from '../features/incoming/incoming-query.ts'
import type { StrayShow } from '../../core/threads/schema/stray-mail.ts'
import { inquiryQuery } from '../features/inquiry/inquiry-query.ts'
import { myWorkQuery } from '../features/my-work/my-work-query.ts'
import { mailQuery, outboxQuery, type OutboxState, outboxStates } from '../features/outbox/outbox-query.ts'
import { doublesQuery, peopleQuery, personQuery, readPeopleChoice } from '../features/people/person-query.ts'
import { threadQuery } from '../features/thread/thread-query.ts'
import {
  quarantineQuery,
  type QuarantineShow,
  quarantineShows,
} from '../features/quarantine/quarantine-query.ts'
import { searchQuery } from '../features/search/search-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'
import { desk } from './roots.ts'

/** The inbox and the inquiries opened from it, which a wide screen shows side by side. */
const queue = createRoute({
  getParentRoute: () => desk,
  id: 'queue',
  component: lazyRouteComponent(() => import('../screens/queue-frame.tsx'), 'QueueFrame'),
})

const inbox = createRoute({
  getParentRoute: () => queue,
  path: '/',
  validateSearch: readFilter,
  // Who edits the site and answers nobody begins with the content.
  async beforeLoad({ context }) {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session && !session.permissions.includes('inquiry:read'))
      throw redirect({
        to: '/content',
        search: { type: 'page', show: 'all', q: '', sort: 'edited' },
        replace: true,
      })
  },
  loaderDeps: ({ search }) => search,
  // Another choice of the filter is waited for on the screen itself.
  loader: ({ context, deps, cause }) =>
    cause === 'stay'
      ? undefined
      : // The list tells itself why it cannot be had.
        context.queryClient.ensureInfiniteQueryData(inboxQuery(deps)).catch(() => undefined),
})

const inquiry = createRoute({
  getParentRoute: () => queue,
  path: '/inquiries/$id',
  validateSearch: readQueue,
  // From one inquiry to another is a new screen, with a heading that takes the focus.
  remountDeps: ({ params }) => params,
  loader: ({ context: { queryClient }, params: { id } }) =>
    Promise.all([
      queryClient.ensureQueryData(inquiryQuery(id)),
      queryClient.ensureQueryData(threadQuery(id)),
    ]),
  component: lazyRouteComponent(() => import('../screens/inquiry.tsx'), 'InquiryScreen'),
})

const myWork = createRoute({
  getParentRoute: () => desk,
  path: '/my-work',
  loader: ({ context }) => context.queryClient.ensureQueryData(myWorkQuery),
  component: lazyRouteComponent(() => import('../screens/my-work.tsx'), 'MyWorkScreen'),
})

const enter = createRoute({
  getParentRoute: () => desk,
  path: '/inquiries/new',
  component: lazyRouteComponent(() => import('../screens/enter.tsx'), 'EnterScreen'),
})

const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  validateSearch: readPeopleChoice,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(peopleQuery(deps)),
  component: lazyRouteComponent(() => import('../screens/people.tsx'), 'PeopleScreen'),
})

const doubles = createRoute({
  getParentRoute: () => desk,
  path: '/people/doubles',
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(doublesQuery),
  component: lazyRouteComponent(() => import('../screens/doubles.tsx'), 'DoublesScreen'),
})

const imports = createRoute({
  getParentRoute: () => desk,
  path: '/people/imports',
  loader: ({ context }) => context.queryClient.ensureQueryData(importsQuery),
  component: lazyRouteComponent(() => import('../screens/imports.tsx'), 'ImportsScreen'),
})

const importOne = createRoute({
  getParentRoute: () => desk,
  path: '/people/imports/$id',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(importQuery(params.id)),
  component: lazyRouteComponent(() => import('../screens/import.tsx'), 'ImportScreen'),
})

const person = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(personQuery(params.id)),
  component: lazyRouteComponent(() => import('../screens/person.tsx'), 'PersonScreen'),
})

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: ({ q }): { q: string } => ({ q: q === undefined ? '' : String(q) }),
  loaderDeps: ({ search }) => search,
  async loader({ context, deps }) {
    const { inquiryId } = await context.queryClient.fetchQuery(searchQuery(deps.q))
    if (inquiryId) throw redirect({ to: '/inquiries/$id', params: { id: inquiryId }, replace: true })
  },
  component: lazyRouteComponent(() => import('../screens/search.tsx'), 'SearchScreen'),
})

const quarantine = createRoute({
  getParentRoute: () => desk,
  path: '/quarantine',
  validateSearch: ({ show }): { show: QuarantineShow } => ({
    show: quarantineShows.find((each) => each === show) ?? 'waiting',
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureInfiniteQueryData(quarantineQuery(deps.show)),
  component: lazyRouteComponent(() => import('../screens/quarantine.tsx'), 'QuarantineScreen'),
})

const incoming = createRoute({
  getParentRoute: () => desk,
  path: '/incoming',
  validateSearch: ({ show }): { show: StrayShow } => ({
    show: strayShows.find((each) => each === show) ?? 'waiting',
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(strayQuery(deps.show)),
  component: lazyRouteComponent(() => import('../screens/incoming.tsx'), 'IncomingScreen'),
})

const outbox = createRoute({
  getParentRoute: () => desk,
  path: '/outbox',
  validateSearch: ({ state }): { state: OutboxState } => ({
    state: outboxStates.find((each) => each === state) ?? 'all',
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(outboxQuery(deps.state)),
  component: lazyRouteComponent(() => import('../screens/outbox.tsx'), 'OutboxScreen'),
})

const mail = createRoute({
  getParentRoute: () => desk,
  path: '/outbox/$id',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(mailQuery(params.id)),
  component: lazyRouteComponent(() => import('../screens/mail.tsx'), 'MailScreen'),
})

/** Where those who ask are answered. */
export const answeringRoutes = [
  queue.addChildren([inbox, inquiry]),
  myWork,
  enter,
  people,
  doubles,
  imports,
  importOne,
  person,
  search,
  quarantine,
  incoming,
  outbox,
  mail,
] as const
