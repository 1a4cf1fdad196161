import net from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../log/log.ts'
import { createFront, type FrontOptions } from './front.ts'
import { ask } from '../../../test/support/loopback-http.ts'

async function openFront(options: Partial<FrontOptions> & Pick<FrontOptions, 'fetch'>) {
  const lines: string[] = []
  const log = createLog({ write: (text) => lines.push(text) })
  const front = createFront({ log, ...options })
  const { port } = await front.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => front.stop(0))
  const logged = () => {
    log.flush()
    const text = lines.join('').trim()
    return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
  }
  return { front, origin: `http://127.0.0.1:${port}`, port, logged }
}

test('what is ready is sent without a look at the routes', async () => {
  const { origin, logged } = await openFront({
    fetch: () => new Response('routed'),
    ready: [
      (req, res) => {
        if (req.url !== '/ready?x=1') return false
        res.end('ready')
        return true
      },
    ],
  })
  expect((await ask(`${origin}/ready?x=1`)).body.toString()).toBe('ready')
  expect((await ask(`${origin}/else`)).body.toString()).toBe('routed')
  expect(logged()).toMatchObject([
    { event: 'request', method: 'GET', path: '/else', status: 200, ms: expect.any(Number) },
    { event: 'request', method: 'GET', path: '/ready', status: 200, ready: true, count: 1 },
  ])
})

test('every routed answer has the headers and the request id, unless it sets its own', async () => {
  const { origin } = await openFront({
    fetch: (request, { requestId }) =>
      new Response(requestId, {
        headers: request.url.endsWith('/own') ? { 'Content-Security-Policy': 'own' } : {},
      }),
    headers: { 'Content-Security-Policy': 'all' },
  })
  const answer = await ask(`${origin}/`)
  expect(answer.headers).toMatchObject({
    'content-security-policy': 'all',
    'x-request-id': answer.body.toString(),
  })
  expect((await ask(`${origin}/own`)).headers['content-security-policy']).toBe('own')
})

test('a body arrives whole up to the limit of its address', async () => {
  const { origin } = await openFront({
    fetch: async (request, { body }) => new Response(`${(await request.text()) === body.toString()} ${body}`),
    limits: { bodyBytes: (path) => (path === '/small' ? 10 : 1000) },
  })
  const form = 'a'.repeat(900)
  const chunked = { 'transfer-encoding': 'chunked' }
  for (const headers of [{}, chunked]) {
    expect((await ask(`${origin}/`, headers, 'POST', form)).body.toString()).toBe(`true ${form}`)
    expect((await ask(`${origin}/small?x`, headers, 'POST', form)).status).toBe(413)
  }
})

test.each(['with its length', 'in chunks'])(
  'a client that sends far too much %s reads the answer all the same',
  async (how) => {
    const { origin, logged } = await openFront({
      fetch: () => new Response('routed'),
      errorPage: (status, { incoming }) => ({ type: 'text/plain', body: `${status} at ${incoming?.url}` }),
      limits: { bodyBytes: 1000 },
    })
    const headers: Record<string, string> = how === 'in chunks' ? { 'transfer-encoding': 'chunked' } : {}
    const answer = await ask(`${origin}/inquire`, headers, 'POST', 'a'.repeat(3_000_000))
    expect([answer.status, answer.body.toString()]).toEqual([413, '413 at /inquire'])
    expect(logged()).toMatchObject([{ status: 413 }])
  },
)

test('a route may read its body as a stream, however long', async () => {
  const { origin } = await openFront({
    async fetch(request) {
      let length = 0
      for await (const chunk of request.body ?? []) length += chunk.length
      return new Response(String(length))
    },
    limits: { bodyBytes: (path) => (path === '/media' ? 'stream' : 10) },
  })
  expect((await ask(`${origin}/media`, {}, 'POST', 'a'.repeat(3_000_000))).body.toString()).toBe('3000000')
})

/** What the server answers to these very bytes. */
async function exchange(port: number, request: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write(request)
  let answer = ''
  for await (const chunk of socket.setEncoding('utf8')) answer += chunk
  return answer
}

