import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { listCountries } from '../../src/core/countries/index.ts'
import { createSubscriptionLinks, subscriberPath } from '../../src/core/subscriptions/index.ts'
import { languages } from '../../src/kernel/languages.ts'
import { speaking } from '../../src/messages/message.ts'
import { createContentReader } from '../../src/site/content-reader.ts'
import { createBrochures } from '../../src/site/print/brochure.ts'
import { pageProblems } from '../support/check-page.ts'
import { openSchool, type TestSchool } from '../support/database.ts'
import { demoSite } from '../support/demo-site.tsx'
import { zoe } from '../support/inquirers.ts'
import { pseudoTexts, textsIn, textsLeft } from '../support/pseudo-locale.ts'
import { shownTexts } from '../support/shown-texts.ts'
import { openWholeSite, origin, secret } from './whole-site.ts'

/** What `Intl` and a content's own label make of words, in the school's language. */
const searched = ['nothing of the kind', 'bioehtics', 'xyzzyplugh']
const derived = [
  ...searched,
  // Each language is listed by its own name.
  ...Object.values(languages).map(({ name }) => name),
  'en',
  'or',
  'in-person',
  'Eastern Time',
  'at',
  'Sun',
  'Mon',
  'Tue',
  'Wed',
  'Thu',
  'Fri',
  'Sat',
]

async function openPseudoSite() {
  const school = await openSchool()
  // What is remembered of one language must not be shown in another.
  await openWholeSite(school)('/')
  const { rows } = await school.db.execute<{ data: unknown }>(sql`select data from revision`)
  const contents = rows.flatMap(({ data }) => textsIn(data))
  const left = textsLeft([
    ...contents,
    ...listCountries().map(({ name }) => name),
    ...textsIn(zoe),
    ...derived,
  ])
  return { school, left, site: openWholeSite(school, pseudoTexts) }
}

/** Three of each folder of pages, with the questions that pages answer. */
const routes = readFileSync(path.join(import.meta.dirname, 'routes.txt'), 'utf8')
  .trim()
  .split('\n')
const folders = Object.groupBy(routes, (route) => path.dirname(route))
const asked = [
  ...Object.entries(folders).flatMap(([folder, inside = []]) =>
    folder === '/' ? inside : inside.slice(0, 3),
  ),
  '/programs?pace=part-time&place=virtual',
  '/programs?q=nothing+of+the+kind',
  '/programs/compare?program=bioethics&program=immunology',
  '/programs/shortlist?program=bioethics',
  '/news?year=2022&topic=research',
  '/publications?form=magazine&year=2011',
  '/cost?program=bioethics',
  '/inquire?program=medical-education&program=bioethics',
  '/search?q=bioethics',
  '/search?q=bioehtics',
  '/search?q=xyzzyplugh',
  '/calendar?when=past',
  '/calendar/month?month=2027-01',
]

