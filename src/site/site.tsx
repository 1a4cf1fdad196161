import { type Context, Hono } from 'hono'
import type { Ctx } from '../core/context.ts'
import type { Intake, NetworkKeys } from '../core/intake/index.ts'
import type { Source } from '../core/submissions/index.ts'
import { AppError } from '../kernel/errors.ts'
import { ownTexts, spokenLocale, spokenPrefix, type Texts } from '../messages/message.ts'
import { answerOnce } from '../platform/http/answer-once.ts'
import { canonicalPath, rawPathOf } from '../platform/http/canonical-path.ts'
import { addressBucket } from '../platform/http/client-address.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import type { PlainHandler } from '../platform/http/front.ts'
import { isReadablePath, readableQuery } from '../platform/http/readable-address.ts'
import type { Typesetter } from '../platform/typesetting/typesetter.ts'
import { answerFailure } from './failure.tsx'
import { embedPath } from './embed-path.ts'
import { embedRoutes, framing, type Embedding } from './embed-routes.tsx'
import { inVisitedLanguage } from './in-visited-language.ts'
import type { PageCache, RenderedPage } from './page-cache.ts'
import { pageKey, type QueryKeys } from './page-key.ts'
import { madeFiles } from './made-files.ts'
import type { MadePage } from './open-content.ts'
import type { PageMakers } from './page-makers.tsx'
import type { Brochures } from './print/brochure.ts'
import type { ContentReader } from './content-reader.ts'
import { mountSystems, systemTools } from './mount-systems.ts'
import { receiptRoutes, type ReceiptPages } from './receipt-routes.tsx'
import { personal, renderPage } from './render.ts'
import type { SiteEnv } from './system.ts'
import type { SystemPlaces } from './system-places.ts'
import { siteFiles, siteSystems } from './systems/index.ts'
import { pathHere, splitLanguage } from './visited-language.ts'

export type SiteDeps = {
  brochures: Brochures
  pages: PageMakers
  cache: PageCache
  receipts: ReceiptPages
  /** Answers a posted form. */
  postInquiry: PlainHandler
  /** The form in frames of other sites; without it there is none. */
  embedding?: Embedding
  /** A new proof of work for the form's script; null where none is asked for. */
  challenge: (() => Promise<object>) | null
  /** The path at which a document stands now that was found under this one before. */
  movedTo: (path: string) => Promise<string | undefined>
  css: readonly string[]
  places: SystemPlaces
  read: ContentReader
  /** The context of a visitor's act. @throws AppError `unavailable` while the database is away */
  visitor: (requestId: string) => Ctx
  /** Receives what is asked on pages of systems. */
  enter: Intake['enter']
  networkKey: NetworkKeys
  setPdf: Typesetter['setPdf']
  setSvg: Typesetter['setSvg']
  secret: string
  origin: string
  now: () => Date
  /** What its pages speak where the address names no language. */
  texts?: () => Texts
}

type Env = SiteEnv

const sourceKeys = ['utm_source', 'utm_campaign', 'source']
const siteQueryKeys = new Map([
  ['/inquire', ['program', ...sourceKeys]],
  [embedPath, ['program', ...sourceKeys]],
  ['/theme.css', ['v']],
  ['/icon.svg', ['v']],
])

/** Query keys that pages of the site know; the cache ignores all others. */
export const queryKeysOf =
  (places: Pick<SystemPlaces, 'queryKeys'>): QueryKeys =>
  (path) =>
    queryKeysAt(places, splitLanguage(path)?.path ?? path)

const queryKeysAt = (places: Pick<SystemPlaces, 'queryKeys'>, path: string) =>
  siteQueryKeys.get(path) ?? places.queryKeys(path)

/** Where the sender came from, as the address says; it goes along in hidden fields. */
const sourceIn = (query: Readonly<Record<string, string>>): Source =>
  Object.fromEntries(
    sourceKeys.flatMap((key) => (query[key] ? [[key, query[key].slice(0, 100).toWellFormed()]] : [])),
  )

/** As many programs as a shortlist holds. */
const maxTicked = 20
const tickedBy = (programs: readonly string[]) => programs.map((key) => ['program', key] as const)

const html = { 'Content-Type': 'text/html; charset=utf-8' }
/** A browser may keep a page, and asks each time whether it is still the same. */
const cacheable = { ...html, 'Cache-Control': 'public, max-age=0, must-revalidate' }

/** What follows in these is a key. */
const keepsCase = ['receipts']

