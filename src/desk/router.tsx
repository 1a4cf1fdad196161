import { type QueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import { createRouter, type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { FailureScreen, NotFoundScreen } from './ui/failure.tsx'
import { Frame } from './ui/frame.tsx'
import { Pending } from './ui/pending.tsx'
import { answeringRoutes } from './routes/answering.ts'
import { contentRoutes } from './routes/content.ts'
import { gateRoutes } from './routes/gate.ts'
import { desk, gate, root } from './routes/roots.ts'
import { schoolRoutes } from './routes/school.ts'

const routeTree = root.addChildren([
  gate.addChildren(gateRoutes),
  desk.addChildren([...answeringRoutes, ...schoolRoutes, ...contentRoutes]),
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
        <NotFoundScreen />
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
