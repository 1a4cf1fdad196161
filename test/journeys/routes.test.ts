import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { ask } from '../support/loopback-http.ts'

const journey = openJourney()

/** Every page that is linked from somewhere; `test/crawl` holds the list against the links there are. */
const pages = readFileSync(path.join(import.meta.dirname, '../crawl/routes.txt'), 'utf8')
  .trim()
  .split('\n')

/** What else answers, with the status a stranger gets. */
const others: readonly [method: string, path: string, status: number][] = [
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/theme.css', 200],
  ['GET', '/icon.svg', 200],
  ['GET', '/inquire/challenge', 200],
  ['GET', '/alerts/feed.atom', 200],
  ['GET', '/alerts/returning-to-campus/0198c0de-0000-7000-8000-000000000001.xml', 404],
  ['POST', '/subscribe', 422],
  ['GET', '/email/check/0198c0de-0000-7000-8000-000000000001', 200],
  ['POST', '/email/check/0198c0de-0000-7000-8000-000000000001', 422],
  ...(['confirm', 'preferences', 'end'] as const).flatMap((use) =>
    (['GET', 'POST'] as const).map(
      (method) =>
        [method, `/email/${use}/0198c0de-0000-7000-8000-000000000001/${'0'.repeat(32)}`, 404] as [
          string,
          string,
          number,
        ],
    ),
  ),
  ['HEAD', '/', 200],
  ['POST', '/inquire', 400],
  ['GET', '/receipts/R-0000-0000-0000/AAAAAAAAAAAAAAAAAAAAAA', 404],
  ['GET', '/receipts/R-0000-0000-0000/AAAAAAAAAAAAAAAAAAAAAA/change', 404],
  ['GET', '/desk', 200],
  ['GET', '/desk/setup', 200],
  ['GET', '/desk/sign-in', 200],
  ['GET', '/desk/quarantine', 200],
  ['GET', '/desk/search?q=zoe', 200],
  ['GET', '/desk/outbox', 200],
  ['GET', '/desk/outbox/0198c0de-0000-7000-8000-000000000001', 200],
  ['GET', '/api/desk/search?q=zoe', 401],
  ['GET', '/api/desk/outbox', 401],
  ['GET', '/api/desk/outbox/notices', 401],
  ['GET', '/api/desk/outbox/0198c0de-0000-7000-8000-000000000001', 401],
  ['GET', '/api/desk/outbox/0198c0de-0000-7000-8000-000000000001/html', 401],
  ['GET', '/api/desk/inquiries/0198c0de-0000-7000-8000-000000000001/thread', 401],
  ...(['reply', 'answered-elsewhere', 'undo-answer', 'claim', 'unclaim', 'close', 'reopen'] as const).map(
    (act) =>
      ['POST', `/api/desk/inquiries/0198c0de-0000-7000-8000-000000000001/${act}`, 403] as [
        string,
        string,
        number,
      ],
  ),
  ...(['release', 'resend', 'undo'] as const).map(
    (act) =>
      ['POST', `/api/desk/outbox/0198c0de-0000-7000-8000-000000000001/${act}`, 403] as [
        string,
        string,
        number,
      ],
  ),
  ['GET', '/desk/events', 200],
  ['GET', '/api/desk/registrations', 401],
  ['GET', '/desk/colleagues', 200],
  ['GET', '/desk/welcome', 200],
  ['GET', '/desk/forgotten', 200],
  ['GET', '/desk/reset-password', 200],
  ['GET', '/api/desk/colleagues', 401],
  ['GET', '/api/desk/school', 401],
  ['POST', '/api/desk/access/link', 403],
  ['POST', '/api/desk/access/invitation', 403],
  ['POST', '/api/desk/access/reset-request', 403],
  ['POST', '/api/desk/access/reset', 403],
  ['POST', '/api/desk/colleagues', 403],
  ['POST', '/api/desk/colleagues/0198c0de-0000-7000-8000-000000000001/invitation', 403],
  ['POST', '/api/desk/colleagues/0198c0de-0000-7000-8000-000000000001/role', 403],
  ['POST', '/api/desk/colleagues/0198c0de-0000-7000-8000-000000000001/disable', 403],
  ['POST', '/api/desk/colleagues/0198c0de-0000-7000-8000-000000000001/enable', 403],
  ['GET', '/desk/inquiries/0198c0de-0000-7000-8000-000000000001', 200],
  ['GET', '/api/desk/session', 200],
  ['GET', '/api/desk/inbox', 401],
  ['GET', '/api/desk/inquiries/0198c0de-0000-7000-8000-000000000001', 401],
  ['GET', '/api/desk/programs', 401],
  ['GET', '/api/desk/quarantine', 401],
  ['GET', '/api/desk/ledger', 401],
  ['GET', '/api/desk/events', 401],
  ['POST', '/api/desk/setup', 403],
  ['POST', '/api/desk/setup/link', 403],
  ['POST', '/api/desk/sign-in', 403],
  ['POST', '/api/desk/sign-out', 403],
  ['POST', '/api/desk/quarantine/release', 403],
  ['POST', '/api/desk/quarantine/undo-release', 403],
  ['POST', '/api/desk/quarantine/discard', 403],
  ['POST', '/api/desk/quarantine/restore', 403],
]

