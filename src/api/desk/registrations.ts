import { Hono } from 'hono'
import {
  checkIn,
  checkInInput,
  eventsQuery,
  findEventDetails,
  listEvents,
  listEventsOf,
  releaseRegistration,
  undoCheckIn,
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
  .get('/people/:id', validId, async (c) => c.json(await listEventsOf(c.var.ctx, c.req.valid('param').id)))
  .post('/entries/:id/check-in', validId, valid('json', checkInInput), async (c) =>
    c.json({ isNew: await checkIn(c.var.ctx, c.req.valid('param').id, c.req.valid('json')) }),
  )
  .post('/entries/:id/check-in/undo', validId, async (c) => {
    await undoCheckIn(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/entries/:id/release', validId, async (c) => {
    await releaseRegistration(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
