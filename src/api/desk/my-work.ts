import { Hono } from 'hono'
import { inboxQuery, listInbox } from '../../core/inquiries/index.ts'
import {
  countUnread,
  findPreferences,
  keepPreferences,
  listNotices,
  markRead,
  preferencesInput,
  readInput,
} from '../../core/notices/index.ts'
import { countTasksDueToday, listMyTasks } from '../../core/tasks/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

/** What concerns the one who is signed in alone. */
export const myWorkRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => {
    const { ctx } = c.var
    const [notices, tasks, preferences] = await Promise.all([
      listNotices(ctx),
      listMyTasks(ctx),
      findPreferences(ctx),
    ])
    return c.json({ notices, tasks, preferences })
  })
  /** How much there is: for the count in the navigation. */
  .get('/count', async (c) => {
    const { ctx } = c.var
    // One after the other: each screen asks for it beside much else, and a second connection would be someone's who waits.
    const unread = await countUnread(ctx)
    return c.json({ unread, tasks: await countTasksDueToday(ctx) })
  })
  /** How many inquiries are one's own, and wait for anyone: for a notification of the browser. */
  .get('/open', async (c) => {
    const { counts } = await listInbox(c.var.ctx, inboxQuery.parse({ show: 'mine', size: 1 }))
    return c.json({ mine: counts.mine, unassigned: counts.unassigned })
  })
  .post('/read', valid('json', readInput), async (c) => {
    await markRead(c.var.ctx, c.req.valid('json').ids)
    return c.json({ done: true })
  })
  .post('/preferences', valid('json', preferencesInput), async (c) => {
    await keepPreferences(c.var.ctx, c.req.valid('json'))
    return c.json({ done: true })
  })
