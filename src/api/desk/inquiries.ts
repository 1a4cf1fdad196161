import { Hono } from 'hono'
import { enterInput, enterInquiry, findInquiry, inboxQuery, listInbox } from '../../core/inquiries/index.ts'
import type { Intake } from '../../core/intake/index.ts'
import { noteLook } from '../../core/visits/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const inboxRoutes = new Hono<DeskEnv>().get('/', valid('query', inboxQuery), async (c) =>
  c.json(await listInbox(c.var.ctx, c.req.valid('query'))),
)

export const inquiryRoutes = (enter: Intake['enter']) =>
  new Hono<DeskEnv>()
    .post('/', valid('json', enterInput), async (c) =>
      c.json(await enterInquiry(c.var.ctx, enter, c.req.valid('json'))),
    )
    .get('/:id', validId, async (c) => {
      const inquiry = await findInquiry(c.var.ctx, c.req.valid('param').id)
      await noteLook(c.var.ctx, inquiry.person.id)
      return c.json(inquiry)
    })
