import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { listTag } from '../core/content/index.ts'
import type { School } from './frame.ts'
import { iconSvg } from './icon.ts'
import type { PageCache } from './page-cache.ts'
import { pageKey } from './page-key.ts'
import type { PageMakers } from './page-makers.tsx'
import { brochurePath } from './print/brochure-path.ts'
import type { Brochures } from './print/brochure.ts'
import type { SiteEnv } from './system.ts'
import { themeCss } from './theme.ts'

type Deps = { pages: PageMakers; cache: PageCache; brochures: Brochures }

/** Files that are made of what is published: colors and icon of the settings, the brochure of the programs. */
export function madeFiles({ pages, cache, brochures }: Deps) {
  const files = new Hono<SiteEnv>()

  files.get('/theme.css', (c) => fromSettings(c, 'text/css; charset=utf-8', themeCss))
  files.get('/icon.svg', (c) => fromSettings(c, 'image/svg+xml', iconSvg))

  /**
   * A file made of the school's settings. Its address carries their version and is kept for good. Under any other version
   * (one that this server cannot read yet, or an old one) it is what there is, and nobody keeps it.
   */
  async function fromSettings(c: Context<SiteEnv>, type: string, make: (school: School) => string) {
    const { data, version, isStale } = await pages.settings()
    const isAsked = c.req.query('v') === version && !isStale
    const key = pageKey(c.req.path, isAsked ? [['v', version]] : [])
    const keeping = isAsked ? 'public, max-age=31536000, immutable' : 'no-cache'
    return cache.respond(c.req.raw, key, async () => ({
      status: 200,
      headers: { 'Content-Type': type, 'Cache-Control': keeping },
      body: make(data),
      tags: [listTag('settings')],
      validUntil: null,
      isStale,
    }))
  }

  files.get(brochurePath, async (c) => {
    const wanted = (c.req.queries('program') ?? []).slice(0, 50)
    const { pdf, version, isHidden } = await brochures.make(wanted)
    const etag = `"${createHash('sha256').update(version).digest('base64url').slice(0, 22)}"`
    const headers = {
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ETag: etag,
      ...(isHidden && { 'X-Robots-Tag': 'noindex, nofollow' }),
    }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    return c.body(new Uint8Array(pdf), 200, { ...headers, 'Content-Type': 'application/pdf' })
  })

  return files
}
