import { Hono } from 'hono'
import type { FrontBindings } from '../../src/platform/http/front.ts'
import { createContentReader } from '../../src/site/content-reader.ts'
import { mountSystems, systemTools } from '../../src/site/mount-systems.ts'
import { createPageMakers } from '../../src/site/page-makers.tsx'
import { pageKey } from '../../src/site/page-key.ts'
import { renderPage } from '../../src/site/render.ts'
import type { SiteEnv, SiteSystem } from '../../src/site/system.ts'
import { createSystemPlaces } from '../../src/site/system-places.ts'
import { openSchool, quiet } from './database.ts'

/** One system of the site on the demo school, without a server. `kept` names the addresses whose pages stay in memory. */
export async function openSystem(system: SiteSystem) {
  const school = await openSchool()
  const { read } = createContentReader(() => school.ctx)
  const places = createSystemPlaces(read, [system])
  const now = () => school.clock.now
  const origin = 'https://masters.example.edu'
  const assets = { css: [], js: [], fonts: [] }
  const { open } = createPageMakers({ read, origin, assets, now, systems: places.paths })
  const kept: string[] = []
  const site = new Hono<SiteEnv>()
  const tools = systemTools({
    read,
    open,
    cached: async (c, make, values) => {
      kept.push(pageKey(new URL(c.req.url).pathname, values))
      return c.body(renderPage((await make()).element))
    },
    show: (c, made, status = 200) => c.body(renderPage(made.element), status),
    ctx: () => school.ctx,
    enter: async () => ({ kind: 'not-kept' }),
    networkOf: () => 'network',
    secret: 'a secret of thirty-two characters!',
    origin,
    now,
  })
  mountSystems(site, [system], places, tools)
  const bindings = { requestId: 'request-1', log: quiet } as FrontBindings
  const ask = async (path: string): Promise<string> =>
    (await site.request(`http://localhost${path}`, {}, { ...bindings })).text()
  return { school, ask, kept }
}
