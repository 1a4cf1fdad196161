import type { SiteSystem } from '../../system.ts'
import { showCompare } from './show-compare.tsx'
import { showFinder } from './show-finder.tsx'
import { showShortlist } from './show-shortlist.tsx'
import { scopeNames } from './scopes.ts'

/** Finding programs, comparing them, and a shortlist that needs no account. */
export const programsSystem: SiteSystem = {
  name: 'programs',
  queryKeys: {
    '/': ['q', ...scopeNames, 'order'],
    '/compare': ['program'],
    '/shortlist': ['program'],
  },
  routes(app, tools) {
    app.get('/', (c) => showFinder(c, tools))
    app.get('/compare', (c) => showCompare(c, tools))
    app.get('/shortlist', (c) => showShortlist(c, tools))
  },
}