test('HTTP/1.0 needs no Host, and whoever is asked in absolute form understands it', async () => {
  const { port } = await openFront({ fetch: (request) => new Response(new URL(request.url).pathname) })
  expect(await exchange(port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 [^]*\/healthz$/)
  expect(await exchange(port, 'HEAD / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /)
  const absolute =
    'GET http://school.example/a?b HTTP/1.1\r\nHost: school.example\r\nConnection: close\r\n\r\n'
  expect(await exchange(port, absolute)).toMatch(/^HTTP\/1.1 200 [^]*\/a$/)
  for (const hosts of ['', 'Host: a\r\nhost: b\r\n'])
    expect(await exchange(port, `GET / HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400 /,
    )
})

test('requests that are sent ahead are handled one at a time, in order', async () => {
  let underWay = 0
  let most = 0
  const { port } = await openFront({
    async fetch(request) {
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setImmediate(resolve))
      underWay--
      return new Response(new URL(request.url).pathname)
    },
  })
  const ahead = ['/a', '/b', '/c', '/d'].map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  const answer = await exchange(
    port,
    ahead.join('') + 'GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  )
  const bodies = answer.split('HTTP/1.1 200').map((each) => each.split('\r\n\r\n')[1])
  expect(bodies.slice(1)).toEqual(['/a', '/b', '/c', '/d', '/last'])
  expect(most).toBe(1)
})

test('a client that sends hundreds of requests ahead is let go of, and no more than one was handled', async () => {
  let handled = 0
  const gate = Promise.withResolvers<void>()
  const { port } = await openFront({
    async fetch() {
      handled++
      await gate.promise
      return new Response('answer')
    },
  })
  await exchange(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200)).catch(() => '')
  expect(handled).toBe(1)
  gate.resolve()
})

test('a failure tells the request id and nothing else', async () => {
  const { origin, logged } = await openFront({
    fetch: () => {
      throw new Error('the reason')
    },
  })
  const answer = await ask(`${origin}/receipts/Zx3k_0pQh8aV7bN2mWcY1g`)
  expect(answer.status).toBe(500)
  expect(answer.body.toString()).toBe(
    `500 Internal Server Error\nRequest ${answer.headers['x-request-id']}\n`,
  )
  expect(logged()).toMatchObject([
    { event: 'request.failed', id: answer.headers['x-request-id'], error: { message: 'the reason' } },
    { event: 'request', path: '/receipts/*', status: 500 },
  ])
})

test('a bug in what answers before or beside the routes costs one connection, and not the process', async () => {
  const fail = () => {
    throw new TypeError('a bug')
  }
  const { origin, logged } = await openFront({
    fetch: () => new Response('routed'),
    ready: [(req) => (req.url === '/ready' ? fail() : false)],
    plain: { 'GET /plain': async () => fail() },
  })
  for (const path of ['/ready', '/plain'])
    await expect(ask(`${origin}${path}`)).rejects.toThrow('socket hang up')
  expect(logged().filter(({ event }) => event === 'request.failed')).toMatchObject([
    { error: { message: 'a bug' } },
    { error: { message: 'a bug' } },
  ])
  expect((await ask(`${origin}/`)).body.toString()).toBe('routed')
})

test('a Host header that makes no URL is a bad request', async () => {
  const { origin } = await openFront({ fetch: () => new Response('routed') })
  expect((await ask(`${origin}/`, { host: 'a b' })).status).toBe(400)
})

test('a route may name itself in the access line', async () => {
  const { origin, logged } = await openFront({
    fetch: (_request, bindings) => {
      bindings.route = '/receipts/:token'
      return new Response('')
    },
  })
  await ask(`${origin}/receipts/abc`)
  expect(logged()).toMatchObject([{ path: '/receipts/:token' }])
})

test('a stop lets what is in flight finish, closes idle connections and takes no new ones', async () => {
  const begun = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const { front, origin, port } = await openFront({
    fetch: async (request) => {
      if (!request.url.endsWith('/slow')) return new Response('quick')
      begun.resolve()
      await release.promise
      return new Response('finished')
    },
  })
  const idle = net.connect(port, '127.0.0.1')
  const idleClosed = new Promise((resolve) => idle.on('close', resolve))
  await new Promise<void>((resolve) => {
    idle.on('data', () => resolve())
    idle.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  })
  const slow = ask(`${origin}/slow`, { connection: 'keep-alive' })
  await begun.promise
  const stopped = front.stop()
  await idleClosed
  await expect(ask(`${origin}/`)).rejects.toThrow('ECONNREFUSED')
  release.resolve()
  expect((await slow).body.toString()).toBe('finished')
  await stopped
})

test('a client that never reads its answer is let go of, and one that reads slowly is not', async () => {
  const body = Buffer.alloc(32 * 1024 * 1024)
  const { port, logged } = await openFront({
    fetch: () => new Response(body),
    limits: { stalledMs: 400 },
  })
  const ask = () => {
    const socket = net.connect(port, '127.0.0.1').on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    socket.write('GET /long HTTP/1.1\r\nHost: x\r\n\r\n')
    return socket
  }
  ask().pause()
  const slow = ask().pause()
  const steps = setInterval(() => slow.read(512 * 1024), 20)
  onTestFinished(() => clearInterval(steps))
  await expect.poll(() => logged().length, { timeout: 10_000 }).toBe(2)
  expect(logged().map((line) => line.cutOff ?? false)).toEqual([true, false])
})
