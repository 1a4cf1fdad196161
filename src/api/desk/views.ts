import { Hono } from 'hono'
import { listViews, removeView, saveView, viewInput } from '../../core/views/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const viewRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => c.json(await listViews(c.var.ctx)))
  .post('/', valid('json', viewInput), async (c) =>
    c.json({ id: await saveView(c.var.ctx, c.req.valid('json')) }),
  )
  .post('/:id/remove', validId, async (c) => {
    await removeView(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
