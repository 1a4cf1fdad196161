import { type QueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  redirect,
  useRouter,
} from '@tanstack/react-router'
import { auditQuery, readAuditFilter } from './features/audit/audit-query.ts'
import { colleaguesQuery } from './features/colleagues/colleagues-query.ts'
import { inboxQuery, readFilter } from './features/inbox/inbox-query.ts'
import { eventQuery, eventsQuery, type EventsShow, eventsShows } from './features/events/events-query.ts'
import { inquiryQuery } from './features/inquiry/inquiry-query.ts'
import { mailQuery, outboxQuery, type OutboxState, outboxStates } from './features/outbox/outbox-query.ts'
import { mediaQuery } from './features/media/media-query.ts'
import { insightQuery, readPeriod } from './features/insight/insight-query.ts'
import { personQuery } from './features/people/person-query.ts'
import { schoolQuery } from './features/school/school-query.ts'
import { threadQuery } from './features/thread/thread-query.ts'
import {
  quarantineQuery,
  type QuarantineShow,
  quarantineShows,
} from './features/quarantine/quarantine-query.ts'
import { searchQuery } from './features/search/search-query.ts'
import { snippetsQuery } from './features/snippets/snippets-query.ts'
import { sessionQuery } from './features/session/session-query.ts'
import {
  type ContentFilter,
  documentQuery,
  documentShows,
  documentsQuery,
  dueFactsQuery,
  findNewestUnsaved,
  redirectsQuery,
  revisionsQuery,
  typesQuery,
} from './features/studio/studio-query.ts'
import { sessionsQuery } from './features/session/sessions-query.ts'
import { DeskFailure } from './api.ts'
import { FailureScreen } from './ui/failure.tsx'
import { Frame } from './ui/frame.tsx'
import { Pending } from './ui/pending.tsx'

type Context = { queryClient: QueryClient }

const signInReasons = ['ended', 'signed-out', 'made', 'reset'] as const
type SignInReason = (typeof signInReasons)[number]

const tokenInSearch = ({ token }: Record<string, unknown>) => ({
  token: token === undefined ? '' : String(token),
})

const root = createRootRouteWithContext<Context>()({ component: Outlet })

const gate = createRoute({
  getParentRoute: () => root,
  id: 'gate',
  component: lazyRouteComponent(() => import('./screens/gate-frame.tsx'), 'GateFrame'),
})

const signIn = createRoute({
  getParentRoute: () => gate,
  path: '/sign-in',
  validateSearch: ({ next, why }): { next?: string; why?: SignInReason } => ({
    next: typeof next === 'string' && next.startsWith('/desk') ? next : undefined,
    why: signInReasons.find((each) => each === why),
  }),
  component: lazyRouteComponent(() => import('./screens/sign-in.tsx'), 'SignInScreen'),
})

const setup = createRoute({
  getParentRoute: () => gate,
  path: '/setup',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('./screens/setup.tsx'), 'SetupScreen'),
})

const welcome = createRoute({
  getParentRoute: () => gate,
  path: '/welcome',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('./screens/welcome.tsx'), 'WelcomeScreen'),
})

const resetPassword = createRoute({
  getParentRoute: () => gate,
  path: '/reset-password',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('./screens/reset-password.tsx'), 'ResetPasswordScreen'),
})

const forgotten = createRoute({
  getParentRoute: () => gate,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./screens/forgotten.tsx'), 'ForgottenScreen'),
})

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  async beforeLoad({ context, location }) {
    const before = context.queryClient.getQueryData(sessionQuery.queryKey)
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    // Every time on the screens is told in the school's zone.
    if (session) return void (await context.queryClient.ensureQueryData(schoolQuery))
    const next = location.pathname === '/' ? undefined : `/desk${location.href}`
    throw redirect({ to: '/sign-in', search: { next, why: before === null ? 'ended' : undefined } })
  },
  component: lazyRouteComponent(() => import('./screens/desk-frame.tsx'), 'DeskFrame'),
})

const inbox = createRoute({
  getParentRoute: () => desk,
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
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(inboxQuery(deps)),
  component: lazyRouteComponent(() => import('./screens/inbox.tsx'), 'InboxScreen'),
})

const inquiry = createRoute({
  getParentRoute: () => desk,
  path: '/inquiries/$id',
  // From one inquiry to another is a new screen, with a heading that takes the focus.
  remountDeps: ({ params }) => params,
  loader: ({ context: { queryClient }, params: { id } }) =>
    Promise.all([
      queryClient.ensureQueryData(inquiryQuery(id)),
      queryClient.ensureQueryData(threadQuery(id)),
    ]),
  component: lazyRouteComponent(() => import('./screens/inquiry.tsx'), 'InquiryScreen'),
})

const enter = createRoute({
  getParentRoute: () => desk,
  path: '/inquiries/new',
  component: lazyRouteComponent(() => import('./screens/enter.tsx'), 'EnterScreen'),
})

const snippets = createRoute({
  getParentRoute: () => desk,
  path: '/snippets',
  loader: ({ context }) => context.queryClient.ensureQueryData(snippetsQuery),
  component: lazyRouteComponent(() => import('./screens/snippets.tsx'), 'SnippetsScreen'),
})

const person = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(personQuery(params.id)),
  component: lazyRouteComponent(() => import('./screens/person.tsx'), 'PersonScreen'),
})

const auditLog = createRoute({
  getParentRoute: () => desk,
  path: '/audit-log',
  validateSearch: readAuditFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(auditQuery(deps)),
  component: lazyRouteComponent(() => import('./screens/audit-log.tsx'), 'AuditLogScreen'),
})

