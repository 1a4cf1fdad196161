import { type QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { schoolQuery } from '../features/school/school-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'

type Context = { queryClient: QueryClient }

export const root = createRootRouteWithContext<Context>()({ component: Outlet })

/** Before anyone is signed in. */
export const gate = createRoute({
  getParentRoute: () => root,
  id: 'gate',
  component: lazyRouteComponent(() => import('../screens/gate-frame.tsx'), 'GateFrame'),
})

/** For staff who are signed in. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  async beforeLoad({ context, location }) {
    const before = context.queryClient.getQueryData(sessionQuery.queryKey)
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    // Every time on the screens is told in the school's zone.
    if (session) {
      if (session.isHeld && !['/account', '/sessions'].includes(location.pathname))
        throw redirect({ to: '/account', replace: true })
      const { isSetUp } = await context.queryClient.ensureQueryData(schoolQuery)
      if (!isSetUp && location.pathname === '/' && session.permissions.includes('content:publish'))
        throw redirect({ to: '/school-setup', replace: true })
      return
    }
    const next = location.pathname === '/' ? undefined : `/desk${location.href}`
    throw redirect({ to: '/sign-in', search: { next, why: before === null ? 'ended' : undefined } })
  },
  component: lazyRouteComponent(() => import('../screens/desk-frame.tsx'), 'DeskFrame'),
})
