import { ownTexts, type Texts } from '../../src/messages/message.ts'
import type { FrontBindings } from '../../src/platform/http/bindings.ts'
import { createContentReader } from '../../src/site/content-reader.ts'
import { createPageCache } from '../../src/site/page-cache.ts'
import { createPageMakers } from '../../src/site/page-makers.tsx'
import { createSite, queryKeysOf } from '../../src/site/site.tsx'
import { createSystemPlaces } from '../../src/site/system-places.ts'
import { siteSystems } from '../../src/site/systems/index.ts'
import { quiet, type TestSchool } from '../support/database.ts'

export const origin = 'https://masters.example.edu'
export const secret = 'a secret of thirty-two characters!'

/** The whole public site of a school, without a server; its brochures are empty. */
export function openWholeSite(school: TestSchool, texts?: Texts) {
  const { read } = createContentReader(() => school.ctx)
  const places = createSystemPlaces(read, siteSystems)
  const now = () => school.clock.now
  const cache = createPageCache({ queryKeys: queryKeysOf(places) })
  const site = createSite({
    brochures: { make: async () => ({ pdf: new Uint8Array(), version: '1', isHidden: true }) },
    pages: createPageMakers({
      read,
      origin,
      assets: { css: [], js: [], fonts: [] },
      now,
      systems: places.paths,
    }),
    cache,
    receipts: {
      isToken: () => false,
      pathOf: () => '/',
      isConfirmToken: () => false,
      confirm: async () => undefined,
      find: async () => null,
    },
    challenge: null,
    movedTo: async () => undefined,
    postInquiry: async () => ({ status: 303, headers: {}, body: '' }),
    css: [],
    places,
    read,
    visitor: () => school.contextFor({ kind: 'visitor' }),
    enter: async ({ answers }) => ({
      kind: answers['email'] === '' ? 'mistaken' : 'not-kept',
      mistakes: { email: { code: 'missing' }, first_name: { code: 'missing' } },
    }),
    networkKey: (network) => network,
    setPdf: async () => new Uint8Array(),
    setSvg: async () => '',
    secret,
    origin,
    now,
    texts: () => texts ?? ownTexts(),
  })
  /** A form is posted where one is given. */
  const ask = (path: string, form?: Record<string, string>) => {
    const body = Buffer.from(new URLSearchParams(form).toString())
    const init = form && { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    const bindings = { requestId: 'request-1', log: quiet, body, clientAddress: '192.0.2.1' }
    return site.request(`http://localhost${path}`, init, bindings as FrontBindings)
  }
  return Object.assign(ask, { keptPages: () => cache.stats().pages })
}
