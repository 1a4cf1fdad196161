import { type QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { NotFoundScreen } from '../ui/failure.tsx'
import { schoolQuery } from '../features/school/school-query.ts'
import { chooseLanguage } from '../features/account/account-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'
import { chosenLanguage, speakLanguage } from '../spoken-language.ts'
import type { Language } from '../../kernel/languages.ts'
import { deskLanguage } from '../../messages/desk-message.ts'

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
    if (session) {
      await speakAsChosen(session.language)
      if (session.isHeld && !['/account', '/sessions'].includes(location.pathname))
        throw redirect({ to: '/account', replace: true })
      // Every time on the screens is told in the school's zone.
      const { isSetUp } = await context.queryClient.ensureQueryData(schoolQuery)
      if (!isSetUp && location.pathname === '/' && session.permissions.includes('content:publish'))
        throw redirect({ to: '/school-setup', replace: true })
      return
    }
    const next = location.pathname === '/' ? undefined : `/desk${location.href}`
    throw redirect({ to: '/sign-in', search: { next, why: before === null ? 'ended' : undefined } })
  },
  component: lazyRouteComponent(() => import('../screens/desk-frame.tsx'), 'DeskFrame'),
  // The frame stands around it.
  notFoundComponent: NotFoundScreen,
})

/** The account's language goes before the browser's. One that was chosen on the way in becomes the account's, so that mail speaks it too. */
async function speakAsChosen(own: Language | null): Promise<void> {
  const chosen = chosenLanguage()
  if (own === null && chosen) void chooseLanguage(chosen).catch(() => undefined)
  if (own !== null && (own !== deskLanguage() || own !== chosen))
    await speakLanguage(own, { isChosen: true }).catch(reportError)
}
