import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { LRUCache } from 'lru-cache'
import { isMediaFile } from '../core/media/index.ts'
import type { Ctx } from '../core/context.ts'
import { AppError } from '../kernel/errors.ts'
import { type FileStore, isFileName } from '../platform/files/file-store.ts'
import type { FrontBindings } from '../platform/http/front.ts'

type Deps = { files: FileStore; visitor: (requestId: string) => Ctx }

/** Pictures by the name of their content, which never changes: browsers and proxies keep them for good. */
export function mediaRoutes({ files, visitor }: Deps) {
  // Once a picture, always one: so that no picture costs a query twice, and those seen are there while the database is away.
  const known = new LRUCache<string, true>({ max: 10_000 })

  return new Hono<{ Bindings: FrontBindings }>().get('/media/:file', async (c, next) => {
    const [, name = ''] = /^([0-9a-f]{64})\.webp$/.exec(c.req.param('file')) ?? []
    if (!isFileName(name)) return next()
    const isPicture = known.has(name) || (await isMediaFile(visitor(c.env.requestId), name))
    if (!isPicture) return next()
    known.set(name, true)
    const etag = `"${name.slice(0, 32)}"`
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('Content-Type', 'image/webp')
    c.header('ETag', etag)
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
    const content = await files.read(name).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
    if (!content) return next()
    return stream(c, async (out) => {
      for await (const chunk of content) await out.write(chunk)
    })
  })
}
