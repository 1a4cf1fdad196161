import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { useSignInLink } from '../../core/colleagues/index.ts'
import type { Actor, Ctx } from '../../core/context.ts'
import type { SingleSignOn } from '../../core/single-sign-on/index.ts'
import {
  checkSetupToken,
  type Client,
  createFirstAdministrator,
  endOtherSessions,
  endSession,
  type Entrance,
  firstAdministratorInput,
  linkInput,
  listSessions,
  passkeyInput,
  permissionsOf,
  secondStepInput,
  type SessionView,
  signInInput,
  type StaffAuth,
} from '../../core/staff/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { ContextFor, DeskEnv } from './desk-env.ts'
import type { OpenStreams } from './open-streams.ts'
import { valid, validId } from './valid.ts'

type EntranceOptions = {
  contextFor: ContextFor
  staffAuth: StaffAuth
  singleSignOn: Pick<SingleSignOn, 'signOutUrl'>
  streams: OpenStreams
}

/** What comes before a session and ends it: these routes act as a visitor, whatever cookie arrives. */
export const entranceRoutes = ({ contextFor, staffAuth, singleSignOn, streams }: EntranceOptions) =>
  new Hono<DeskEnv>()
    .post('/setup', asVisitor(contextFor), valid('json', firstAdministratorInput), async (c) => {
      await createFirstAdministrator(c.var.ctx, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/setup/link', asVisitor(contextFor), valid('json', linkInput), async (c) => {
      await checkSetupToken(c.var.ctx, c.req.valid('json').token)
      return c.json({ works: true })
    })
    .post('/sign-in', asVisitor(contextFor), valid('json', signInInput), async (c) =>
      answerEntrance(c, await staffAuth.signIn(c.var.ctx, c.req.valid('json'), clientOf(c))),
    )
    .post('/sign-in/second', asVisitor(contextFor), valid('json', secondStepInput), async (c) => {
      const setCookies = await staffAuth.takeSecondStep(c.var.ctx, c.req.valid('json'), clientOf(c))
      return answerEntrance(c, { setCookies })
    })
    .post('/sign-in/passkey-request', async (c) => c.json(await staffAuth.passkeyRequest()))
    .post('/sign-in/passkey', asVisitor(contextFor), valid('json', passkeyInput), async (c) => {
      const { response } = c.req.valid('json')
      const setCookies = await staffAuth.signInByPasskey(c.var.ctx, response, clientOf(c))
      return answerEntrance(c, { setCookies })
    })
    // The page of a link only shows a button: programs that check mail follow links, and must not use one up.
    .post('/sign-in/link', asVisitor(contextFor), valid('json', linkInput), async (c) => {
      const { ctx } = c.var
      const staffId = await useSignInLink(ctx, staffAuth.links, c.req.valid('json').token)
      return answerEntrance(c, await staffAuth.enter(ctx, staffId, 'link', clientOf(c)))
    })
    .post('/sign-out', asVisitor(contextFor), async (c) => {
      const { setCookies, openedBy } = await staffAuth.signOut(c.var.ctx, c.req.raw.headers)
      streams.checkAll()
      for (const line of setCookies) c.header('Set-Cookie', line, { append: true })
      return c.json({ next: await singleSignOn.signOutUrl(openedBy) })
    })

export const clientOf = (c: Context<DeskEnv>): Client => ({
  address: c.env.clientAddress,
  userAgent: c.req.header('user-agent') ?? '',
})

/** Sets the cookie of a session that was opened, or says what is still to do. */
export function answerEntrance(c: Context<DeskEnv>, { setCookies, second }: Entrance) {
  for (const line of setCookies ?? []) c.header('Set-Cookie', line, { append: true })
  return c.json({ second: second ?? null })
}

export const sessionRoutes = (streams: OpenStreams) =>
  new Hono<DeskEnv>()
    .get('/', (c) => c.json(viewSession(c.var)))
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
    c.set('ctx', contextOf(c, contextFor, { kind: 'visitor' }))
    await next()
  })

const contextOf = (c: Context<DeskEnv>, contextFor: ContextFor, actor: Actor): Ctx => ({
  ...contextFor(actor, c.env.requestId),
  clientAddress: c.env.clientAddress,
  log: c.env.log,
})

/** What a session may reach whose role demands a second factor that it did not show. */
const openToHeld = /^\/(api\/desk\/)?(session|account|school)(\/|$)/

/** Gives every later handler the context of the person who is signed in. */
export const asWhoeverSignedIn = (contextFor: ContextFor, staffAuth: StaffAuth) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    const session = await staffAuth.sessionOf(c.req.raw.headers)
    c.set('sessionId', session?.id ?? null)
    c.set('language', session?.language ?? null)
    c.set('isHeld', session?.isHeld ?? false)
    c.set('ctx', contextOf(c, contextFor, session?.actor ?? { kind: 'visitor' }))
    for (const line of session?.setCookies ?? []) c.header('Set-Cookie', line, { append: true })
    if (session?.isHeld && !openToHeld.test(c.req.path))
      throw new AppError('forbidden', 'Your role needs a second factor. Set one up under “Your account”.')
    await next()
  })

function viewSession({ ctx: { actor }, language, isHeld }: DeskEnv['Variables']): SessionView | null {
  if (actor.kind !== 'staff') return null
  const { id, name, role, programs } = actor
  const permissions = isHeld ? [] : [...permissionsOf(role)]
  return { id, name, role, language, permissions, isLimited: programs !== null, isHeld }
}
