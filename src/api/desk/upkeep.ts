import { Hono } from 'hono'
import { listUpkeep } from '../../core/upkeep/index.ts'
import type { DeskEnv } from './desk-env.ts'

/** What goes wrong on the site by itself; mounted at `/upkeep`. */
export const upkeepRoutes = new Hono<DeskEnv>().get('/', async (c) => c.json(await listUpkeep(c.var.ctx)))
