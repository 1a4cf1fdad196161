import type { FrontBindings } from '../../src/platform/http/front.ts'
import { createContentReader } from '../../src/site/content-reader.ts'
import { createPageCache } from '../../src/site/page-cache.ts'
import { createPageMakers } from '../../src/site/page-makers.tsx'
import { createSite, queryKeysOf } from '../../src/site/site.tsx'
import { createSystemPlaces } from '../../src/site/system-places.ts'
import { siteSystems } from '../../src/site/systems/index.ts'
import { quiet, type TestSchool } from '../support/database.ts'

export const origin = 'https://masters.example.edu'

/** The whole public site of a school, without a server; its brochures are empty. */
export function openWholeSite(school: TestSchool) {
  const { read } = createContentReader(() => school.ctx)
  const places = createSystemPlaces(read, siteSystems)
  const now = () => school.clock.now
  const site = createSite({
    brochures: { make: async () => ({ pdf: new Uint8Array(), version: '1', isHidden: true }) },
    pages: createPageMakers({
      read,
      origin,
      assets: { css: [], js: [], fonts: [] },
      now,
      systems: places.paths,
    }),
    cache: createPageCache({ queryKeys: queryKeysOf(places) }),
    receipts: { isToken: () => false, find: async () => null },
    challenge: null,
    movedTo: async () => undefined,
    postInquiry: async () => ({ status: 303, headers: {}, body: '' }),
    css: [],
    places,
    read,
    visitor: () => school.contextFor({ kind: 'visitor' }),
    enter: async () => ({ kind: 'not-kept' }),
    networkKey: (network) => network,
    setPdf: async () => new Uint8Array(),
    secret: 'a secret of thirty-two characters!',
    origin,
    now,
  })
  return (path: string) =>
    site.request(`http://localhost${path}`, {}, { requestId: 'request-1', log: quiet } as FrontBindings)
}
