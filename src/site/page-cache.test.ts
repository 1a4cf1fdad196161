import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { AppError } from '../kernel/errors.ts'
import { createLog } from '../platform/log/log.ts'
import { createFront } from '../platform/http/front.ts'
import { ask } from '../../test/support/loopback-http.ts'
import { createPageCache, type PageCacheOptions, type RenderedPage } from './page-cache.ts'

const quiet = createLog({ write: () => {} })

type Render = () => RenderedPage | Promise<RenderedPage>

/** A site of one renderer for all paths behind a real server, which counts what reaches the renderer. */
async function openSite(
  render: Render,
  options: PageCacheOptions & { keyOf?: (request: Request) => string } = {},
) {
  const cache = createPageCache(options)
  const keyOf = options.keyOf ?? ((request) => new URL(request.url).pathname)
  let routed = 0
  const front = createFront({
    log: quiet,
    ready: [cache.serve],
    fetch: (request) => {
      routed++
      return cache.respond(request, keyOf(request), async () => render())
    },
  })
  const { port } = await front.listen({ host: '127.0.0.1', port: 0 })
  return {
    cache,
    get: (path: string, headers?: Record<string, string>) => ask(`http://127.0.0.1:${port}${path}`, headers),
    routed: () => routed,
    [Symbol.asyncDispose]: () => front.stop(0),
  }
}

function page(body: string, fields: Partial<RenderedPage> = {}): RenderedPage {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body,
    tags: [],
    validUntil: null,
    isStale: false,
    ...fields,
  }
}

test('the second visitor is answered without routing or rendering', async () => {
  await using site = await openSite(() => page('<h1>Programs</h1>'), {
    headers: { 'X-Frame-Options': 'DENY' },
  })
  const first = await site.get('/')
  const second = await site.get('/')
  expect(second.body.toString()).toBe('<h1>Programs</h1>')
  for (const name of ['etag', 'content-type', 'content-length', 'x-frame-options']) {
    expect(second.headers[name]).toBe(first.headers[name])
  }
  expect(site.routed()).toBe(1)
  expect(site.cache.stats()).toMatchObject({ pages: 1, hits: 1, renderings: 1 })
})

test('query keys a page does not know make no page of their own', async () => {
  await using site = await openSite(() => page('one'))
  await site.get('/?utm_source=a')
  await site.get('/?utm_source=b')
  await site.get('/')
  expect(site.cache.stats()).toMatchObject({ pages: 1, hits: 2, renderings: 1 })
})

test('a value the renderer does not accept shares the plain page', async () => {
  const keyOf = (request: Request) => {
    const program = new URL(request.url).searchParams.get('program')
    return program === 'immunology' ? '/inquire?program=immunology' : '/inquire'
  }
  await using site = await openSite(() => page('form'), {
    queryKeys: (path) => (path === '/inquire' ? ['program'] : undefined),
    keyOf,
  })
  for (const program of ['immunology', 'immunology', 'x', 'y', 'z'])
    await site.get(`/inquire?program=${program}`)
  expect(site.cache.stats()).toMatchObject({ pages: 2, renderings: 2 })
})

test('a page that many ask for at once is rendered once', async () => {
  const gate = Promise.withResolvers<void>()
  await using site = await openSite(async () => {
    await gate.promise
    return page('one')
  })
  const asked = Array.from({ length: 20 }, () => site.get('/'))
  await expect.poll(site.routed).toBe(20)
  gate.resolve()
  await Promise.all(asked)
  expect(site.cache.stats().renderings).toBe(1)
})

test('a drop takes out the pages that showed the content, and no others', async () => {
  let version = 1
  await using site = await openSite(() => page(`version ${version}`, { tags: ['program:immunology'] }))
  await site.get('/')
  version = 2
  site.cache.drop(['program:else'])
  expect((await site.get('/')).body.toString()).toBe('version 1')
  site.cache.drop(['program:immunology'])
  expect((await site.get('/')).body.toString()).toBe('version 2')
  version = 3
  site.cache.dropAll()
  expect((await site.get('/')).body.toString()).toBe('version 3')
})

test('a page that was being rendered when its content changed is not kept, nor given to who asks later', async () => {
  const gates = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let renderings = 0
  await using site = await openSite(async () => page(await (gates[renderings++]?.promise ?? 'third')))
  const before = site.get('/')
  await expect.poll(() => renderings).toBe(1)
  site.cache.dropAll()
  const after = site.get('/')
  await expect.poll(() => renderings).toBe(2)
  gates[0]?.resolve('old')
  expect((await before).body.toString()).toBe('old')
  gates[1]?.resolve('new')
  expect((await after).body.toString()).toBe('new')
  expect((await site.get('/')).body.toString()).toBe('new')
  expect(renderings).toBe(2)
})

test('while the database is away, pages go on being served, even those that were dropped', async () => {
  let isAway = false
  let now = 0
  const failures: unknown[] = []
  const render = () => {
    if (isAway) throw new Error('ECONNREFUSED')
    return page('kept')
  }
  await using site = await openSite(render, { now: () => now, onStale: (error) => failures.push(error) })
  await site.get('/')
  isAway = true
  expect((await site.get('/')).body.toString()).toBe('kept')
  site.cache.dropAll()
  expect((await site.get('/')).body.toString()).toBe('kept')
  expect((await site.get('/')).body.toString()).toBe('kept')
  expect(failures).toHaveLength(1)
  now += 60_000
  await site.get('/')
  expect(failures).toHaveLength(2)
  expect((await site.get('/never-shown')).status).toBe(500)
})

