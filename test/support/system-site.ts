import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import type { FrontBindings } from '../../src/platform/http/bindings.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { createTypesetter } from '../../src/platform/typesetting/typesetter.ts'
import { printFonts } from '../../src/site/assets.ts'
import { createContentReader } from '../../src/site/content-reader.ts'
import { mountSystems, systemTools } from '../../src/site/mount-systems.ts'
import { createPageMakers } from '../../src/site/page-makers.tsx'
import { pageKey } from '../../src/site/page-key.ts'
import { renderPage } from '../../src/site/render.ts'
import type { SiteEnv, SiteFiles, SiteSystem, SystemTools } from '../../src/site/system.ts'
import { createSystemPlaces } from '../../src/site/system-places.ts'
import { openSchool, quiet, visitor } from './database.ts'

/** One system of the site on the demo school, without a server. `kept` names the addresses whose pages stay in memory. */
export async function openSystem(
  system: SiteSystem,
  enter: SystemTools['enter'] = async () => ({ kind: 'not-kept' }),
  files: readonly SiteFiles[] = [],
) {
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
    once: async (c, made) => c.body(renderPage(made.element)),
    show: (c, made, status = 200) => c.body(renderPage(made.element), status),
    // As on the site: who reads a page is a visitor, whatever the page may do for them.
    ctx: () => school.contextFor(visitor),
    enter,
    networkOf: () => 'network',
    setPdf: async (setting) => openTypesetter().setPdf(setting),
    setSvg: async (setting) => openTypesetter().setSvg(setting),
    secret: 'a secret of thirty-two characters!',
    origin,
    now,
  })
  for (const mount of files) mount(site, tools)
  mountSystems(site, [system], places, tools)
  site.onError((error, c) => {
    if (error instanceof AppError) return c.text(error.code)
    throw error
  })
  const bindings = { requestId: 'request-1', log: quiet } as FrontBindings
  const get = async (path: string) => site.request(`http://localhost${path}`, {}, { ...bindings })
  const ask = async (path: string): Promise<string> => (await get(path)).text()
  /** Posts a form. Nothing is followed. */
  const post = (path: string, fields: Record<string, string> = {}) =>
    site.request(
      `http://localhost${path}`,
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      {
        ...bindings,
        clientAddress: '192.0.2.1',
        body: Buffer.from(new URLSearchParams(fields).toString()),
      },
    )
  return { school, ask, get, post, kept }
}

function openTypesetter() {
  const typesetter = createTypesetter(printFonts())
  onTestFinished(() => typesetter.close())
  return typesetter
}
