import { Hono } from 'hono'
import type { Intake } from '../../core/intake/index.ts'
import {
  findStrayRaw,
  joinMailInput,
  joinStrayMail,
  listStrayMail,
  openFromMail,
  openFromMailInput,
  setMailAside,
  strayQuery,
  takeAsWritten,
  undoPlacing,
} from '../../core/threads/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** Mail that found no place by itself; mounted at `/incoming`. */
export const incomingRoutes = (enter: Intake['enter']) =>
  new Hono<DeskEnv>()
    .get('/', valid('query', strayQuery), async (c) =>
      c.json(await listStrayMail(c.var.ctx, c.req.valid('query').show)),
    )
    .get('/:id/raw', validId, async (c) => {
      const { id } = c.req.valid('param')
      return c.body(Buffer.from(await findStrayRaw(c.var.ctx, id)), 200, {
        'Content-Type': 'message/rfc822',
        'Content-Disposition': `attachment; filename="mail-${id}.eml"`,
        'X-Content-Type-Options': 'nosniff',
      })
    })
    .post('/:id/join', validId, valid('json', joinMailInput), async (c) =>
      c.json({ inquiryId: await joinStrayMail(c.var.ctx, c.req.valid('param').id, c.req.valid('json')) }),
    )
    .post('/:id/inquiry', validId, valid('json', openFromMailInput), async (c) =>
      c.json(await openFromMail(c.var.ctx, enter, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/set-aside', validId, async (c) => {
      await setMailAside(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/take', validId, async (c) => {
      await takeAsWritten(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/undo', validId, async (c) => {
      await undoPlacing(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