const insight = createRoute({
  getParentRoute: () => desk,
  path: '/insight',
  validateSearch: readPeriod,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureQueryData(insightQuery(deps)),
  component: lazyRouteComponent(() => import('./screens/insight.tsx'), 'InsightScreen'),
})

const sessions = createRoute({
  getParentRoute: () => desk,
  path: '/sessions',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionsQuery),
  component: lazyRouteComponent(() => import('./screens/sessions.tsx'), 'SessionsScreen'),
})

const quarantine = createRoute({
  getParentRoute: () => desk,
  path: '/quarantine',
  validateSearch: ({ show }): { show: QuarantineShow } => ({
    show: quarantineShows.find((each) => each === show) ?? 'waiting',
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureInfiniteQueryData(quarantineQuery(deps.show)),
  component: lazyRouteComponent(() => import('./screens/quarantine.tsx'), 'QuarantineScreen'),
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
  component: lazyRouteComponent(() => import('./screens/outbox.tsx'), 'OutboxScreen'),
})

const mail = createRoute({
  getParentRoute: () => desk,
  path: '/outbox/$id',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(mailQuery(params.id)),
  component: lazyRouteComponent(() => import('./screens/mail.tsx'), 'MailScreen'),
})

const events = createRoute({
  getParentRoute: () => desk,
  path: '/events',
  validateSearch: ({ show }): { show: EventsShow } => ({
    show: eventsShows.find((each) => each === show) ?? 'coming',
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureQueryData(eventsQuery(deps.show)),
  component: lazyRouteComponent(() => import('./screens/events.tsx'), 'EventsScreen'),
})

const event = createRoute({
  getParentRoute: () => desk,
  path: '/events/$key',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(eventQuery(params.key)),
  component: lazyRouteComponent(() => import('./screens/event.tsx'), 'EventScreen'),
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
  component: lazyRouteComponent(() => import('./screens/search.tsx'), 'SearchScreen'),
})

const colleagues = createRoute({
  getParentRoute: () => desk,
  path: '/colleagues',
  loader: ({ context }) => context.queryClient.ensureQueryData(colleaguesQuery),
  component: lazyRouteComponent(() => import('./screens/colleagues.tsx'), 'ColleaguesScreen'),
})

const content = createRoute({
  getParentRoute: () => desk,
  path: '/content',
  validateSearch: ({ type, show, q, sort }): ContentFilter => ({
    type: typeof type === 'string' ? type : 'page',
    show: documentShows.find((each) => each === show) ?? 'all',
    q: q === undefined ? '' : String(q),
    sort: sort === 'title' ? 'title' : 'edited',
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps, cause }) => {
    await queryClient.ensureQueryData(typesQuery)
    if (cause !== 'stay') await queryClient.ensureInfiniteQueryData(documentsQuery(deps))
  },
  component: lazyRouteComponent(() => import('./screens/content.tsx'), 'ContentScreen'),
})

const contentNew = createRoute({
  getParentRoute: () => desk,
  path: '/content/new',
  validateSearch: ({ type }): { type: string } => ({ type: String(type ?? '') }),
  loader: ({ context }) => context.queryClient.ensureQueryData(typesQuery),
  component: lazyRouteComponent(() => import('./screens/content-new.tsx'), 'ContentNewScreen'),
})

const contentDocument = createRoute({
  getParentRoute: () => desk,
  path: '/content/$id',
  remountDeps: ({ params }) => params,
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const [, , unsaved] = await Promise.all([
      queryClient.ensureQueryData(typesQuery),
      queryClient.fetchQuery(documentQuery(id)),
      findNewestUnsaved(id),
    ])
    return unsaved
  },
  component: lazyRouteComponent(() => import('./screens/content-document.tsx'), 'ContentDocumentScreen'),
})

const contentHistory = createRoute({
  getParentRoute: () => desk,
  path: '/content/$id/history',
  remountDeps: ({ params }) => params,
  loader: ({ context: { queryClient }, params: { id } }) =>
    Promise.all([
      queryClient.ensureQueryData(typesQuery),
      queryClient.fetchQuery(documentQuery(id)),
      queryClient.fetchQuery(revisionsQuery(id)),
    ]),
  component: lazyRouteComponent(() => import('./screens/content-history.tsx'), 'ContentHistoryScreen'),
})

const media = createRoute({
  getParentRoute: () => desk,
  path: '/media',
  validateSearch: ({ q }): { q: string } => ({ q: q === undefined ? '' : String(q) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(mediaQuery(deps.q)),
  component: lazyRouteComponent(() => import('./screens/media.tsx'), 'MediaScreen'),
})

const upkeep = createRoute({
  getParentRoute: () => desk,
  path: '/upkeep',
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(dueFactsQuery), queryClient.ensureQueryData(redirectsQuery)]),
  component: lazyRouteComponent(() => import('./screens/upkeep.tsx'), 'UpkeepScreen'),
})

const routeTree = root.addChildren([
  gate.addChildren([signIn, setup, welcome, resetPassword, forgotten]),
  desk.addChildren([
    inbox,
    enter,
    snippets,
    person,
    auditLog,
    insight,
    sessions,
    inquiry,
    search,
    quarantine,
    outbox,
    mail,
    events,
    event,
    colleagues,
    content,
    contentNew,
    contentDocument,
    contentHistory,
    upkeep,
    media,
  ]),
])

export function createDeskRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/desk',
    context: { queryClient },
    // The queries know how fresh they are.
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: Pending,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: () => (
      <Frame>
        <FailureScreen error={new DeskFailure('not-found', '')} onRetry={() => {}} />
      </Frame>
    ),
  })
}

function RouteFailure({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <FailureScreen
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
