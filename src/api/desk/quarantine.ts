import { Hono } from 'hono'
import {
  discardSubmission,
  listQuarantine,
  quarantineQuery,
  releaseSubmission,
} from '../../core/submissions/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const quarantineRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', quarantineQuery), async (c) =>
    c.json(await listQuarantine(c.var.ctx, c.req.valid('query'))),
  )
  .post('/:id/release', validId, async (c) => {
    await releaseSubmission(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/:id/discard', validId, async (c) => {
    await discardSubmission(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
