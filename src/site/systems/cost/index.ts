import type { SiteSystem } from '../../system.ts'
import { costKeys } from './cost-query.ts'
import { showCost } from './show-cost.tsx'

/** What a whole degree costs one student. */
export const costSystem: SiteSystem = {
  name: 'cost',
  queryKeys: { '/': costKeys },
  routes(app, tools) {
    app.get('/', (c) => showCost(c, tools))
  },
}