/** Addresses that people mistype and strangers try. */
const nonsense = [
  '/no-such-page',
  '/programs/',
  '/programs/no-such-program',
  '/programs/%E0%A4%A',
  '/programs/%00',
  '/search?q=%00',
  '/es/search?q=%1b',
  '/programs?q=%00&pace=%01',
  '/calendar/month?month=%00',
  '/handbook?q=%7f',
  '/departments?q=%00',
  '/cost?program=%00',
  '/programs/compare?program=%00',
  '/programs/..%2f..%2fetc%2fpasswd',
  '/assets/no-such-file.js',
  '/assets/..%2f..%2fserver%2fserver.mjs',
  '/desk/assets/..%2f..%2fserver%2fserver.mjs',
  '//evil.example/%2e%2e',
  '/receipts/R-0000-0000-0000',
  '/receipts/%F0%9F/x',
  '/api/desk/no-such-thing',
  '/api/desk/inquiries/%F0%9F',
  '/.env',
  '/inquire?program=%E0%A4%A',
  `/${'a'.repeat(7_000)}`,
]

test.each(pages)('%s answers', async (path) => {
  expect((await ask(journey.origin + path)).status).toBe(200)
})

test.each(others)('%s %s answers %i', async (method, path, status) => {
  expect((await ask(journey.origin + path, {}, method)).status).toBe(status)
})

test('the server says that it lives, and that it can take inquiries', async () => {
  expect((await ask(`${journey.origin}/healthz`)).body.toString()).toBe('ok\n')
  expect(JSON.parse((await ask(`${journey.origin}/readyz`)).body.toString())).toEqual({
    ready: true,
    database: 'ok',
    journal: 'ok',
    receipts: 'ok',
  })
})

test('what leads nowhere is told as a page, with ways on', async () => {
  const { status, headers, body } = await ask(`${journey.origin}/no-such-page`)
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  const page = parse(body.toString())
  expect(page.querySelector('h1')?.textContent).toBe('Page not found')
  expect(page.querySelectorAll('main a').map((link) => link.getAttribute('href'))).toContain('/inquire')
})

test('every answer carries the policies, and none says what it runs on or how it is built', async () => {
  const css = parse((await ask(journey.origin)).body.toString())
    .querySelectorAll('link[rel=stylesheet]')
    .map((link) => link.getAttribute('href') ?? '')
  const gets = [...pages, ...css, ...nonsense].map((path) => ['GET', path] as const)
  for (const [method, path] of [...gets, ...others, ['TRACE', '/'] as const, ['PUT', '/inquire'] as const]) {
    const { status, headers, body } = await ask(journey.origin + path, {}, method)
    const text = body.toString()
    expect({
      path,
      failed: status >= 500,
      sniffing: headers['x-content-type-options'],
      referrer: headers['referrer-policy'],
      policy: headers['content-security-policy']?.includes("default-src 'none'"),
      framing: headers['content-security-policy']?.includes("frame-ancestors 'none'"),
      inline: headers['content-security-policy']?.includes('unsafe-inline'),
      server: headers.server ?? headers['x-powered-by'],
      stack: /\n\s+at |node_modules|file:\/\/|\.mjs:\d|\.tsx?:\d/.exec(text)?.[0],
    }).toEqual({
      path,
      failed: false,
      sniffing: 'nosniff',
      referrer: 'strict-origin-when-cross-origin',
      policy: true,
      framing: true,
      inline: false,
      server: undefined,
      stack: undefined,
    })
  }
})

test('a forged Host comes back nowhere', async () => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const whole = new URLSearchParams({
    first_name: 'Mara',
    last_name: 'Vance',
    email: 'mara@example.org',
    programs: 'bioethics',
    interest: 'student',
  })
  const answers = [
    ...(await Promise.all(
      [...pages, '/no-such-page', '/desk'].map((path) => ask(journey.origin + path, forged)),
    )),
    await ask(`${journey.origin}/inquire`, { ...forged, ...form }, 'POST', 'from=/'),
    await ask(`${journey.origin}/inquire`, { ...forged, ...form }, 'POST', whole.toString()),
  ]
  expect(answers.map(({ status }) => status).slice(-2)).toEqual([422, 303])
  for (const { headers, body } of answers) {
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(JSON.stringify(headers) + body.toString()).not.toContain('evil.example')
  }
  expect((await journey.mailFor('mara@example.org')).raw).not.toContain('evil.example')
})
