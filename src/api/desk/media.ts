import { Hono } from 'hono'
import {
  addPicture,
  describePicture,
  findShownOn,
  focusInput,
  listMedia,
  mediaInput,
  mediaQuery,
  removePicture,
  replacePicture,
  setFocus,
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
      const { name, replaces } = c.req.valid('query')
      return c.json(
        replaces === undefined
          ? await addPicture(c.var.ctx, files, file, name)
          : await replacePicture(c.var.ctx, files, replaces, file),
      )
    })
    .post('/:id', validId, valid('json', mediaInput), async (c) => {
      await describePicture(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/focus', validId, valid('json', focusInput), async (c) => {
      await setFocus(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .get('/:id/shown-on', validId, async (c) => c.json(await findShownOn(c.var.ctx, c.req.valid('param').id)))
    .post('/:id/remove', validId, async (c) => {
      await removePicture(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
