import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { loadPublished } from '../../core/content/index.ts'
import { findInquiry, inboxQuery, listInbox } from '../../core/inquiries/index.ts'
import {
  discardSubmission,
  listQuarantine,
  quarantineQuery,
  releaseSubmission,
} from '../../core/submissions/index.ts'
import { lastLedgerCheck } from '../../core/ledger/index.ts'
import {
  createFirstAdministrator,
  firstAdministratorInput,
  permissionsOf,
  requirePermission,
  type SessionView,
  signInInput,
  type StaffAuth,
} from '../../core/staff/index.ts'
import type { Actor, Ctx } from '../../core/context.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Log } from '../../platform/log/log.ts'
import { answerError } from './answer-error.ts'
import type { DeskEnv } from './desk-env.ts'
import { answerEventStream, type DeskEvents } from './event-stream.ts'
import { requireSameOrigin } from './same-origin.ts'
import { valid, validId } from './valid.ts'

export type DeskApiOptions = {
  contextFor(actor: Actor, requestId: string): Ctx
  staffAuth: StaffAuth
  events: DeskEvents
  /** The configured origin. */
  origin: string
  stopping: AbortSignal
  log: Log
  beatMs?: number
}

/** The staff app's own interface, mounted at `/api/desk`; internal, free to change with the app. */
export function createDeskApi(options: DeskApiOptions) {
  const { contextFor, staffAuth, events, origin, stopping, log, beatMs = 20_000 } = options

  const withContext = createMiddleware<DeskEnv>(async (c, next) => {
    const session = await staffAuth.sessionOf(c.req.raw.headers)
    c.set('ctx', contextFor(session?.actor ?? { kind: 'visitor' }, c.env.requestId))
    for (const line of session?.setCookies ?? []) c.header('Set-Cookie', line, { append: true })
    await next()
  })
  const visitorOf = (requestId: string) => contextFor({ kind: 'visitor' }, requestId)

  const api = new Hono<DeskEnv>()
    .onError(answerError(log))
    .use(async (c, next) => {
      c.header('Cache-Control', 'no-store')
      await next()
    })
    .use(requireSameOrigin(origin))
    .post('/setup', valid('json', firstAdministratorInput), async (c) => {
      await createFirstAdministrator(visitorOf(c.env.requestId), c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/sign-in', valid('json', signInInput), async (c) => {
      const client = { address: c.env.clientAddress, userAgent: c.req.header('user-agent') ?? '' }
      const setCookies = await staffAuth.signIn(visitorOf(c.env.requestId), c.req.valid('json'), client)
      for (const line of setCookies) c.header('Set-Cookie', line, { append: true })
      return c.json({ done: true })
    })
    .post('/sign-out', async (c) => {
      const setCookies = await staffAuth.signOut(visitorOf(c.env.requestId), c.req.raw.headers)
      for (const line of setCookies) c.header('Set-Cookie', line, { append: true })
      return c.json({ done: true })
    })
    .use(withContext)
    .get('/session', (c) => c.json(viewSession(c.var.ctx)))
    .get('/inbox', valid('query', inboxQuery), async (c) =>
      c.json(await listInbox(c.var.ctx, c.req.valid('query'))),
    )
    .get('/inquiries/:id', validId, async (c) =>
      c.json(await findInquiry(c.var.ctx, c.req.valid('param').id)),
    )
    .get('/programs', async (c) => {
      requirePermission(c.var.ctx, 'inquiry:read')
      const content = await loadPublished(c.var.ctx, { lists: ['program'], documents: [] })
      return c.json(content.list('program').map(({ key, summary }) => ({ key, name: summary.listedAs })))
    })
    .get('/quarantine', valid('query', quarantineQuery), async (c) =>
      c.json(await listQuarantine(c.var.ctx, c.req.valid('query'))),
    )
    .post('/quarantine/:id/release', validId, async (c) => {
      await releaseSubmission(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/quarantine/:id/discard', validId, async (c) => {
      await discardSubmission(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .get('/ledger', async (c) => c.json(await lastLedgerCheck(c.var.ctx)))
    .get('/events', (c) => {
      requirePermission(c.var.ctx, 'inquiry:read')
      const { headers } = c.req.raw
      const isStillAllowed = async () => {
        const session = await staffAuth.sessionOf(headers, { watching: true })
        return session !== null && permissionsOf(session.actor.role).includes('inquiry:read')
      }
      return answerEventStream(c, { events, stopping, isStillAllowed, beatMs })
    })
  api.all('*', () => {
    throw new AppError('not-found', 'There is nothing at this address.')
  })
  return api
}

/** For the typed client: `hc<DeskApi>('/api/desk')`. */
export type DeskApi = ReturnType<typeof createDeskApi>

function viewSession({ actor }: Ctx): SessionView | null {
  if (actor.kind !== 'staff') return null
  return { id: actor.id, name: actor.name, role: actor.role, permissions: [...permissionsOf(actor.role)] }
}