/** What stands in one folder is of one kind; a question is a kind of its own. */
const folderOf = (path: string) => (path.includes('?') ? path : path.slice(1).replace(/[^/]+$/, '*'))

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
})
const invalidIn = async (path: string, html: string) =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${path}: ${ruleId}, ${message} (${line}:${column})`),
  )

test(
  'every text of every kind of page comes from the catalog or from content, and its HTML is valid',
  { timeout: 120_000 },
  async () => {
    const { left, site } = await openPseudoSite()
    const found: string[] = []
    const folders = new Set<string>()
    let wide = 0
    for (const path of asked) {
      const response = await site(path)
      if (response.headers.get('content-type')?.startsWith('text/html') !== true) continue
      const page = await response.text()
      // One of a folder and every question: what holds for one post holds for the next.
      const folder = folderOf(path)
      if (path.split('/').length === 2 || !folders.has(folder)) found.push(...(await invalidIn(path, page)))
      folders.add(folder)
      // An extract of the content, cut anywhere.
      const html = page.replaceAll(/<p class="result-extract">.*?<\/p>|<\/?mark>/gs, '')
      if (/[\uFF21-\uFF5A]/.test(html)) wide++
      found.push(...left(shownTexts(html)).map((text) => `${path}: ${text}`))
    }
    expect(wide).toBeGreaterThan(60)
    expect(found).toEqual([])
  },
)

test(
  'every kind of page is valid in each language of the demo school, one language for each kind',
  { timeout: 120_000 },
  async () => {
    const site = openWholeSite(await openSchool())
    const [first, ...others] = ['es', 'fr', 'zh', 'ar'].map((language) => `/${language}`)
    const kinds = [
      ...new Map(asked.map((path) => [path.split('/').length === 2 ? path : folderOf(path), path])).values(),
    ]
    const found: string[] = []
    let read = 0
    for (const [at, path] of [...kinds, '/no-such-page'].entries()) {
      const address = `${[first, ...others][at % 4]}${path === '/' ? '' : path}`
      const response = await site(address)
      if (response.headers.get('content-type')?.startsWith('text/html') !== true) continue
      const html = await response.text()
      read++
      found.push(
        ...pageProblems(html).map((problem) => `${address}: ${problem}`),
        ...(await invalidIn(address, html)),
      )
    }
    expect(read).toBeGreaterThan(30)
    expect(found).toEqual([])
  },
)

test(
  'so does every text of forms that came back, of receipts, failures and of pages behind a link in a mail, valid too',
  { timeout: 120_000 },
  async () => {
    const { left, site, school } = await openPseudoSite()
    const answers = [...(await formsThatCameBack(site)), ...(await pagesBehindLinks(site, school))]
    for (const { status, path } of answers) expect.soft([path, status]).not.toEqual([path, 500])
    const demo = speaking(pseudoTexts, () => pagesWithoutServer())
    const invalid: string[] = []
    for (const { path, html } of answers) invalid.push(...(await invalidIn(path, html)))
    for (const html of demo) invalid.push(...(await invalidIn('without a server', html)))
    expect(invalid).toEqual([])
    const found = [...answers.map(({ html }) => html), ...demo].flatMap((html) => left(shownTexts(html)))
    expect(found).toEqual([])
  },
)

test('so does every text of the brochure', async () => {
  const { left, school } = await openPseudoSite()
  const set: unknown[] = []
  const brochures = createBrochures({
    read: createContentReader(() => school.ctx).read,
    typesetter: {
      async setPdf({ data }) {
        set.push(data)
        return new Uint8Array()
      },
      setSvg: async () => '',
      close: async () => undefined,
    },
    origin,
    now: () => school.clock.now,
  })
  await brochures.make([])
  await speaking(pseudoTexts, () => brochures.make([]))
  expect(set).toHaveLength(2)
  // The sheet and the type that it is set in are no text.
  expect(left(textsIn({ ...(set[1] as object), paper: '', families: [] }))).toEqual([])
})

type Ask = ReturnType<typeof openWholeSite>

async function read(ask: Ask, path: string, form?: Record<string, string>) {
  const response = await ask(path, form)
  return {
    path,
    status: response.status,
    html: await response.text(),
    next: response.headers.get('location'),
  }
}

const formsThatCameBack = (ask: Ask) =>
  Promise.all([
    read(ask, '/nothing/here'),
    read(ask, '/report', { email: '', message: '' }),
    read(ask, '/report', { email: '', message: zoe.message }),
    read(ask, '/report', { email: 'ana@example.org', message: zoe.message }),
    read(ask, '/subscribe', { email: 'nothing' }),
    read(ask, '/events/open-house/register', { email: '' }),
  ])

async function pagesBehindLinks(ask: Ask, school: TestSchool) {
  const registered = await read(ask, '/events/open-house/register', {
    first_name: 'Zoë',
    last_name: 'Okafor',
    email: 'zoe@example.org',
    guests: '0',
    attendance: 'in-person',
  })
  const own = registered.next ?? ''
  const asked = await read(ask, '/subscribe', { email: 'zoe@example.org', topics: 'news' })
  const id = asked.next?.split('/').at(-1) ?? ''
  const links = createSubscriptionLinks(secret)
  const waiting = [
    await read(ask, `/email/check/${id}`),
    await read(ask, `/email/check/${id}`, { code: '1' }),
  ]
  const confirming = await read(ask, subscriberPath('confirm', id, links.tokenFor('confirm', id)))
  const confirmed = await read(ask, `/email/check/${id}`, { code: links.codeFor(id) })
  const preferences = confirmed.next ?? ''
  const changed = await read(ask, preferences, {})
  const subscriber = preferences.split('/')[3] ?? ''
  const end = subscriberPath('end', subscriber, links.tokenFor('end', subscriber))
  expect([own, preferences, school.clock.now]).not.toContain('')
  return [
    await read(ask, own),
    await read(ask, `${own}/cancel`, {}),
    await read(ask, own),
    ...waiting,
    confirming,
    await read(ask, preferences),
    changed,
    await read(ask, end),
    await read(ask, end, {}),
    await read(ask, end),
  ]
}

function pagesWithoutServer(): string[] {
  const site = demoSite()
  const errors = { first_name: '', email: '', programs: '', interest: '' }
  return [
    site.inquire({ errors, notice: '' }),
    site.landing({ errors }),
    site.notFound(),
    site.bareReceipt(),
    ...(['waiting', 'quarantined', 'worked', 'discarded', 'erased', 'failed'] as const).map((state) =>
      site.receipt(state, '2026-01-14T22:00:00Z'),
    ),
    site.receipt('waiting', null),
  ]
}
