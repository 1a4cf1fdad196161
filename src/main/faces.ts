import { Hono } from 'hono'
import { z } from 'zod'
import { deskErrorFor } from '../api/desk/index.ts'
import { listTag } from '../core/content/index.ts'
import { AppError } from '../kernel/errors.ts'
import { inquiryChannel } from '../core/inquiries/index.ts'
import { createNetworkKeys } from '../core/intake/index.ts'
import { presenceChannel } from '../core/threads/index.ts'
import type { Config } from './config.ts'
import type { DataKeeper } from '../platform/database/data-keeper.ts'
import { listenToDatabase, readingNotices } from '../platform/database/notifications.ts'
import { createClientAddressReader } from '../platform/http/client-address.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { createFront } from '../platform/http/front.ts'
import { contentSecurityPolicy, securityHeaders } from '../platform/http/security-headers.ts'
import type { Log } from '../platform/log/log.ts'
import type { Lifetime } from '../platform/process/lifetime.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import { createSubscribers } from '../platform/process/subscribers.ts'
import { createTypesetter } from '../platform/typesetting/typesetter.ts'
import { createAlertBoard } from '../site/alerts/alert-board.ts'
import { createAlertStream } from '../site/alerts/alert-stream.tsx'
import { printFonts, siteAssets } from '../site/assets.ts'
import { spokenLocale } from '../messages/message.ts'
import { captchaSources } from '../site/captcha-sources.ts'
import { createContentReader } from '../site/content-reader.ts'
import { watchContent } from '../site/content-watch.ts'
import { devReload, withReload } from '../site/dev-reload.ts'
import { errorPage } from '../site/failure.tsx'
import { openKeptReads } from '../site/kept-reads.ts'
import { createPageCache } from '../site/page-cache.ts'
import { createPageMakers } from '../site/page-makers.tsx'
import { createInquiryPost } from '../site/post-inquiry.ts'
import { createBrochures } from '../site/print/brochure.ts'
import { mediaRoutes } from '../site/media-routes.ts'
import { pictureCards } from '../site/picture-cards.ts'
import { createPreview } from '../site/preview.ts'
import { previewRoutes } from '../site/preview-routes.ts'
import { createRedirects } from '../site/redirects.ts'
import { showFigures } from '../site/show-figures.ts'
import { createSite, queryKeysOf } from '../site/site.tsx'
import { createTranslations } from '../site/translations.ts'
import { createSystemPlaces } from '../site/system-places.ts'
import { siteSystems } from '../site/systems/index.ts'
import { alertsFolder, settleAlerts } from './alerts.ts'
import { bodyBytesAt } from './body-limits.ts'
import { captchaBox } from './captcha.ts'
import { createContext, now } from './contexts.ts'
import { requireLayer, type DataLayer } from './data-layer.ts'
import { deskRoutes } from './desk-routes.ts'
import { openFiles } from './files.ts'
import { healthRoutes } from './health.ts'
import { hookRoutes } from './hooks.ts'
import { isDevelopment } from './environment.ts'
import type { IntakeLayer } from './intake-layer.ts'
import { listen } from './listen.ts'
import { threadAddresses } from './mail.ts'
import { watchMailbox } from './mailbox.ts'
import { readSecret } from './secret.ts'

const catchUpEveryMs = 2_000
type Options = {
  config: Config
  url: string
  data: DataKeeper<DataLayer>
  intake: IntakeLayer
  log: Log
  lifetime: Lifetime
}

