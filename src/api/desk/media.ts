import { Hono } from 'hono'
import {
  addPicture,
  describePicture,
  listMedia,
  mediaInput,
  mediaQuery,
  removePicture,
  uploadQuery,
} from '../../core/media/index.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** The media library; mounted at `/media`. A picture is sent as it is, not as JSON. */
export const mediaRoutes = (files: FileStore) =>
  new Hono<DeskEnv>()
    .get('/', valid('query', mediaQuery), async (c) =>
      c.json(await listMedia(c.var.ctx, c.req.valid('query'))),
    )
    .post('/', valid('query', uploadQuery), async (c) => {
      const file = new Uint8Array(await c.req.arrayBuffer())
      return c.json(await addPicture(c.var.ctx, files, file, c.req.valid('query').name))
    })
    .post('/:id', validId, valid('json', mediaInput), async (c) => {
      await describePicture(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/remove', validId, async (c) => {
      await removePicture(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
