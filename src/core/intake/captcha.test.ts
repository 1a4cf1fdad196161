import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { createSiteverify } from './captcha.ts'

let server: http.Server | null = null
afterEach(() => server?.close())

/** A provider on loopback that says `answer` to whatever it is asked, and what it was asked. */
async function provider(answer: object | 'silence' | number) {
  const asked: Record<string, string>[] = []
  const say = (body: string, res: http.ServerResponse) => {
    asked.push(Object.fromEntries(new URLSearchParams(body)))
    if (answer === 'silence') return
    if (typeof answer === 'number') res.writeHead(answer).end()
    else res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
  }
  server = http.createServer((req, res) => void text(req).then((body) => say(body, res)))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/siteverify`
  const troubles: unknown[] = []
  const create = (name: 'recaptcha' | 'hcaptcha' | 'turnstile') =>
    createSiteverify({
      provider: name,
      secret: 'the secret',
      endpoint,
      onTrouble: (error) => troubles.push(error),
    })
  return { asked, troubles, create }
}

test.each(['recaptcha', 'hcaptcha', 'turnstile'] as const)('%s is asked by its protocol', async (name) => {
  const { asked, create } = await provider({ success: true, hostname: 'masters.example.edu' })
  expect(await create(name).verify('the answer')).toBe('right')
  expect(asked).toEqual([{ secret: 'the secret', response: 'the answer' }])
})

test.each([
  ['a spent answer', { success: false, 'error-codes': ['timeout-or-duplicate'] }],
  ['no answer', { success: false, 'error-codes': ['invalid-input-response'] }],
  ['a low score', { success: true, score: 0.1, action: 'inquire' }],
  ['an answer to another act', { success: true, score: 0.9, action: 'login' }],
])('%s is wrong', async (_what, answer) => {
  const { create } = await provider(answer)
  expect(await create('recaptcha').verify('typed')).toBe('wrong')
})

test('a good score for this act is right', async () => {
  const { create } = await provider({ success: true, score: 0.7, action: 'inquire' })
  expect(await create('recaptcha').verify('typed')).toBe('right')
})

test('an empty or endless answer is wrong without asking anyone', async () => {
  const { create, asked } = await provider({ success: true })
  expect(await create('hcaptcha').verify('')).toBe('wrong')
  expect(await create('hcaptcha').verify('x'.repeat(10_000))).toBe('wrong')
  expect(asked).toEqual([])
})

test.each([
  ['fails', 503],
  ['says that our key is wrong', { success: false, 'error-codes': ['invalid-input-secret'] }],
  ['has an error of its own', { success: false, 'error-codes': ['internal-error'] }],
  ['says something else', { ok: 1 }],
])('a provider that %s says nothing about the sender, and the trouble is told', async (_what, answer) => {
  const { create, troubles } = await provider(answer)
  expect(await create('turnstile').verify('typed')).toBe('unknown')
  expect(troubles).toHaveLength(1)
})

test('a silent provider is waited for three seconds at most', async () => {
  const { create } = await provider('silence')
  const startedAt = performance.now()
  expect(await create('hcaptcha').verify('typed')).toBe('unknown')
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2_900)
})
