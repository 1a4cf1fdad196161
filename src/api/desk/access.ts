import { Hono } from 'hono'
import { acceptInvitation, findLink, requestAccessMail, resetPassword } from '../../core/colleagues/index.ts'
import {
  acceptanceInput,
  linkInput,
  resetInput,
  resetRequestInput,
  type StaffAuth,
} from '../../core/staff/index.ts'
import type { ContextFor, DeskEnv } from './desk-env.ts'
import { asVisitor } from './session.ts'
import { valid } from './valid.ts'

/** What links to colleagues lead to. These routes act as a visitor, whatever cookie arrives: the link is the proof. */
export const accessRoutes = (contextFor: ContextFor, { links }: StaffAuth) =>
  new Hono<DeskEnv>()
    .use(asVisitor(contextFor))
    // By POST, so that the token stands in no address that a proxy logs.
    .post('/link', valid('json', linkInput), async (c) =>
      c.json(await findLink(c.var.ctx, links, c.req.valid('json').token)),
    )
    .post('/invitation', valid('json', acceptanceInput), async (c) =>
      c.json(await acceptInvitation(c.var.ctx, links, c.req.valid('json'))),
    )
    .post('/reset-request', valid('json', resetRequestInput), async (c) => {
      await requestAccessMail(c.var.ctx, 'password-reset', c.req.valid('json').email, c.env.clientAddress)
      return c.json({ done: true })
    })
    .post('/sign-in-link', valid('json', resetRequestInput), async (c) => {
      await requestAccessMail(c.var.ctx, 'sign-in', c.req.valid('json').email, c.env.clientAddress)
      return c.json({ done: true })
    })
    .post('/reset', valid('json', resetInput), async (c) =>
      c.json(await resetPassword(c.var.ctx, links, c.req.valid('json'))),
    )
