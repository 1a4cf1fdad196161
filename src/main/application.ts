import { Hono } from 'hono'
import { inquiryChannel } from '../core/inquiries/index.ts'
import { mostFormBytes } from '../core/intake/index.ts'
import { createSetupToken } from '../core/staff/index.ts'
import type { Config } from '../platform/config/config.ts'
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { listenToDatabase } from '../platform/database/notifications.ts'
import { createFront, type FrontBindings } from '../platform/http/front.ts'
import { securityHeaders } from '../platform/http/security-headers.ts'
import type { Log } from '../platform/log/log.ts'
import { createContentReader } from '../site/content-reader.ts'
import { createPageCache } from '../site/page-cache.ts'
import { createPageMakers } from '../site/page-makers.tsx'
import { errorPage } from '../site/failure.tsx'
import { createInquiryPost } from '../site/post-inquiry.ts'
import { createSite, siteQueryKeys } from '../site/site.tsx'
import { siteAssets } from './assets.ts'
import { watchContent } from './content-watch.ts'
import { createContext, now, system } from './contexts.ts'
import type { DataLayer } from './data-layer.ts'
import { deskRoutes } from './desk-routes.ts'
import { devReload, withReload } from './dev-reload.ts'
import { createSubscribers } from './subscribers.ts'
import { keepData } from './data-keeper.ts'
import { healthRoutes } from './health.ts'
import { openIntakeLayer } from './intake-layer.ts'
import { startWorker } from './worker.ts'

export type Application = { stop(): Promise<void> }

/** Builds everything, hands it in, and starts what `ROLE` asks for. */
export async function startApplication(config: Config, log: Log): Promise<Application> {
  const stops: (() => Promise<unknown> | void)[] = []
  try {
    await start(config, log, (stop) => stops.push(stop))
  } catch (error) {
    await stopAll(stops, log)
    throw error
  }
  return { stop: () => stopAll(stops, log) }
}

async function start(
  config: Config,
  log: Log,
  onStop: (stop: () => Promise<unknown> | void) => void,
): Promise<void> {
  const origin = config.PUBLIC_ORIGIN
  const url = config.DATABASE_URL ?? (await startDatabase(config, log, onStop))
  const isServer = config.ROLE !== 'worker'
  const isWorker = config.ROLE !== 'server'

  // Where only a worker runs nobody queues up.
  const rush = { isOn: () => false }
  const data = await keepData({
    url,
    log,
    worker: isWorker,
    async onOpened(layer) {
      if (!isWorker) return
      const worker = await startWorker(config, layer, () => rush.isOn(), log)
      onStop(() => worker.stop())
    },
  })
  onStop(() => data.close())
  if (!isServer) return log.info('worker.ready')

  const intake = await openIntakeLayer(config, data.current, log)
  rush.isOn = () => intake.isBusy
  onStop(() => intake.close())

  const headers = securityHeaders({ origin })
  const assets = siteAssets(headers)
  const stopping = new AbortController()
  const isDev = process.env.PROSPECTUS_DEV === '1'
  const reader = createContentReader(() => (intake.isDatabaseAway ? null : (data.current()?.pages ?? null)))
  const cache = createPageCache({
    maxBytes: config.PAGE_CACHE_MB * 1024 * 1024,
    queryKeys: siteQueryKeys,
    headers,
    staleReads: reader.staleReads,
  })
  const pages = createPageMakers({
    read: reader.read,
    origin,
    assets: isDev ? withReload(assets.page) : assets.page,
    now,
  })
  const refresh = () => {
    intake.refreshOffer()
    pages.readAhead().catch((error) => log.debug('pages.read-ahead', { error: String(error) }))
  }
  const content = watchContent({ cache, refresh, now })
  onStop(content.close)

  const inquiries = createSubscribers<string[]>()
  const desk = deskRoutes({
    config,
    data: data.current,
    events: inquiries,
    schoolName: async () => (await pages.settings()).name,
    headers,
    stopping: stopping.signal,
    log,
  })

  const notifications = listenToDatabase({
    url,
    channels: {
      [content.channel]: content.published,
      [inquiryChannel]: (payload) => inquiries.tell(JSON.parse(payload)),
    },
    onConnected: content.connected,
    log,
  })
  onStop(notifications.close)

  const app = new Hono<{ Bindings: FrontBindings }>()
  app.route('/', healthRoutes({ data: data.current, intake }))
  app.route('/', desk.routes)
  if (isDev) app.route('/', devReload(stopping.signal))
  app.route(
    '/',
    createSite({
      pages,
      cache,
      receipts: intake.receipts,
      challenge: intake.challenge,
      css: assets.page.css,
      log,
    }),
  )
  const front = createFront({
    fetch: (request, bindings) => app.fetch(request, bindings),
    ready: [cache.serve, assets.files.serve, desk.files.serve],
    plain: {
      'POST /inquire': createInquiryPost({ pages, intake: intake.intake, css: assets.page.css, log }),
    },
    headers,
    log,
    trustedProxies: config.TRUSTED_PROXIES,
    errorPage: (status, requestId) => ({
      type: 'text/html; charset=utf-8',
      body: errorPage(status, requestId, assets.page.css),
    }),
    limits: { bodyBytes: mostFormBytes },
  })
  await front.listen({ host: config.HOST, port: config.PORT })
  onStop(() => front.stop())
  // Open desks hold their connection for ever; they are told first.
  onStop(() => stopping.abort())
  await announce(config, data.current(), log)
  await intake.playBack().catch((error) => log.warn('intake.journal-waits', { error: String(error) }))
}

async function startDatabase(
  config: Config,
  log: Log,
  onStop: (stop: () => Promise<void>) => void,
): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    dataDir: config.DATA_DIR,
    log,
    serves: config.PUBLIC_ORIGIN,
  })
  onStop(postgres.stop)
  return postgres.url
}

/** Says where everything is, and, while nobody can sign in yet, how the first administrator does. */
async function announce({ PUBLIC_ORIGIN }: Config, data: DataLayer | null, log: Log): Promise<void> {
  const token = data && (await createSetupToken(createContext(data.pages.db, data.jobs, system('start'))))
  log.info('server.ready', { site: PUBLIC_ORIGIN, ms: Math.round(performance.now()) })
  const setup = token
    ? `  First administrator (this link works once)\n  ${PUBLIC_ORIGIN}/desk/setup?token=${token}\n\n`
    : ''
  process.stdout.write(`\n  Site  ${PUBLIC_ORIGIN}/\n  Desk  ${PUBLIC_ORIGIN}/desk\n\n${setup}`)
}

/** In reverse order of starting, so that each part still has what it builds on. */
async function stopAll(stops: (() => Promise<unknown> | void)[], log: Log): Promise<void> {
  for (const stop of stops.splice(0).toReversed()) {
    await Promise.resolve(stop()).catch((error) => log.error('stop.failed', { error }))
  }
  log.flush()
}
