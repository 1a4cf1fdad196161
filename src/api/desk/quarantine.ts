import { Hono } from 'hono'
import {
  discardSubmissions,
  listQuarantine,
  quarantineInput,
  quarantineQuery,
  releaseSubmissions,
  restoreSubmissions,
  undoRelease,
} from '../../core/submissions/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

/** Each decision answers with the submissions it was taken on: those that nobody else had decided on by then. */
export const quarantineRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', quarantineQuery), async (c) =>
    c.json(await listQuarantine(c.var.ctx, c.req.valid('query'))),
  )
  .post('/release', valid('json', quarantineInput), async (c) =>
    c.json({ ids: await releaseSubmissions(c.var.ctx, c.req.valid('json').ids) }),
  )
  .post('/undo-release', valid('json', quarantineInput), async (c) =>
    c.json({ ids: await undoRelease(c.var.ctx, c.req.valid('json').ids) }),
  )
  .post('/discard', valid('json', quarantineInput), async (c) =>
    c.json({ ids: await discardSubmissions(c.var.ctx, c.req.valid('json').ids) }),
  )
  .post('/restore', valid('json', quarantineInput), async (c) =>
    c.json({ ids: await restoreSubmissions(c.var.ctx, c.req.valid('json').ids) }),
  )
