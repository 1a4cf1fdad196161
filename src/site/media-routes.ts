import type { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { LRUCache } from 'lru-cache'
import { mediaTypes } from '../core/content/index.ts'
import { findMediaFile } from '../core/media/index.ts'
import type { Ctx } from '../core/context.ts'
import { AppError } from '../kernel/errors.ts'
import { readByteRange } from '../platform/http/byte-range.ts'
import { type FileStore, isFileName } from '../platform/files/file-store.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'

type Deps = { files: FileStore; visitor: (requestId: string) => Ctx }

const endings = new Map<string, string>(Object.entries(mediaTypes))

/** Pictures and recordings by the name of their content, which never changes: browsers and proxies keep them for good. */
export function mediaRoutes({ files, visitor }: Deps) {
  // Once a picture, always one: so that no picture costs a query twice, and those seen are there while the database is away.
  const known = new LRUCache<string, { type: string; bytes: number }>({ max: 10_000 })

  return new Hono<{ Bindings: FrontBindings }>().get('/media/:file', async (c, next) => {
    const [, name = '', ending = ''] = /^([0-9a-f]{64})\.([a-z0-9]{3,4})$/.exec(c.req.param('file')) ?? []
    if (!isFileName(name)) return next()
    const file = known.get(name) ?? (await findMediaFile(visitor(c.env.requestId), name))
    if (file === null || endings.get(file.type) !== ending) return next()
    known.set(name, file)
    const etag = `"${name.slice(0, 32)}"`
    const headers = {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': file.type,
      ETag: etag,
      // Safari plays nothing from a server that answers no ranges.
      'Accept-Ranges': 'bytes',
    }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    const isSame = [undefined, etag].includes(c.req.header('If-Range'))
    const range = isSame ? readByteRange(c.req.header('Range'), file.bytes) : null
    if (range === 'unsatisfiable')
      return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${file.bytes}` })
    const length = range ? range.last - range.first + 1 : file.bytes
    const sent = {
      ...headers,
      'Content-Length': `${length}`,
      ...(range && { 'Content-Range': `bytes ${range.first}-${range.last}/${file.bytes}` }),
    }
    const status = range ? 206 : 200
    // Nothing is opened for a head alone, which nobody would close again.
    if (c.req.method === 'HEAD') return c.body(null, status, sent)
    const content = await (range ? files.readRange(name, range) : files.read(name)).catch(missing)
    if (!content) return next()
    c.status(status)
    for (const [header, value] of Object.entries(sent)) c.header(header, value)
    return send(c, content)
  })
}

function missing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null
  throw error
}

/** Piece by piece as the reader takes it, so that a long recording costs no memory; one who leaves closes the file. */
const send = (c: Context, content: Readable) =>
  stream(c, async (out) => {
    for await (const chunk of content) {
      await out.write(chunk)
      if (out.aborted) break
    }
  })
