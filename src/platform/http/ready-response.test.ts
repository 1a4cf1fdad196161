import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createReadyResponse } from './ready-response.ts'
import { ask, serveForTest } from '../../../test/support/loopback-http.ts'

const body = `<!doctype html><title>A page</title>${'<p>Nine programs</p>'.repeat(200)}`
const createPage = () =>
  createReadyResponse({ headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache' }, body })

test('each coding is sent with its own length and tag', async () => {
  const page = createPage()
  await page.compress()
  const origin = await serveForTest((req, res) => page.send(req, res))
  const identity = await ask(origin)
  const gzip = await ask(origin, { 'accept-encoding': 'gzip' })
  const br = await ask(origin, { 'accept-encoding': 'gzip, br' })
  expect(identity.body.toString()).toBe(body)
  expect(gunzipSync(gzip.body).toString()).toBe(body)
  expect(brotliDecompressSync(br.body).toString()).toBe(body)
  expect([identity, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([
    undefined,
    'gzip',
    'br',
  ])
  expect(new Set([identity, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
  for (const answer of [identity, gzip, br]) {
    expect(answer.headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-length': String(answer.body.length),
    })
    expect(Date.parse(answer.headers.date ?? '')).toBeGreaterThan(0)
  }
})

test('who asks before a coding is there waits the moment that it takes to make it quickly', async () => {
  const page = createPage()
  const origin = await serveForTest((req, res) => page.send(req, res))
  const answers = await Promise.all(
    ['br', 'gzip', 'br'].map((each) => ask(origin, { 'accept-encoding': each })),
  )
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', 'br'])
  expect(brotliDecompressSync(answers[0]!.body).toString()).toBe(body)
})

test('the first who asks gets it compressed quickly, and everyone after them as small as it gets', async () => {
  const long = Array.from({ length: 3000 }, (_, at) => `<p>Line ${at} of ${(at * 7919) % 101}</p>`).join('')
  const page = createReadyResponse({ headers: { 'Content-Type': 'text/html' }, body: long })
  const first = await page.variantFor(new Headers({ 'accept-encoding': 'gzip, br' }))
  expect([first.encoding, first.etag.startsWith('W/"')]).toEqual(['br', true])
  expect(brotliDecompressSync(first.bytes).toString()).toBe(long)
  const heldQuickly = page.byteLength
  await page.compress()
  const origin = await serveForTest((req, res) => page.send(req, res))
  const later = await ask(origin, { 'accept-encoding': 'br' })
  expect(brotliDecompressSync(later.body).toString()).toBe(long)
  expect(later.body.length).toBeLessThan(first.bytes.length)
  // Other bytes, and still the same page.
  expect((await ask(origin, { 'accept-encoding': 'br', 'if-none-match': first.etag })).status).toBe(304)
  const { bytes } = await page.variantFor(new Headers({ 'accept-encoding': 'gzip' }))
  expect(gunzipSync(bytes).toString()).toBe(long)
  expect(page.byteLength).toBe(long.length + later.body.length + bytes.length)
  expect(heldQuickly).toBe(long.length + first.bytes.length)
})

test('who has the page already gets no body', async () => {
  const page = createPage()
  await page.compress()
  const origin = await serveForTest((req, res) => page.send(req, res))
  const { headers } = await ask(origin, { 'accept-encoding': 'br' })
  const again = await ask(origin, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${headers.etag}` })
  expect(again).toMatchObject({
    status: 304,
    body: Buffer.alloc(0),
    headers: { etag: headers.etag, vary: 'Accept-Encoding' },
  })
  expect(again.headers).not.toHaveProperty('content-type')
  expect((await ask(origin, { 'if-none-match': '"other"' })).status).toBe(200)
})

test('HEAD says what GET would send', async () => {
  const page = createPage()
  const origin = await serveForTest((req, res) => page.send(req, res))
  const answer = await ask(origin, {}, 'HEAD')
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'content-length': String(body.length) },
    body: Buffer.alloc(0),
  })
})

test('what is compressed by its format is sent as it is', async () => {
  const font = createReadyResponse({
    headers: { 'Content-Type': 'font/woff2' },
    body: Buffer.alloc(4000, 1),
    isCompressible: false,
  })
  await font.compress()
  const origin = await serveForTest((req, res) => font.send(req, res))
  const answer = await ask(origin, { 'accept-encoding': 'br' })
  expect(answer.headers).not.toHaveProperty('content-encoding')
  expect(answer.headers).not.toHaveProperty('vary')
})