/** The public site: translates addresses into pages. */
export function createSite({
  brochures,
  pages,
  cache,
  receipts,
  challenge,
  postInquiry,
  embedding,
  movedTo,
  css,
  places,
  read,
  visitor,
  enter,
  networkKey,
  setPdf,
  setSvg,
  secret,
  origin,
  now,
  texts = ownTexts,
}: SiteDeps) {
  const site: Hono<Env> = new Hono<Env>()
  site.use(inVisitedLanguage(texts, (request, bindings) => site.fetch(request, bindings)))
  site.use(async (c, next) => {
    // PostgreSQL refuses what is no text, such as U+0000, and that would look like a fault of ours.
    const readable = readableQuery(c.req.url)
    if (readable !== null) return site.fetch(new Request(readable, c.req.raw), c.env)
    if (!isReadablePath(c.req.url)) throw new AppError('not-found', 'There is no such page.')
    const path = rawPathOf(c.req.url)
    const right = canonicalPath(path, [...keepsCase, ...places.withKeys()])
    if (right === path) return next()
    // A form that was posted to another spelling is kept: its sender would have to type it again.
    if (c.req.method === 'POST' && right === '/inquire') return answerPost(c.env)
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    return c.redirect(right + c.req.url.slice(c.req.url.indexOf(path) + path.length), 301)
  })

  const cached = (c: Context<Env>, key: string, make: () => Promise<MadePage>, status = 200) =>
    cache.respond(c.req.raw, key.startsWith('/') ? pathHere(key) : key, async () =>
      rendered(await make(), status, embedding),
    )

  const once = (c: Context<Env>, page: MadePage) =>
    answerOnce(c.req.raw, renderPage(page.element), {
      headers: { ...personal, ...framing(page, embedding ?? null) },
    })

  const tools = systemTools({
    read,
    open: pages.open,
    cached: (c, make, values) => cached(c, pageKey(rawPathOf(c.req.url), values), make),
    once,
    show: (c, made, status = 200) => c.body(renderPage(made.element), status, personal),
    ctx: (c) => visitor(c.env.requestId),
    enter,
    networkOf: (c) => networkKey(addressBucket(c.env.clientAddress), now()),
    setPdf,
    setSvg,
    secret,
    origin,
    now,
  })
  /** Where the front has not answered it: under another spelling of its address, or with a query. */
  async function answerPost(bindings: FrontBindings): Promise<Response> {
    const { status, headers, body } = await postInquiry(bindings)
    return new Response(body, { status, headers })
  }
  site.post('/inquire', (c) => answerPost(c.env))

  for (const mount of siteFiles) mount(site, tools)
  mountSystems(site, siteSystems, places, tools)

  site.get('/', (c) => cached(c, '/', () => pages.front()))

  site.get('/programs/:slug', (c) => {
    const slug = c.req.param('slug')
    // PostgreSQL would refuse what is no text, such as U+0000.
    if (!/^[a-z0-9-]{1,80}$/.test(slug)) throw new AppError('not-found', 'There is no such program.')
    return cached(c, pageKey(`/programs/${slug}`), () => pages.program(slug))
  })

  site.get('/inquire', (c) => inquire(c, '/inquire'))
  if (embedding) site.route('/', embedRoutes({ embedding, form: (c) => inquire(c, embedPath) }))

  async function inquire(c: Context<Env>, path: string): Promise<Response> {
    const isEmbedded = path === embedPath
    const asked = [...new Set(c.req.queries('program') ?? [])].slice(0, maxTicked)
    const offered = await pages.offered(asked.map((key) => key.trim().toLowerCase()))
    const source = sourceIn(c.req.query())
    if (offered.some((key) => !asked.includes(key)))
      return c.redirect(pageKey(path, [...tickedBy(offered), ...Object.entries(source)]), 301)
    // Addresses of campaigns are without number, and would push out of memory what everyone reads; so would several programs.
    if (Object.keys(source).length > 0 || offered.length > 1) {
      const page = await pages.inquire(offered, undefined, source, isEmbedded)
      return once(c, page)
    }
    return cached(c, pageKey(path, tickedBy(offered)), () =>
      pages.inquire(offered, undefined, {}, isEmbedded),
    )
  }

  site.get('/inquire/challenge', async (c) => {
    if (!challenge) return c.body(null, 204)
    return c.json(await challenge(), 200, { 'Cache-Control': 'no-store' })
  })

  site.route('/', receiptRoutes({ pages, receipts, css, embedding: embedding ?? null }))

  site.route('/', madeFiles({ pages, cache, brochures }))

  /** Any other path may be a page's key; systems with an address of their own come first. */
  site.get('/:key{[a-z0-9/-]+}', (c) => {
    const key = c.req.param('key')
    return cached(c, pageKey(`/${key}`), () => pages.page(key))
  })

  // Not `notFound`: an application that this one is mounted in would not ask it.
  site.all('*', () => {
    throw new AppError('not-found', 'There is no such page.')
  })

  site.onError(async (error, c) => {
    try {
      if (!(error instanceof AppError) || error.code !== 'not-found') return failure(error, c)
      const path = isReadablePath(c.req.url) ? await movedTo(c.req.path) : undefined
      if (path !== undefined) return c.redirect(path, 301)
      return await cached(c, `404 ${spokenPrefix() || spokenLocale()}`, () => pages.notFound(), 404)
    } catch (whileAnswering) {
      // Without content there is no page for what is not found either.
      return failure(whileAnswering, c)
    }
  })

  function failure(error: unknown, c: Context<Env>): Response {
    const { status, body } = answerFailure(error, c.env, css)
    return new Response(body, { status, headers: personal })
  }

  return site
}

function rendered(page: MadePage, status: number, embedding?: Embedding): RenderedPage {
  const { element, isHidden, framedBy: _framedBy, ...made } = page
  return {
    status,
    headers: {
      ...cacheable,
      ...(isHidden && { 'X-Robots-Tag': 'noindex, nofollow' }),
      ...framing(page, embedding ?? null),
    },
    body: renderPage(element),
    ...made,
  }
}
