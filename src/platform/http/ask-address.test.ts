import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { askAddress } from './ask-address.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const ask = (address: string, timeoutMs = 10_000) =>
  askAddress(address, { userAgent: 'Prospectus test', mayAskPrivate: true, timeoutMs })

test('a page that is there is asked once, by HEAD, and by name', async () => {
  const asked: string[] = []
  const server = await serve((req, res) => {
    asked.push(`${req.method} ${req.headers['user-agent']}`)
    res.end('x')
  })
  expect(await ask(`${server}/a`)).toEqual({ status: 200 })
  expect(asked).toEqual(['HEAD Prospectus test'])
})

test('a server that does not like HEAD is asked by GET', async () => {
  const server = await serve((req, res) => {
    res.statusCode = req.method === 'HEAD' ? 405 : 200
    res.end()
  })
  expect(await ask(server)).toEqual({ status: 200 })
})

test('redirects are followed to their end, and no further than five', async () => {
  const server = await serve((req, res) => {
    const [, steps] = /^\/(\d+)$/.exec(req.url ?? '') ?? []
    res.statusCode = steps === undefined ? 404 : steps === '0' ? 200 : 302
    if (res.statusCode === 302) res.setHeader('location', `/${Number(steps) - 1}`)
    res.end()
  })
  expect(await ask(`${server}/5`)).toEqual({ status: 200 })
  expect(await ask(`${server}/6`)).toEqual({ failure: 'redirects' })
  expect(await ask(`${server}/gone`)).toEqual({ status: 404 })
})

test('silence ends, and a closed port says so', async () => {
  const silent = await serve(() => undefined)
  expect(await ask(silent, 150)).toEqual({ failure: 'timeout' })
  const closed = await serve(() => undefined)
  const server = open.pop()
  await new Promise((resolve) => server?.close(resolve))
  expect(await ask(closed)).toEqual({ failure: 'refused' })
})

test('nothing of a private network is asked, however it is named, also behind a redirect', async () => {
  let isAsked = false
  const server = await serve((_req, res) => {
    isAsked = true
    res.end()
  })
  const { port } = new URL(server)
  const guarded = (address: string) =>
    askAddress(address, { userAgent: 'test', mayAskPrivate: false, timeoutMs: 10_000 })
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '10.0.0.8',
    '169.254.169.254',
    '[fe80::1]',
    '0.0.0.0',
  ])
    expect(await guarded(`http://${host}:${port}/`), host).toEqual({ failure: 'private' })
  expect(isAsked).toBe(false)
  expect(await guarded('file:///etc/passwd')).toEqual({ failure: 'other' })
})
