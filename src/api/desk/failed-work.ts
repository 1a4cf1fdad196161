import { Hono } from 'hono'
import { discardFailedWork, listFailedWork, retryFailedWork } from '../../core/failed-work/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { validId } from './valid.ts'

export const failedWorkRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => c.json(await listFailedWork(c.var.ctx)))
  .post('/:id/retry', validId, async (c) => {
    await retryFailedWork(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/:id/discard', validId, async (c) => {
    await discardFailedWork(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
