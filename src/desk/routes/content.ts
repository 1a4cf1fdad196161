import { alertsQuery } from '../features/alerts/alerts-query.ts'
import { factsToUpdateQuery, upkeepQuery } from '../features/upkeep/upkeep-query.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mediaQuery } from '../features/media/media-query.ts'
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
} from '../features/studio/studio-query.ts'
import { desk } from './roots.ts'

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
  component: lazyRouteComponent(() => import('../screens/content.tsx'), 'ContentScreen'),
})

/** With the editor of text: one that came later would push away a button that is being pressed. */
async function withEditor<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await import('../features/studio/form/rich-text/editor.tsx')
  return screen
}

const contentNew = createRoute({
  getParentRoute: () => desk,
  path: '/content/new',
  validateSearch: ({ type }): { type: string } => ({ type: String(type ?? '') }),
  loader: ({ context }) => context.queryClient.ensureQueryData(typesQuery),
  component: lazyRouteComponent(() => withEditor(import('../screens/content-new.tsx')), 'ContentNewScreen'),
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
  component: lazyRouteComponent(
    () => withEditor(import('../screens/content-document.tsx')),
    'ContentDocumentScreen',
  ),
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
  component: lazyRouteComponent(() => import('../screens/content-history.tsx'), 'ContentHistoryScreen'),
})

const media = createRoute({
  getParentRoute: () => desk,
  path: '/media',
  validateSearch: ({ q }): { q: string } => ({ q: q === undefined ? '' : String(q) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) =>
    cause === 'stay' ? undefined : context.queryClient.ensureInfiniteQueryData(mediaQuery(deps.q)),
  component: lazyRouteComponent(() => import('../screens/media.tsx'), 'MediaScreen'),
})

const upkeep = createRoute({
  getParentRoute: () => desk,
  path: '/upkeep',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(upkeepQuery),
      queryClient.ensureQueryData(dueFactsQuery),
      queryClient.ensureQueryData(factsToUpdateQuery),
      queryClient.ensureQueryData(redirectsQuery),
    ]),
  component: lazyRouteComponent(() => import('../screens/upkeep.tsx'), 'UpkeepScreen'),
})

const alerts = createRoute({
  getParentRoute: () => desk,
  path: '/alerts',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(alertsQuery),
  component: lazyRouteComponent(() => import('../screens/alerts.tsx'), 'AlertsScreen'),
})

/** The studio, where the site is changed. */
export const contentRoutes = [
  content,
  contentNew,
  contentDocument,
  contentHistory,
  media,
  upkeep,
  alerts,
] as const
