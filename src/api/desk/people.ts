import { Hono } from 'hono'
import { findPersonPage } from '../../core/threads/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { validId } from './valid.ts'

export const peopleRoutes = new Hono<DeskEnv>().get('/:id', validId, async (c) =>
  c.json(await findPersonPage(c.var.ctx, c.req.valid('param').id)),
)