/** The site, the desk and their interfaces, behind one port. */
export async function openFaces({ config, url, data, intake, log, lifetime }: Options): Promise<void> {
  const { signal, onStop } = lifetime
  const origin = config.PUBLIC_ORIGIN
  const headers = securityHeaders({ origin, alsoAllow: captchaSources[config.CAPTCHA_PROVIDER] })
  const assets = siteAssets(headers)
  const isDev = isDevelopment()
  const kept = openKeptReads(config.DATA_DIR, log)
  const database = () => {
    const pages = data.current()?.pages
    return pages && !pages.isAway ? pages : null
  }
  const reader = createContentReader(database, kept.reads)
  const read = showFigures(reader.read, now)
  const redirects = createRedirects(database)
  const places = createSystemPlaces(reader.read, siteSystems)
  const cache = createPageCache({
    maxBytes: config.PAGE_CACHE_MB * 1024 * 1024,
    queryKeys: queryKeysOf(places),
    headers,
  })
  const board = createAlertBoard({
    read: reader.read,
    folder: alertsFolder(config),
    now,
    onChange: () => cache.drop([listTag('alert')]),
    log,
  })
  onStop(() => board.stop())
  settleAlerts({ board, config, data: data.current, log, signal })
  const files = openFiles(config)
  const translations = createTranslations(reader.readTranslations)
  const pageParts = {
    writtenIn: translations.of,
    captcha: captchaBox(config),
    origin,
    assets: isDev ? withReload(assets.page) : assets.page,
    now,
    withOurs: board.withOurs,
    emergencyCss: assets.emergencyCss,
  }
  const pages = createPageMakers({ ...pageParts, read, systems: places.paths })
  async function refresh(): Promise<void> {
    intake.refreshOffer()
    const readings = {
      'alerts.refresh': board.refresh(),
      'pages.places': places.refresh().then((isMoved) => isMoved && cache.dropAll()),
      'pages.translations': translations.refresh().then((isChanged) => isChanged && cache.dropAll()),
      'pages.redirects': redirects.refresh(),
      'pages.read-ahead': pages.readAhead().then(() => kept.keep(reader.lastReads())),
    }
    const all = Object.entries(readings).map(async ([event, reading]) => {
      try {
        await reading
      } catch (error) {
        log.debug(event, { error: String(error) })
        throw error
      }
    })
    const failed = (await Promise.allSettled(all)).find(({ status }) => status === 'rejected')
    if (failed) throw new AppError('unavailable', 'Not all that is published could be read.')
  }
  const content = watchContent({ cache, refresh })
  repeatEvery(catchUpEveryMs, content.catchUp, { name: 'pages.catch-up', log, signal })

  const inquiries = createSubscribers<string[]>()
  const presence = createSubscribers<string>()
  const notifications = listenToDatabase({
    url,
    channels: {
      [content.channel]: content.published,
      [inquiryChannel]: readingNotices(z.array(z.string()), inquiries.tell),
      [presenceChannel]: presence.tell,
    },
    onConnected: content.connected,
    log,
  })
  onStop(notifications.close)
  // The connection that listens may be there before the data is, and pages are read only once the journal was played.
  if (!data.current())
    void data.opened.then(() => intake.playBack().catch(() => undefined)).then(content.connected)

  const alerts = createAlertStream({
    board,
    headers,
    addressOf: createClientAddressReader(config.TRUSTED_PROXIES),
    stopping: signal,
    log,
  })
  const typesetter = createTypesetter(printFonts())
  onStop(() => typesetter.close())
  const posting = { pages, intake: intake.intake, css: assets.page.css }
  const postInquiry = createInquiryPost(posting)
  const policyFor = (origins: readonly string[]) =>
    contentSecurityPolicy({
      origin,
      alsoAllow: {
        ...captchaSources[config.CAPTCHA_PROVIDER],
        ...(origins.length > 0 && { 'frame-ancestors': origins }),
      },
    })
  const siteParts = {
    brochures: createBrochures({ read, typesetter, origin, now }),
    receipts: intake.receipts,
    challenge: intake.challenge,
    postInquiry,
    embedding: {
      policyFor,
      hostScript: assets.embedScript,
      post: createInquiryPost({ ...posting, embedded: policyFor }),
    },
    movedTo: redirects.find,
    css: assets.page.css,
    visitor(requestId: string) {
      const layer = requireLayer(data.current)
      const ctx = createContext(layer.pages.db, layer.jobs, { kind: 'visitor' }, requestId)
      return { ...ctx, locale: spokenLocale() }
    },
    enter: intake.intake.enter,
    networkKey: createNetworkKeys(readSecret(config)),
    setPdf: typesetter.setPdf,
    setSvg: typesetter.setSvg,
    secret: readSecret(config),
    origin,
    now,
  }
  const site = createSite({ ...siteParts, pages, cache, places, read })
  const preview = createPreview({ site: siteParts, pages: pageParts, read: reader.read })
  const desk = deskRoutes({
    config,
    data: data.current,
    events: { subscribe: inquiries.subscribe, subscribePresence: presence.subscribe },
    enter: intake.intake.enter,
    preview,
    store: files,
    schoolName: async () => (await pages.settings()).data.name,
    headers,
    // Open desks hold their connection for ever.
    stopping: signal,
    log,
  })
  const incoming = { enter: intake.intake.enter, addresses: threadAddresses(config) }
  watchMailbox({ config, data: data.current, deps: incoming, log, lifetime })
  const app = new Hono<{ Bindings: FrontBindings }>()
  app.route('/', healthRoutes({ data: data.current, intake }))
  app.route('/api/hooks', hookRoutes({ config, data: data.current, incoming }))
  app.route('/', desk.routes)
  if (isDev) app.route('/', devReload(signal, log))
  app.route(
    '/',
    previewRoutes({
      visitor: siteParts.visitor,
      preview,
      css: assets.page.css,
      zone: async () => (await pages.settings()).data.timeZone,
    }),
  )
  app.route('/', mediaRoutes({ files, visitor: siteParts.visitor }))
  app.route('/', pictureCards({ files, visitor: siteParts.visitor }))
  app.route('/', site)
  const front = createFront({
    fetch: (request, bindings) => app.fetch(request, bindings),
    plain: { 'POST /inquire': postInquiry },
    ready: [cache.serve, assets.files.serve, alerts.serve, desk.files.serve],
    headers,
    log,
    trustedProxies: config.TRUSTED_PROXIES,
    errorPage: (status, request) =>
      request.incoming?.url?.startsWith('/api/')
        ? { type: 'application/json', body: JSON.stringify(deskErrorFor(status, request.requestId)) }
        : {
            type: 'text/html; charset=utf-8',
            body: errorPage(status, request, assets.page.css),
          },
    limits: { bodyBytes: bodyBytesAt },
  })
  await listen(front, { host: config.HOST, port: config.PORT, portVariable: 'PORT' })
  onStop(() => front.stop())
}
