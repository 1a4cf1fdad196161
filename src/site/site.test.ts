import { expect, test } from 'vitest'
import { openSchool } from '../../test/support/database.ts'
import { saveAndPublish } from '../../test/support/publish.ts'
import { loadPublished } from '../core/content/index.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { createContentReader } from './content-reader.ts'
import { createPageCache } from './page-cache.ts'
import { createPageMakers } from './page-makers.tsx'
import { createSite, queryKeysOf } from './site.tsx'
import { createSystemPlaces } from './system-places.ts'
import { quiet } from '../../test/support/database.ts'

/** The site of a school whose database can go away; what was posted to the form is counted. */
async function openSite() {
  const school = await openSchool()
  const state = { isAway: false, posted: 0 }
  const reader = createContentReader(() => (state.isAway ? null : school.ctx))
  const places = createSystemPlaces(reader.read, [])
  const site = createSite({
    brochures: {
      make: async () => {
        throw new Error('no test of this file asks for a brochure')
      },
    },
    pages: createPageMakers({
      read: reader.read,
      origin: 'https://masters.example.edu',
      assets: { css: [], js: [], fonts: [] },
      now: () => school.clock.now,
      systems: places.paths,
    }),
    cache: createPageCache({ queryKeys: queryKeysOf(places) }),
    receipts: {
      isToken: () => false,
      pathOf: () => '/',
      isConfirmToken: () => false,
      confirm: async () => undefined,
      find: async () => null,
    },
    challenge: null,
    movedTo: async () => undefined,
    async postInquiry() {
      state.posted++
      return { status: 303, headers: {}, body: '' }
    },
    css: [],
    places,
    read: reader.read,
    visitor: () => school.ctx,
    enter: async () => ({ kind: 'not-kept' }),
    networkKey: (network) => network,
    setPdf: async () => new Uint8Array(),
    setSvg: async () => '',
    secret: 'a secret of thirty-two characters!',
    origin: 'https://masters.example.edu',
    now: () => school.clock.now,
  })
  const bindings = { requestId: 'request-1', log: quiet } as FrontBindings
  const request = (path: string, method = 'GET') =>
    site.request(`http://localhost${path}`, { method }, { ...bindings })
  return { school, state, request }
}

test('another spelling of an address leads to the right one', async () => {
  const { request } = await openSite()
  for (const [asked, right] of [
    ['/inquire/', '/inquire'],
    ['//inquire', '/inquire'],
    ['/Inquire', '/inquire'],
    ['/%69nquire?program=bioethics', '/inquire?program=bioethics'],
    ['/programs/Bioethics/', '/programs/bioethics'],
    ['//evil.example/', '/evil.example'],
    ['/inquire?program=Bioethics', '/inquire?program=bioethics'],
    [
      '/inquire?utm_campaign=fall&program=Bioethics&utm_source=mail&other=1',
      '/inquire?program=bioethics&utm_source=mail&utm_campaign=fall',
    ],
    ['/es/', '/es'],
    ['/es//inquire?program=bioethics', '/es/inquire?program=bioethics'],
    ['/ES/Inquire', '/es/inquire'],
  ] as const) {
    const answer = await request(asked)
    expect([asked, answer.status, answer.headers.get('location')]).toEqual([asked, 301, right])
  }
  expect((await request('/inquire?program=no-such')).status).toBe(200)
})

test('a form that is posted to another spelling is kept', async () => {
  const { request, state } = await openSite()
  const spellings = ['/inquire', '/inquire/', '//inquire', '/Inquire', '/%69nquire', '/INQUIRE//?x']
  spellings.push('/es/inquire', '/es/inquire/', '/ES/Inquire', '/es//inquire', '/EN/Inquire/')
  for (const path of spellings) expect([path, (await request(path, 'POST')).status]).toEqual([path, 303])
  expect(state.posted).toBe(spellings.length)
  expect((await request('/no-such-page', 'POST')).status).toBe(404)
})

test('no page stands at an address that no text can be, and it says so', async () => {
  const { request } = await openSite()
  for (const path of ['/programs/%00', '/a%01b', '/es/a%01b', '/%00?program=%00'])
    expect([path, (await request(path)).status]).toEqual([path, 404])
  expect(await (await request('/a%01b')).text()).toContain('Page not found')
})

test('what no text can hold is left out of what a page is asked, in each language', async () => {
  const { request } = await openSite()
  for (const [asked, same] of [
    ['/inquire?program=%00', '/inquire'],
    ['/inquire?program=bioethics%00&%01=%1f', '/inquire?program=bioethics'],
    ['/es/inquire?program=%7F%00bioethics', '/es/inquire?program=bioethics'],
    ['/inquire?utm_source=%E2%80%8B%C2%85', '/inquire'],
  ] as const) {
    const answer = await request(asked)
    const moved = answer.headers.get('location')
    const body = async (path: string) => (await request(path)).text()
    expect([asked, answer.status === 301 ? await body(moved!) : await answer.text()]).toEqual([
      asked,
      await body(same),
    ])
  }
  expect((await request('/inquire?utm_source=%00', 'POST')).status).toBe(303)
})

test('a server that knows nothing of the school yet is busy, at any address, and not broken', async () => {
  const { request, state } = await openSite()
  state.isAway = true
  for (const path of ['/', '/no-such-page', '/inquire', '/theme.css?v=x'])
    expect([path, (await request(path)).status]).toEqual([path, 503])
})

test('a file of the settings is kept for good under its version alone', async () => {
  const { school, request, state } = await openSite()
  const hrefIn = async () => /\/theme\.css\?v=[\w-]+/.exec(await (await request('/')).text())?.[0] ?? ''
  const keeping = async (path: string) => (await request(path)).headers.get('cache-control')
  const before = await hrefIn()
  expect(await keeping(before)).toBe('public, max-age=31536000, immutable')

  // Another server publishes, and this one hears nothing of it.
  const settings = { type: 'settings', key: 'school' } as const
  const { get } = await loadPublished(school.ctx, { lists: [], documents: [settings] })
  const data = { ...get('settings', 'school')!.data, colors: { accent: '#123456', accentDark: '#abcdef' } }
  const revision = await saveAndPublish(school.ctx, 'settings', 'school', data)
  const after = `/theme.css?v=${revision.slice(-12)}`
  expect(await (await request(after)).text()).toContain('#123456')
  expect(await keeping(after)).toBe('public, max-age=31536000, immutable')

  state.isAway = true
  expect(await keeping('/theme.css?v=not-heard-of')).toBe('no-cache')
  expect(await keeping('/theme.css')).toBe('no-cache')
})
