import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { ask } from '../support/loopback-http.ts'

const journey = openJourney()

/** Every page that is linked from somewhere. One that goes missing here breaks somebody's bookmark. */
const pages = [
  '/',
  '/about',
  '/about/50-years',
  '/about/accreditation',
  '/about/affiliates',
  '/about/campus-and-culture',
  '/about/dean',
  '/about/diversity-and-inclusion',
  '/about/facts',
  '/about/history',
  '/about/leadership',
  '/about/mission',
  '/about/social-media',
  '/academic-calendar',
  '/accessibility',
  '/brochure.pdf',
  '/brochure.pdf?program=bioethics',
  '/brochure.pdf?program=biomedical-informatics',
  '/brochure.pdf?program=clinical-investigation',
  '/brochure.pdf?program=clinical-service-operations',
  '/brochure.pdf?program=global-health-delivery',
  '/brochure.pdf?program=healthcare-quality-and-safety',
  '/brochure.pdf?program=immunology',
  '/brochure.pdf?program=media-medicine-and-health',
  '/brochure.pdf?program=medical-education',
  '/calendar',
  '/calendar/feeds/programs/bioethics.ics',
  '/calendar/feeds/programs/biomedical-informatics.ics',
  '/calendar/feeds/programs/clinical-investigation.ics',
  '/calendar/feeds/programs/clinical-service-operations.ics',
  '/calendar/feeds/programs/global-health-delivery.ics',
  '/calendar/feeds/programs/healthcare-quality-and-safety.ics',
  '/calendar/feeds/programs/immunology.ics',
  '/calendar/feeds/programs/media-medicine-and-health.ics',
  '/calendar/feeds/programs/medical-education.ics',
  '/calendar/month',
  '/calendar?when=past',
  '/campus',
  '/campus/advisory-team',
  '/campus/coronavirus',
  '/campus/flexwork',
  '/campus/messages',
  '/campus/messages/better-together',
  '/campus/messages/celebrating-our-graduates',
  '/campus/messages/changes-to-hms-hsdm-masking-guidelines',
  '/campus/messages/diversity-and-anti-racism-where-we-stand',
  '/campus/messages/transition-to-optional-covid-testing',
  '/campus/messages/weekly-updates',
  '/campus/questions',
  '/campus/testing',
  '/campus/ukraine',
  '/campus/vaccination',
  '/careers',
  '/contact',
  '/cost',
  '/cost?program=bioethics',
  '/cost?program=biomedical-informatics',
  '/cost?program=clinical-investigation',
  '/cost?program=clinical-service-operations',
  '/cost?program=global-health-delivery',
  '/cost?program=healthcare-quality-and-safety',
  '/cost?program=immunology',
  '/cost?program=media-medicine-and-health',
  '/cost?program=medical-education',
  '/departments',
  '/education',
  '/events',
  '/events/bioethics-information-session',
  '/events/bioethics-information-session/calendar.ics',
  '/events/biomedical-informatics-information-session',
  '/events/biomedical-informatics-information-session/calendar.ics',
  '/events/class-day-2022',
  '/events/clinical-investigation-information-session',
  '/events/clinical-investigation-information-session/calendar.ics',
  '/events/clinical-service-operations-information-session',
  '/events/clinical-service-operations-information-session/calendar.ics',
  '/events/global-health-delivery-information-session',
  '/events/global-health-delivery-information-session/calendar.ics',
  '/events/healthcare-quality-and-safety-information-session',
  '/events/healthcare-quality-and-safety-information-session/calendar.ics',
  '/events/immunology-information-session',
  '/events/immunology-information-session/calendar.ics',
  '/events/longwood-seminar-1-2027',
  '/events/longwood-seminar-1-2027/calendar.ics',
  '/events/longwood-seminar-2-2027',
  '/events/longwood-seminar-2-2027/calendar.ics',
  '/events/longwood-seminar-2022-04',
  '/events/longwood-seminar-3-2027',
  '/events/longwood-seminar-3-2027/calendar.ics',
  '/events/media-medicine-and-health-information-session',
  '/events/media-medicine-and-health-information-session/calendar.ics',
  '/events/medical-education-information-session',
  '/events/medical-education-information-session/calendar.ics',
  '/events/open-house',
  '/events/open-house/calendar.ics',
  '/events/orientation-2027',
  '/events/orientation-2027/calendar.ics',
  '/events/paying-for-your-degree',
  '/events/paying-for-your-degree/calendar.ics',
  '/events/series/longwood-seminars',
  '/events/series/talks-at-12',
  '/events/talks-at-12-2026-12',
  '/events/talks-at-12-2026-12/calendar.ics',
  '/events/talks-at-12-2027-01',
  '/events/talks-at-12-2027-01/calendar.ics',
  '/events/talks-at-12-2027-02',
  '/events/talks-at-12-2027-02/calendar.ics',
  '/events/writing-your-statement',
  '/events/writing-your-statement/calendar.ics',
  '/financial-aid',
  '/graduation',
  '/handbook',
  '/inquire',
  '/inquire?program=bioethics',
  '/inquire?program=biomedical-informatics',
  '/inquire?program=clinical-investigation',
  '/inquire?program=clinical-service-operations',
  '/inquire?program=global-health-delivery',
  '/inquire?program=healthcare-quality-and-safety',
  '/inquire?program=immunology',
  '/inquire?program=media-medicine-and-health',
  '/inquire?program=medical-education',
  '/media',
  '/news',
  '/news/a-course-in-the-evening-from-eleven-time-zones',
  '/news/a-gift-of-200-million-dollars-names-the-blavatnik-institute',
  '/news/a-library-that-opens-on-two-sides',
  '/news/a-new-degree-begins-global-health-delivery',
  '/news/field-notes-a-supply-chain-for-oxygen',
  '/news/how-to-read-a-vaccine-study',
  '/news/nine-capstones-that-changed-how-a-clinic-works',
  '/news/reading-a-genome-with-a-patient-in-the-room',
  '/news/six-ways-to-explain-a-trial-to-a-family',
  '/news/students-write-for-the-people-they-treat',
  '/news/teaching-the-teachers',
  '/news/what-a-hospital-can-learn-from-its-waiting-room',
  '/privacy',
  '/programs',
  '/programs/bioethics',
  '/programs/biomedical-informatics',
  '/programs/clinical-investigation',
  '/programs/clinical-service-operations',
  '/programs/global-health-delivery',
  '/programs/healthcare-quality-and-safety',
  '/programs/immunology',
  '/programs/media-medicine-and-health',
  '/programs/medical-education',
  '/programs?degree=academic-discipline',
  '/programs?degree=mmsc',
  '/publications',
  '/registrar',
  '/research',
  '/research/blavatnik-institute',
  '/research/paper-chase',
  '/research/resources',
  '/subscribe',
]

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

