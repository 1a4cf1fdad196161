import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { AppError } from '../kernel/errors.ts'
import { answerOnce } from '../platform/http/answer-once.ts'
import { createReadyResponse, isMatch, type ReadyResponse } from '../platform/http/ready-response.ts'
import { pageKeyOf, type QueryKeys } from './page-key.ts'

/** What a page's renderer hands over: everything that is sent, and the content it showed. */
export type RenderedPage = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Buffer<ArrayBuffer>
  /** Names of the content shown; `drop` with any of them takes the page out. */
  tags: readonly string[]
  /** The next instant at which what it shows changes by itself, such as a deadline; it is made anew from then on. Null where nothing does. */
  validUntil: Date | null
  /** It was made of content that may be published no more, because the database was away. */
  isStale: boolean
}

/**
 * Published pages as ready bytes, by URL. A language is a part of the path, so it needs no key of its own.
 * Dropped pages are kept aside: when the database cannot give the new one, visitors get the old one instead of an error.
 */
export type PageCache = {
  /** Answers a GET or HEAD from memory, before any routing; false when it has no such page. */
  serve(req: IncomingMessage, res: ServerResponse): boolean
  /**
   * Answers with the page under `key`, rendering it where needed: one rendering at a time for each key.
   * The key is a canonical path made by `pageKey`, or a name without a leading slash (`404`) for a page that many paths show.
   */
  respond(request: Request, key: string, render: () => Promise<RenderedPage>): Promise<Response>
  drop(tags: readonly string[]): void
  dropAll(): void
  stats(): PageCacheStats
}

export type PageCacheStats = {
  pages: number
  bytes: number
  hits: number
  renderings: number
  staleServed: number
}

export type PageCacheOptions = {
  /** 0 turns the cache off: each request renders. */
  maxBytes?: number
  /** Query keys that pages know. */
  queryKeys?: QueryKeys
  /** Sent with every page, before its own headers. */
  headers?: Readonly<Record<string, string>>
  now?: () => number
  /** Told when a rendering failed and an older page was sent in its place. */
  onStale?: (error: unknown, key: string) => void
}

type Entry = {
  readonly page: ReadyResponse
  readonly tags: readonly string[]
  /** In ms since 1970. Infinity for a page that shows nothing of the time, 0 for a dropped one. */
  servableUntil: number
}

const defaultMaxBytes = 64 * 1024 * 1024
// Maps, tags and header lines of an entry, roughly.
const entryOverheadBytes = 4096
// While the database is away, this spares each visitor the wait for another failure.
const retryAfterMs = 2000

export function createPageCache(options: PageCacheOptions = {}): PageCache {
  const { maxBytes = defaultMaxBytes, queryKeys = () => undefined, headers = {}, now = Date.now } = options
  const entries = new LRUCache<string, Entry>({
    // With the cache off nothing is ever stored; 0 would mean no limit.
    maxSize: maxBytes || 1,
    sizeCalculation: ({ page }) => page.byteLength + entryOverheadBytes,
  })
  const renderings = new Map<string, Promise<ReadyResponse>>()
  let generation = 0
  const counts = { hits: 0, renderings: 0, staleServed: 0 }

  function serve(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const url = req.url as string
    const entry = entries.get(url) ?? findByKnownKeys(url)
    if (entry === undefined || !isServable(entry)) return false
    counts.hits++
    entry.page.send(req, res)
    return true
  }

  function findByKnownKeys(url: string): Entry | undefined {
    return url.includes('?') ? entries.get(pageKeyOf(url, queryKeys)) : undefined
  }

  function isServable(entry: Entry): boolean {
    return entry.servableUntil === Infinity || now() < entry.servableUntil
  }

  async function respond(
    request: Request,
    key: string,
    render: () => Promise<RenderedPage>,
  ): Promise<Response> {
    if (maxBytes === 0) return renderAlone(request, render)
    const entry = entries.get(key)
    if (entry && isServable(entry)) return toResponse(entry.page, request)
    try {
      return toResponse(await renderOnce(key, render), request)
    } catch (error) {
      // Refused is an answer too: what is no longer published must not come back.
      if (error instanceof AppError && error.code !== 'unavailable') entries.delete(key)
      const old = entries.get(key)
      if (!old) throw error
      if (!isServable(old)) old.servableUntil = now() + retryAfterMs
      counts.staleServed++
      options.onStale?.(error, key)
      return toResponse(old.page, request)
    }
  }

  async function renderAlone(request: Request, render: () => Promise<RenderedPage>): Promise<Response> {
    counts.renderings++
    const { status, body, headers: own } = await render()
    return answerOnce(request, body, { status, headers: { ...headers, ...own } })
  }

  function renderOnce(key: string, render: () => Promise<RenderedPage>): Promise<ReadyResponse> {
    let running = renderings.get(key)
    if (!running) {
      running = renderAndStore(key, render).finally(() => {
        if (renderings.get(key) === running) renderings.delete(key)
      })
      renderings.set(key, running)
    }
    return running
  }

  async function renderAndStore(key: string, render: () => Promise<RenderedPage>): Promise<ReadyResponse> {
    const startedIn = generation
    counts.renderings++
    const rendered = await render()
    const entry = createEntry(key, rendered)
    // Content changed while the page was being made: those who asked before get it, nobody after them.
    if (startedIn !== generation) return entry.page
    if (isStorable(key, rendered)) entries.set(key, entry)
    else entries.delete(key)
    return entry.page
  }

  // A page that is not found under its own path would let anyone fill the memory with paths.
  function isStorable(key: string, rendered: RenderedPage): boolean {
    return rendered.status === 200 || (rendered.status < 500 && !key.startsWith('/'))
  }

  function createEntry(key: string, rendered: RenderedPage): Entry {
    const page = createReadyResponse({
      status: rendered.status,
      headers: { ...headers, ...rendered.headers },
      body: rendered.body,
      onCompressed() {
        if (entries.peek(key) !== entry) return
        // Storing the same value again would not look at its size.
        entries.delete(key)
        entries.set(key, entry)
      },
    })
    const entry: Entry = { page, tags: rendered.tags, servableUntil: servableUntil(rendered) }
    return entry
  }

  function servableUntil({ validUntil, isStale }: RenderedPage): number {
    const end = validUntil === null ? Infinity : validUntil.getTime()
    return isStale ? Math.min(end, now() + retryAfterMs) : end
  }

  function dropWhere(isDropped: (entry: Entry) => boolean) {
    generation++
    // Those who ask from now on must not wait for a rendering that began before.
    renderings.clear()
    for (const entry of entries.values()) if (isDropped(entry)) entry.servableUntil = 0
  }

  return {
    serve,
    respond,
    drop: (tags) => dropWhere((entry) => entry.tags.some((tag) => tags.includes(tag))),
    dropAll: () => dropWhere(() => true),
    stats: () => ({ pages: entries.size, bytes: entries.calculatedSize, ...counts }),
  }
}

async function toResponse(page: ReadyResponse, request: Request): Promise<Response> {
  const variant = await page.variantFor(request.headers)
  const ifNoneMatch = request.headers.get('if-none-match')
  if (page.status === 200 && ifNoneMatch !== null && isMatch(ifNoneMatch, variant.etag)) {
    return new Response(null, { status: 304, headers: toPairs(variant.notModifiedHead) })
  }
  return new Response(variant.bytes, { status: page.status, headers: toPairs(variant.head) })
}

function toPairs(head: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at < head.length; at += 2) pairs.push([head[at] ?? '', head[at + 1] ?? ''])
  return pairs
}
