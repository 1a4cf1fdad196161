import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Ctx } from '../../core/context.ts'
import {
  createFirstAdministrator,
  endOtherSessions,
  endSession,
  firstAdministratorInput,
  listSessions,
  permissionsOf,
  type SessionView,
  signInInput,
  type StaffAuth,
} from '../../core/staff/index.ts'
import type { ContextFor, DeskEnv } from './desk-env.ts'
import type { OpenStreams } from './open-streams.ts'
import { valid, validId } from './valid.ts'

/** What comes before a session and ends it: these routes act as a visitor, whatever cookie arrives. */
export const entranceRoutes = (contextFor: ContextFor, staffAuth: StaffAuth, streams: OpenStreams) =>
  new Hono<DeskEnv>()
    .post('/setup', asVisitor(contextFor), valid('json', firstAdministratorInput), async (c) => {
      await createFirstAdministrator(c.var.ctx, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/sign-in', asVisitor(contextFor), valid('json', signInInput), async (c) => {
      const client = { address: c.env.clientAddress, userAgent: c.req.header('user-agent') ?? '' }
      const setCookies = await staffAuth.signIn(c.var.ctx, c.req.valid('json'), client)
      for (const line of setCookies) c.header('Set-Cookie', line, { append: true })
      return c.json({ done: true })
    })
    .post('/sign-out', asVisitor(contextFor), async (c) => {
      const setCookies = await staffAuth.signOut(c.var.ctx, c.req.raw.headers)
      streams.checkAll()
      for (const line of setCookies) c.header('Set-Cookie', line, { append: true })
      return c.json({ done: true })
    })

export const sessionRoutes = (streams: OpenStreams) =>
  new Hono<DeskEnv>()
    .get('/', (c) => c.json(viewSession(c.var.ctx)))
    .get('/all', async (c) => c.json(await listSessions(c.var.ctx, c.var.sessionId)))
    .post('/end-others', async (c) => {
      const ended = await endOtherSessions(c.var.ctx, c.var.sessionId)
      streams.checkAll()
      return c.json(ended)
    })
    .post('/:id/end', validId, async (c) => {
      await endSession(c.var.ctx, c.req.valid('param').id)
      streams.checkAll()
      return c.json({ done: true })
    })

export const asVisitor = (contextFor: ContextFor) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    c.set('ctx', { ...contextFor({ kind: 'visitor' }, c.env.requestId), log: c.env.log })
    await next()
  })

/** Gives every later handler the context of the person who is signed in. */
export const asWhoeverSignedIn = (contextFor: ContextFor, staffAuth: StaffAuth) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    const session = await staffAuth.sessionOf(c.req.raw.headers)
    const actor = session?.actor ?? { kind: 'visitor' }
    c.set('sessionId', session?.id ?? null)
    c.set('ctx', { ...contextFor(actor, c.env.requestId), log: c.env.log })
    for (const line of session?.setCookies ?? []) c.header('Set-Cookie', line, { append: true })
    await next()
  })

function viewSession({ actor }: Ctx): SessionView | null {
  if (actor.kind !== 'staff') return null
  return { id: actor.id, name: actor.name, role: actor.role, permissions: [...permissionsOf(actor.role)] }
}
