import { Hono } from 'hono'
import { addRedirect, listRedirects, redirectInput, removeRedirect } from '../../core/content/index.ts'
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
  .post('/remove', valid('json', redirectInput), async (c) => {
    const { path, documentId } = c.req.valid('json')
    await removeRedirect(c.var.ctx, path, documentId)
    return c.json({ done: true })
  })
