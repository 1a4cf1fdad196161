import { buffer } from 'node:stream/consumers'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { LRUCache } from 'lru-cache'
import { recordingTypes } from '../core/content/index.ts'
import { findMediaType } from '../core/media/index.ts'
import type { Ctx } from '../core/context.ts'
import { AppError } from '../kernel/errors.ts'
import { readByteRange } from '../platform/http/byte-range.ts'
import { type FileStore, isFileName } from '../platform/files/file-store.ts'
import type { FrontBindings } from '../platform/http/front.ts'

type Deps = { files: FileStore; visitor: (requestId: string) => Ctx }

const endings = new Map<string, string>(Object.entries(recordingTypes))

/** Pictures and recordings by the name of their content, which never changes: browsers and proxies keep them for good. */
export function mediaRoutes({ files, visitor }: Deps) {
  // Once a picture, always one: so that no picture costs a query twice, and those seen are there while the database is away.
  const known = new LRUCache<string, string>({ max: 10_000 })

  return new Hono<{ Bindings: FrontBindings }>().get('/media/:file', async (c, next) => {
    const [, name = '', ending = ''] = /^([0-9a-f]{64})\.([a-z0-9]{3,4})$/.exec(c.req.param('file')) ?? []
    if (!isFileName(name)) return next()
    const type = known.get(name) ?? (await findMediaType(visitor(c.env.requestId), name))
    if (type === null || endings.get(type) !== ending) return next()
    known.set(name, type)
    const etag = `"${name.slice(0, 32)}"`
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('Content-Type', type)
    c.header('ETag', etag)
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
    const content = await files.read(name).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
    if (!content) return next()
    if (type.startsWith('image/'))
      return stream(c, async (out) => {
        for await (const chunk of content) await out.write(chunk)
      })
    // Safari plays nothing from a server that answers no ranges; a whole file is read first, since only that proves its name.
    const whole = await buffer(content)
    c.header('Accept-Ranges', 'bytes')
    const range = readByteRange(c.req.header('Range'), whole.byteLength)
    if (range === 'unsatisfiable') {
      c.header('Content-Range', `bytes */${whole.byteLength}`)
      return c.body(null, 416)
    }
    if (range === null) return c.body(new Uint8Array(whole))
    c.header('Content-Range', `bytes ${range.first}-${range.last}/${whole.byteLength}`)
    return c.body(new Uint8Array(whole.subarray(range.first, range.last + 1)), 206)
  })
}
