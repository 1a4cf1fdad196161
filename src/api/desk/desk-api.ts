import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Ctx } from '../../core/context.ts'
import type { Intake } from '../../core/intake/index.ts'
import type { Sample } from '../../core/samples/index.ts'
import type { SingleSignOn } from '../../core/single-sign-on/index.ts'
import type { StaffAuth } from '../../core/staff/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { requireReadableAddress } from '../../platform/http/readable-address.ts'
import { accountRoutes } from './account.ts'
import { accessRoutes } from './access.ts'
import { alertRoutes } from './alerts.ts'
import { auditLogRoutes } from './audit-log.ts'
import { answerError } from './answer-error.ts'
import { colleagueRoutes } from './colleagues.ts'
import { contentRoutes, type PreviewDraft } from './content.ts'
import type { ContextFor, DeskEnv } from './desk-env.ts'
import type { DeskEvents } from './event-stream.ts'
import { editorialRoutes } from './editorial.ts'
import { eventRoutes } from './events.ts'
import { failedWorkRoutes } from './failed-work.ts'
import { importRoutes } from './imports.ts'
import { inboxRoutes, inquiryRoutes } from './inquiries.ts'
import { incomingRoutes } from './incoming.ts'
import { insightRoutes } from './insight.ts'
import { keepingRoutes } from './keeping.ts'
import { ledgerRoutes } from './ledger.ts'
import { manyRoutes } from './many.ts'
import { createOpenStreams } from './open-streams.ts'
import { myWorkRoutes } from './my-work.ts'
import { outboxRoutes, type DeskMail } from './outbox.ts'
import { peopleRoutes } from './people.ts'
import { programRoutes } from './programs.ts'
import { quarantineRoutes } from './quarantine.ts'
import { mediaRoutes } from './media.ts'
import { redirectRoutes } from './redirects.ts'
import { upkeepRoutes } from './upkeep.ts'
import { requireSameOrigin } from './same-origin.ts'
import { registrationRoutes } from './registrations.ts'
import { fileRoutes } from './files.ts'
import { replyRoutes } from './replies.ts'
import { routingRoutes } from './routing.ts'
import { sampleRoutes } from './samples.ts'
import { schoolRoutes } from './school.ts'
import { searchRoutes } from './search.ts'
import { singleSignOnRoutes } from './single-sign-on.ts'
import { asWhoeverSignedIn, entranceRoutes, sessionRoutes } from './session.ts'
import { snippetRoutes } from './snippets.ts'
import { taskRoutes } from './tasks.ts'
import { threadRoutes } from './threads.ts'
import { viewRoutes } from './views.ts'

export type DeskApiOptions = {
  contextFor: ContextFor
  staffAuth: StaffAuth
  singleSignOn: SingleSignOn
  events: DeskEvents
  mail: DeskMail
  preview: PreviewDraft
  files: FileStore
  /** The way in for what staff enter. */
  enter: Intake['enter']
  samples: () => readonly Sample[]
  /** Whether a folder for nightly backups is set. */
  hasNightlyBackups: boolean
  /** Authenticator apps and passkeys are filed under it. */
  schoolName: () => Promise<string>
  /** The configured origin. */
  origin: string
  stopping: AbortSignal
  /** The same context, for what reads far more than a page does. */
  unhurried: (ctx: Ctx) => Ctx
  beatMs?: number
}

/**
 * The staff app's own interface, mounted at `/api/desk`; internal, free to change with the app.
 * A resource is a file beside this one, and a line below: a `Hono<DeskEnv>` whose handlers take `c.var.ctx` to a verb of the core.
 */
export function createDeskApi(options: DeskApiOptions) {
  const {
    contextFor,
    staffAuth,
    singleSignOn,
    events,
    mail,
    preview,
    files,
    enter,
    samples,
    hasNightlyBackups,
    schoolName,
    origin,
    stopping,
    unhurried,
    beatMs = 20_000,
  } = options
  const streams = createOpenStreams()

  const api = new Hono<DeskEnv>()
    .onError(answerError)
    .use(compress())
    .use(async (c, next) => {
      c.header('Cache-Control', 'no-store')
      await next()
    })
    .use(requireReadableAddress)
    .use(requireSameOrigin(origin))
    .route('/', entranceRoutes({ contextFor, staffAuth, singleSignOn, streams }))
    .route('/sign-in', singleSignOnRoutes({ contextFor, singleSignOn, mailLeaves: mail.leaves, origin }))
    .route('/access', accessRoutes(contextFor, staffAuth))
    .use(asWhoeverSignedIn(contextFor, staffAuth))
    .route('/session', sessionRoutes(streams))
    .route('/account', accountRoutes({ staffAuth, schoolName, streams }))
    .route('/inbox', inboxRoutes)
    .route('/inquiries', inquiryRoutes(enter))
    .route('/inquiries', threadRoutes(mail))
    .route('/inquiries', replyRoutes(origin))
    .route('/inquiries', fileRoutes(files))
    .route('/many', manyRoutes)
    .route('/people', peopleRoutes)
    .route('/imports', importRoutes(files))
    .route('/keeping', keepingRoutes({ isNightly: hasNightlyBackups }))
    .route('/audit-log', auditLogRoutes)
    .route('/insight', insightRoutes(unhurried))
    .route('/my-work', myWorkRoutes)
    .route('/tasks', taskRoutes)
    .route('/routing', routingRoutes)
    .route('/snippets', snippetRoutes)
    .route('/views', viewRoutes)
    .route('/outbox', outboxRoutes(mail))
    .route('/incoming', incomingRoutes(enter))
    .route('/programs', programRoutes)
    .route('/quarantine', quarantineRoutes)
    .route('/samples', sampleRoutes({ enter, samples }))
    .route('/search', searchRoutes)
    .route('/ledger', ledgerRoutes)
    .use('/colleagues/*', async (c, next) => {
      await next()
      // A colleague may have lost a role, or the whole access.
      if (c.req.method !== 'GET') streams.checkAll()
    })
    .route('/colleagues', colleagueRoutes({ links: staffAuth.links, mailLeaves: mail.leaves }))
    .route('/school', schoolRoutes({ mailLeaves: mail.leaves }))
    .route('/failed-work', failedWorkRoutes)
    .route('/content', contentRoutes(preview, mail))
    .route('/editorial', editorialRoutes)
    .route('/upkeep', upkeepRoutes)
    .route('/alerts', alertRoutes)
    .route('/redirects', redirectRoutes)
    .route('/media', mediaRoutes(files))
    .route('/registrations', registrationRoutes)
    .route('/events', eventRoutes({ staffAuth, events, streams, stopping, beatMs }))
  api.all('*', () => {
    throw new AppError('not-found', 'There is nothing at this address.')
  })
  return api
}

/** For the typed client: `hc<DeskApi>('/api/desk')`. */
export type DeskApi = ReturnType<typeof createDeskApi>
