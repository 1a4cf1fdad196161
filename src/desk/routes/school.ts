import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { accountQuery } from '../features/account/account-query.ts'
import { auditQuery, readAuditFilter } from '../features/audit/audit-query.ts'
import { colleaguesQuery, secondFactorRolesQuery } from '../features/colleagues/colleagues-query.ts'
import { eventQuery, eventsQuery, type EventsShow, eventsShows } from '../features/events/events-query.ts'
import { insightQuery, periodOf, readPeriod } from '../features/insight/insight-query.ts'
import { keepingQuery } from '../features/keeping/keeping-query.ts'
import { routingQuery } from '../features/routing/routing-query.ts'
import { snippetsQuery } from '../features/snippets/snippets-query.ts'
import { sessionsQuery } from '../features/session/sessions-query.ts'
import { desk } from './roots.ts'

const events = createRoute({
  getParentRoute: () => desk,
  path: '/events',
  validateSearch: ({ show }): { show: EventsShow } => ({
    show: eventsShows.find((each) => each === show) ?? 'coming',
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureQueryData(eventsQuery(deps.show)),
  component: lazyRouteComponent(() => import('../screens/events.tsx'), 'EventsScreen'),
})

const event = createRoute({
  getParentRoute: () => desk,
  path: '/events/$key',
  remountDeps: ({ params }) => params,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(eventQuery(params.key)),
  component: lazyRouteComponent(() => import('../screens/event.tsx'), 'EventScreen'),
})

const checkIn = createRoute({
  getParentRoute: () => desk,
  path: '/events/$key/check-in',
  validateSearch: ({ id }): { id: string } => ({ id: typeof id === 'string' ? id : '' }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(eventQuery(params.key)),
  component: lazyRouteComponent(() => import('../screens/check-in.tsx'), 'CheckInScreen'),
})

const snippets = createRoute({
  getParentRoute: () => desk,
  path: '/snippets',
  loader: ({ context }) => context.queryClient.ensureQueryData(snippetsQuery),
  component: lazyRouteComponent(() => import('../screens/snippets.tsx'), 'SnippetsScreen'),
})

const routing = createRoute({
  getParentRoute: () => desk,
  path: '/routing',
  loader: ({ context }) => context.queryClient.ensureQueryData(routingQuery),
  component: lazyRouteComponent(() => import('../screens/routing.tsx'), 'RoutingScreen'),
})

const colleagues = createRoute({
  getParentRoute: () => desk,
  path: '/colleagues',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(colleaguesQuery),
      queryClient.ensureQueryData(secondFactorRolesQuery),
    ]),
  component: lazyRouteComponent(() => import('../screens/colleagues.tsx'), 'ColleaguesScreen'),
})

const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  loader: ({ context }) => context.queryClient.ensureQueryData(accountQuery),
  component: lazyRouteComponent(() => import('../screens/account.tsx'), 'AccountScreen'),
})

const sessions = createRoute({
  getParentRoute: () => desk,
  path: '/sessions',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionsQuery),
  component: lazyRouteComponent(() => import('../screens/sessions.tsx'), 'SessionsScreen'),
})

const auditLog = createRoute({
  getParentRoute: () => desk,
  path: '/audit-log',
  validateSearch: readAuditFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(auditQuery(deps)),
  component: lazyRouteComponent(() => import('../screens/audit-log.tsx'), 'AuditLogScreen'),
})

const keeping = createRoute({
  getParentRoute: () => desk,
  path: '/keeping',
  loader: ({ context }) => context.queryClient.ensureQueryData(keepingQuery),
  component: lazyRouteComponent(() => import('../screens/keeping.tsx'), 'KeepingScreen'),
})

const schoolSetup = createRoute({
  getParentRoute: () => desk,
  path: '/school-setup',
  component: lazyRouteComponent(() => import('../screens/school-setup.tsx'), 'SchoolSetupScreen'),
})

const insight = createRoute({
  getParentRoute: () => desk,
  path: '/insight',
  validateSearch: readPeriod,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureQueryData(insightQuery(periodOf(deps))),
  component: lazyRouteComponent(() => import('../screens/insight.tsx'), 'InsightScreen'),
})

/** What belongs to the school and its staff, and not to one inquiry. */
export const schoolRoutes = [
  events,
  event,
  checkIn,
  snippets,
  routing,
  colleagues,
  account,
  sessions,
  auditLog,
  keeping,
  schoolSetup,
  insight,
] as const
