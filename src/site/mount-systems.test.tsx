import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { openSchool, quiet } from '../../test/support/database.ts'
import { demoDocument } from '../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../test/support/publish.ts'
import { changeKey, withdraw } from '../core/content/index.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { AppError } from '../kernel/errors.ts'
import { createContentReader, type ReadContent } from './content-reader.ts'
import { mountSystems, systemTools } from './mount-systems.ts'
import { createPageMakers } from './page-makers.tsx'
import { renderPage } from './render.ts'
import type { SiteEnv, SiteSystem } from './system.ts'
import { createSystemPlaces } from './system-places.ts'

const calendar: SiteSystem = {
  name: 'calendar',
  queryKeys: { '/': ['month'] },
  hasKeys: true,
  routes(app, { load, show }) {
    app.get('/', async (c) => {
      const { page, made } = await load(c)
      return show(c, made(<h1>{page.title}</h1>))
    })
    app.get('/feed', (c) => c.text(`feed of ${c.env.place?.path}`))
  },
}

/** A school whose page `when` holds a calendar. */
async function openSite() {
  const school = await openSchool()
  const { body, ...about } = demoDocument('page', 'about')
  const { system: _system, ...demoCalendar } = demoDocument('page', 'calendar')
  await saveAndPublish(school.ctx, 'page', 'calendar', demoCalendar)
  await saveAndPublish(school.ctx, 'page', 'when', {
    ...about,
    body,
    title: 'What is on',
    system: 'calendar',
  })
  const { read } = createContentReader(() => school.ctx)
  const places = createSystemPlaces(read, [calendar])
  const now = () => school.clock.now
  const origin = 'https://masters.example.edu'
  const assets = { css: [], js: [], fonts: [] }
  const { open } = createPageMakers({ read, origin, assets, now, systems: places.paths })
  const site = new Hono<SiteEnv>()
  const tools = systemTools({
    read,
    open,
    cached: async () => new Response(),
    once: async () => new Response(),
    show: (c, made) => c.body(renderPage(made.element)),
    ctx: () => school.ctx,
    enter: async () => ({ kind: 'not-kept' }),
    networkOf: () => 'network',
    setPdf: async () => new Uint8Array(),
    setSvg: async () => '',
    secret: 'a secret of thirty-two characters!',
    origin,
    now,
  })
  mountSystems(site, [calendar], places, tools)
  site.get('*', (c) => c.text(`a page of text at ${c.req.path}`))
  const bindings = { requestId: 'request-1', log: quiet } as FrontBindings
  const ask = async (path: string) =>
    (await site.request(`http://localhost${path}`, {}, { ...bindings })).text()
  return { school, places, ask }
}

test('a system stands at the page that names it, and shows what the school writes there', async () => {
  const { ask, places } = await openSite()
  expect(await ask('/when')).toContain('<h1>What is on</h1>')
  expect(await ask('/when/feed')).toBe('feed of /when')
  expect(places.paths()).toEqual({ calendar: '/when' })
  expect(places.queryKeys('/when')).toEqual(['month'])
  expect(places.queryKeys('/when/constructor')).toBeUndefined()
  expect(places.withKeys()).toEqual(['when'])
})

test('what a system does not know is a page of text, and so is a path that only begins like its own', async () => {
  const { ask } = await openSite()
  expect(await ask('/when/ever')).toBe('a page of text at /when/ever')
  expect(await ask('/whenever')).toBe('a page of text at /whenever')
})

test('a system moves with its page, and is switched off with it', async () => {
  const { school, ask, places } = await openSite()
  await ask('/when')
  await changeKey(school.ctx, 'page', 'when', 'events/all')
  expect(await places.refresh()).toBe(true)
  expect(await places.refresh()).toBe(false)
  expect(await ask('/when')).toBe('a page of text at /when')
  expect(await ask('/events/all/feed')).toBe('feed of /events/all')
  await withdraw(school.ctx, 'page', 'events/all')
  await places.refresh()
  expect(await ask('/events/all/feed')).toBe('a page of text at /events/all/feed')
})

test('places that could not be read are read when someone asks next', async () => {
  let isAway = true
  const places = createSystemPlaces(async () => {
    if (isAway) throw new AppError('unavailable', 'away')
    const list = () => [{ key: 'when', summary: { system: 'calendar' } }]
    return { list, get: () => null, unreadable: [], isStale: false } as unknown as ReadContent
  }, [calendar])
  await expect(places.refresh()).rejects.toThrow('away')
  expect(await places.find('/when')).toBeNull()
  isAway = false
  expect(await places.find('/when')).toMatchObject({ path: '/when' })
})