test('a page made of what may be published no more is made anew as soon as it can be', async () => {
  let isStale = true
  let now = 0
  const render = () => page(isStale ? 'read before' : 'published now', { isStale })
  await using site = await openSite(render, { now: () => now })
  const shown = async () => (await site.get('/')).body.toString()
  expect([await shown(), await shown()]).toEqual(['read before', 'read before'])
  expect(site.cache.stats().renderings, 'no visitor waits for the next failure').toBe(1)
  isStale = false
  now += 2_000
  expect(await shown()).toBe('published now')
  now += 3600_000
  expect(await shown()).toBe('published now')
  expect(site.cache.stats().renderings).toBe(2)
})

test('a page is made anew at the very second at which what it shows changes', async () => {
  const deadline = Date.parse('2027-01-15T04:59:59Z')
  let now = deadline - 3600_000
  const render = () => (now < deadline ? page('open', { validUntil: new Date(deadline) }) : page('closed'))
  await using site = await openSite(render, { now: () => now })
  const shown = async () => (await site.get('/')).body.toString()
  expect(await shown()).toBe('open')
  now = deadline - 1
  expect(await shown()).toBe('open')
  expect(site.cache.stats().renderings).toBe(1)
  now = deadline
  expect([await shown(), await shown()]).toEqual(['closed', 'closed'])
  expect(site.cache.stats().renderings).toBe(2)
})

test('a page whose time is over stands in while it cannot be made anew', async () => {
  let now = 0
  await using site = await openSite(
    () => {
      if (now > 0) throw new Error('ECONNREFUSED')
      return page('as it was', { validUntil: new Date(1_000) })
    },
    { now: () => now },
  )
  await site.get('/')
  now = 1_000
  expect((await site.get('/')).body.toString()).toBe('as it was')
  expect((await site.get('/')).body.toString()).toBe('as it was')
  expect(site.cache.stats()).toMatchObject({ renderings: 2, staleServed: 1 })
})

test('what is no longer published does not come back', async () => {
  let isPublished = true
  await using site = await openSite(() => {
    if (!isPublished) throw new AppError('not-found', 'no such page')
    return page('there')
  })
  await site.get('/')
  isPublished = false
  site.cache.dropAll()
  expect((await site.get('/')).status).toBe(500)
  expect(site.cache.stats()).toMatchObject({ pages: 0, staleServed: 0 })
})

test('pages that are not found share one entry', async () => {
  const render = () => page('nothing here', { status: 404 })
  await using site = await openSite(render, { keyOf: () => 'not-found' })
  for (const path of ['/a', '/b', '/c']) expect((await site.get(path)).status).toBe(404)
  expect(site.cache.stats()).toMatchObject({ pages: 1, renderings: 1 })
  await using careless = await openSite(render)
  for (const path of ['/a', '/b', '/c']) await careless.get(path)
  expect(careless.cache.stats().pages).toBe(0)
})

test('the cache stays below its limit and lets go of what was not asked for longest', async () => {
  const size = 10_000
  await using site = await openSite(() => page('x'.repeat(size)), { maxBytes: 45_000 })
  for (const path of ['/a', '/b', '/c', '/a', '/d']) await site.get(path)
  expect(site.cache.stats()).toMatchObject({ pages: 3, renderings: 4 })
  expect(site.cache.stats().bytes).toBeLessThanOrEqual(45_000)
  await site.get('/a')
  expect(site.cache.stats().renderings).toBe(4)
  await site.get('/b')
  expect(site.cache.stats().renderings).toBe(5)
})

test('compressed bytes count toward the limit', async () => {
  await using site = await openSite(() => page('<p>Nine programs</p>'.repeat(500)))
  await site.get('/')
  const before = site.cache.stats().bytes
  await site.get('/', { 'accept-encoding': 'br' })
  expect(site.cache.stats().bytes).toBeGreaterThan(before)
  expect((await site.get('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
})

test('the first who asks gets a page compressed, with the cache and without', async () => {
  for (const options of [{}, { maxBytes: 0 }]) {
    await using site = await openSite(() => page('<p>Nine programs</p>'.repeat(500)), options)
    const { headers, body } = await site.get('/', { 'accept-encoding': 'gzip, br' })
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(body).toString()).toBe('<p>Nine programs</p>'.repeat(500))
  }
})

test('switched off, each request renders by itself', async () => {
  await using site = await openSite(() => page('fresh'), { maxBytes: 0 })
  await Promise.all([site.get('/'), site.get('/'), site.get('/')])
  expect(site.cache.stats()).toMatchObject({ pages: 0, renderings: 3, hits: 0 })
})

test('only GET and HEAD are answered from the cache', async () => {
  const cache = createPageCache()
  const answer = await cache.respond(new Request('http://localhost/'), '/', async () => page('form'))
  expect(await answer.text()).toBe('form')
  const req = { method: 'POST', url: '/', headers: {} } as Parameters<typeof cache.serve>[0]
  expect(cache.serve(req, {} as Parameters<typeof cache.serve>[1])).toBe(false)
})
