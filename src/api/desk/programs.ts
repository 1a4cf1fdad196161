import { Hono } from 'hono'
import { loadPublished } from '../../core/content/index.ts'
import { scopeOf } from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'

/** The published programs by name, for filters. */
export const programRoutes = new Hono<DeskEnv>().get('/', async (c) => {
  const scope = scopeOf(c.var.ctx, 'inquiry:read')
  const content = await loadPublished(c.var.ctx, { lists: ['program'], documents: [] })
  const programs = content
    .list('program')
    .filter(({ key }) => scope === 'all' || scope.programs.includes(key))
  return c.json(programs.map(({ key, summary }) => ({ key, name: summary.listedAs })))
})
