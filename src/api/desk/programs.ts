import { Hono } from 'hono'
import { loadPublished } from '../../core/content/index.ts'
import { requirePermission } from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'

/** The published programs by name, for filters. */
export const programRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  requirePermission(c.var.ctx, 'inquiry:read')
  const content = await loadPublished(c.var.ctx, { lists: ['program'], documents: [] })
  return c.json(content.list('program').map(({ key, summary }) => ({ key, name: summary.listedAs })))
})