test('every page that can be reached by links answers, and is known', async () => {
  const found = new Map<string, Set<string>>()
  const external = new Set<string>()
  const targets: { from: string; path: string; id: string }[] = []
  const waiting = ['/', '/inquire']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (found.has(path)) continue
    const { status, headers, body } = await ask(journey.origin + path)
    const type = typeOf(path)
    expect([path, status, headers['content-type']]).toEqual([path, 200, type])
    if (!type.startsWith('text/html')) {
      found.set(path, new Set())
      continue
    }
    const page = parse(body.toString())
    found.set(path, new Set(page.querySelectorAll('[id]').map(({ id }) => id)))
    for (const href of page.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '')) {
      const url = new URL(href, journey.origin + path)
      if (url.origin !== journey.origin) external.add(url.href)
      // One month leads to the next, and which ones there are depends on the day.
      else if (!url.pathname.startsWith('/assets/') && !url.searchParams.has('month'))
        waiting.push(url.pathname + url.search)
      if (url.origin === journey.origin && url.hash)
        targets.push({ from: path, path: url.pathname + url.search, id: url.hash.slice(1) })
    }
  }
  expect([...found.keys()].toSorted()).toEqual(pages)
  expect(targets.filter(({ path, id }) => !found.get(path)?.has(id))).toEqual([])
  expect([...external].filter((address) => !/^(https:\/\/|mailto:|tel:|webcal:)/.test(address))).toEqual([])
})

const typeOf = (path: string): string => {
  if (path.startsWith('/brochure.pdf')) return 'application/pdf'
  return path.endsWith('.ics') ? 'text/calendar; charset=utf-8' : 'text/html; charset=utf-8'
}

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
  expect(page.querySelector('h1')?.textContent).toBe('There is no page here')
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
