import { Hono } from 'hono'
import {
  addRedirect,
  importRedirects,
  listRedirects,
  planRedirects,
  redirectInput,
  redirectsInput,
  removeRedirect,
} from '../../core/content/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

/** Old addresses and where each leads; mounted at `/redirects`. */
export const redirectRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => c.json(await listRedirects(c.var.ctx)))
  .post('/', valid('json', redirectInput), async (c) => {
    const { path, documentId } = c.req.valid('json')
    await addRedirect(c.var.ctx, path, documentId)
    return c.json({ done: true })
  })
  .post('/plan', valid('json', redirectsInput), async (c) =>
    c.json(await planRedirects(c.var.ctx, c.req.valid('json').csv)),
  )
  .post('/import', valid('json', redirectsInput), async (c) =>
    c.json(await importRedirects(c.var.ctx, c.req.valid('json').csv)),
  )
  .post('/remove', valid('json', redirectInput), async (c) => {
    const { path, documentId } = c.req.valid('json')
    await removeRedirect(c.var.ctx, path, documentId)
    return c.json({ done: true })
  })
