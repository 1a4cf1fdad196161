import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { gate } from './roots.ts'

const signInReasons = ['ended', 'signed-out', 'made', 'reset'] as const
type SignInReason = (typeof signInReasons)[number]

const tokenInSearch = ({ token }: Record<string, unknown>) => ({
  token: token === undefined ? '' : String(token),
})

const signIn = createRoute({
  getParentRoute: () => gate,
  path: '/sign-in',
  validateSearch: ({ next, why }): { next?: string; why?: SignInReason } => ({
    next: typeof next === 'string' && next.startsWith('/desk') ? next : undefined,
    why: signInReasons.find((each) => each === why),
  }),
  component: lazyRouteComponent(() => import('../screens/sign-in.tsx'), 'SignInScreen'),
})

const setup = createRoute({
  getParentRoute: () => gate,
  path: '/setup',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('../screens/setup.tsx'), 'SetupScreen'),
})

const welcome = createRoute({
  getParentRoute: () => gate,
  path: '/welcome',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('../screens/welcome.tsx'), 'WelcomeScreen'),
})

const resetPassword = createRoute({
  getParentRoute: () => gate,
  path: '/reset-password',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('../screens/reset-password.tsx'), 'ResetPasswordScreen'),
})

const forgotten = createRoute({
  getParentRoute: () => gate,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('../screens/forgotten.tsx'), 'ForgottenScreen'),
})

const mailedLink = createRoute({
  getParentRoute: () => gate,
  path: '/mailed-link',
  component: lazyRouteComponent(() => import('../screens/mailed-link.tsx'), 'MailedLinkScreen'),
})

const signInLink = createRoute({
  getParentRoute: () => gate,
  path: '/sign-in-link',
  validateSearch: tokenInSearch,
  component: lazyRouteComponent(() => import('../screens/sign-in-link.tsx'), 'SignInLinkScreen'),
})

const ssoReturn = createRoute({
  getParentRoute: () => gate,
  path: '/sso/$kind',
  component: lazyRouteComponent(() => import('../screens/sso-return.tsx'), 'SsoReturnScreen'),
})

/** What is shown before anyone is signed in. */
export const gateRoutes = [
  signIn,
  setup,
  welcome,
  resetPassword,
  forgotten,
  mailedLink,
  signInLink,
  ssoReturn,
] as const
