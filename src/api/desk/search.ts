import { Hono } from 'hono'
import { searchInquiries, searchQuery } from '../../core/inquiries/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

export const searchRoutes = new Hono<DeskEnv>().get('/', valid('query', searchQuery), async (c) =>
  c.json(await searchInquiries(c.var.ctx, c.req.valid('query'))),
)
