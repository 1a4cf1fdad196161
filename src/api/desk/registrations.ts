import { Hono } from 'hono'
import {
  eventsQuery,
  findEventDetails,
  listEvents,
  releaseRegistration,
  writeRegistrations,
} from '../../core/events/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** Who comes to which event. */
export const registrationRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', eventsQuery), async (c) =>
    c.json(await listEvents(c.var.ctx, c.req.valid('query'))),
  )
  .get('/:key', async (c) => c.json(await findEventDetails(c.var.ctx, c.req.param('key'))))
  .get('/:key/csv', async (c) => {
    const key = c.req.param('key')
    const file = await writeRegistrations(c.var.ctx, key)
    return c.body(file, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${key.replaceAll(/[^a-z0-9-]/g, '')}.csv"`,
    })
  })
  .post('/entries/:id/release', validId, async (c) => {
    await releaseRegistration(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
