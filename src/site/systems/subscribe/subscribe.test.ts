import { eq } from 'drizzle-orm'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openSchool, quiet, type TestSchool } from '../../../../test/support/database.ts'
import { demoDocument } from '../../../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../../../test/support/publish.ts'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { withdraw } from '../../../core/content/index.ts'
import { createSubscriptionLinks, subscriberPath } from '../../../core/subscriptions/index.ts'
import { subscriptionConsents, subscriptions } from '../../../core/subscriptions/table.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { FrontBindings } from '../../../platform/http/bindings.ts'
import { createContentReader } from '../../content-reader.ts'
import { createPageCache } from '../../page-cache.ts'
import { createPageMakers } from '../../page-makers.tsx'
import { createSite, queryKeysOf } from '../../site.tsx'
import { createSystemPlaces } from '../../system-places.ts'
import { siteSystems } from '../index.ts'

const secret = 'a secret of thirty-two characters!'
const links = createSubscriptionLinks(secret)
const origin = 'https://masters.example.edu'

async function openSite() {
  const school = await openSchool()
  const state = { isAway: false }
  const { read } = createContentReader(() => school.ctx)
  const places = createSystemPlaces(read, siteSystems)
  const cache = createPageCache({ queryKeys: queryKeysOf(places) })
  const now = () => school.clock.now
  const site = createSite({
    brochures: {
      make: async () => {
        throw new Error('no test of this file asks for a brochure')
      },
    },
    pages: createPageMakers({
      read,
      origin,
      assets: { css: [], js: [], fonts: [] },
      now,
      systems: places.paths,
    }),
    cache,
    receipts: {
      isToken: () => false,
      pathOf: () => '/',
      isConfirmToken: () => false,
      confirm: async () => undefined,
      find: async () => null,
    },
    challenge: null,
    movedTo: async () => undefined,
    postInquiry: async () => ({ status: 303, headers: {}, body: '' }),
    css: [],
    places,
    read,
    visitor: () => {
      if (state.isAway) throw new AppError('unavailable', 'away')
      return school.ctx
    },
    enter: async () => ({ kind: 'not-kept' }),
    networkKey: (network) => network,
    setPdf: async () => new Uint8Array(),
    setSvg: async () => '',
    secret,
    origin,
    now,
  })
  await places.refresh()
  const bindings = (body: string) =>
    ({
      requestId: 'request-1',
      log: quiet,
      clientAddress: '192.0.2.1',
      body: Buffer.from(body),
    }) as FrontBindings
  return {
    school,
    state,
    refresh: async () => {
      if (await places.refresh()) cache.dropAll()
    },
    get: (path: string) => site.request(`${origin}${path}`, {}, bindings('')),
    post: (path: string, body = '') => site.request(`${origin}${path}`, { method: 'POST' }, bindings(body)),
  }
}
type Site = Awaited<ReturnType<typeof openSite>>

const zoe = 'email=zoe%40example.org&topics=news&programs=bioethics'
const headingOf = async (answer: Response) => parse(await answer.text()).querySelector('h1')?.textContent

async function asked(site: Site, body = zoe): Promise<string> {
  const answer = await site.post('/subscribe', body)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')?.replace('/email/check/', '') ?? ''
}

/** Subscribed by the code, as a person does. */
async function subscribed(site: Site): Promise<string> {
  const id = await asked(site)
  const answer = await site.post(`/email/check/${id}`, `code=${links.codeFor(id)}`)
  expect(answer.headers.get('location')).toMatch(
    /^\/email\/preferences\/[^/]+\/[0-9a-f]{32}\?done=confirmed$/,
  )
  return answer.headers.get('location')?.split('/')[3] ?? ''
}

const rows = (school: TestSchool) => school.db.select().from(subscriptions)
const pathTo = (use: 'confirm' | 'preferences' | 'end', id: string) =>
  subscriberPath(use, id, links.tokenFor(use, id))

test('the form is one page for everyone, and a mistake keeps everything that was typed', async () => {
  const { get, post } = await openSite()
  const form = await (await get('/subscribe')).text()
  expect(pageProblems(form)).toEqual([])
  expect(form).toBe(await (await get('/subscribe')).text())
  const empty = parse(await (await post('/subscribe', '')).text())
  expect(empty.querySelectorAll('.error-summary a').map((each) => each.getAttribute('href'))).toEqual([
    '#email',
    '#topics',
  ])
  const wrong = await post('/subscribe', 'email=zoe%40example&programs=bioethics')
  expect(wrong.status).toBe(422)
  const page = parse(await wrong.text())
  expect(page.querySelector('title')?.textContent).toMatch(/^Error: /)
  expect(page.querySelector('.error-summary a')?.getAttribute('href')).toBe('#email')
  expect(page.querySelector('#email')?.getAttribute('value')).toBe('zoe@example')
  expect(page.querySelector('[value=bioethics]')?.hasAttribute('checked')).toBe(true)
})

test('the answer to a known address, an unknown one and a robot is the same', async () => {
  const site = await openSite()
  await subscribed(site)
  const answers = []
  for (const body of [zoe, zoe.replace('zoe', 'new'), `${zoe}&topic_note=x`]) {
    const id = await asked(site, body)
    answers.push((await (await site.get(`/email/check/${id}`)).text()).replaceAll(id, ''))
  }
  expect(new Set(answers).size).toBe(1)
})

test('without script one subscribes by the code of the mail', async () => {
  const site = await openSite()
  const id = await asked(site)
  const page = await (await site.get(`/email/check/${id}`)).text()
  expect(pageProblems(page)).toEqual([])
  const wrong = await site.post(`/email/check/${id}`, 'code=1')
  expect([wrong.status, await rows(site.school)]).toEqual([422, []])
  const right = await site.post(`/email/check/${id}`, `code=${links.codeFor(id)}`)
  const shown = await site.get(right.headers.get('location') ?? '')
  expect(await headingOf(shown)).toBe('You are subscribed')
  expect(shown.headers.get('cache-control')).toBe('no-store')
})

test('a program that opens the link confirms nothing; the button does', async () => {
  const site = await openSite()
  const id = await asked(site)
  const page = await site.get(pathTo('confirm', id))
  expect(page.status).toBe(200)
  const text = await page.text()
  expect(pageProblems(text)).toEqual([])
  expect(text).toContain('News of the school')
  expect(await rows(site.school)).toEqual([])
  expect((await site.post(pathTo('confirm', id))).status).toBe(303)
  expect(await rows(site.school)).toHaveLength(1)
})

test('preferences are saved by their link; unticking everything is refused with the way to end it', async () => {
  const site = await openSite()
  const id = await subscribed(site)
  expect(pageProblems(await (await site.get(pathTo('preferences', id))).text())).toEqual([])
  const saved = await site.post(pathTo('preferences', id), 'topics=research')
  expect(saved.headers.get('location')).toBe(`${pathTo('preferences', id)}?done=changed`)
  expect((await rows(site.school))[0]).toMatchObject({ topics: ['research'], programs: [] })
  const nothing = await site.post(pathTo('preferences', id), '')
  expect(nothing.status).toBe(422)
  expect(await nothing.text()).toContain('Choose at least one topic')
  expect((await site.get(pathTo('preferences', id).replace(/.$/, '_'))).status).toBe(404)
})

test('a subscriber deletes their data by the link of their preferences, without script', async () => {
  const site = await openSite()
  const id = await subscribed(site)
  const page = parse(await (await site.get(pathTo('preferences', id))).text())
  expect(page.querySelector('details [name=erase]')?.closest('form')?.getAttribute('method')).toBe('post')
  const erased = await site.post(pathTo('preferences', id), 'erase=yes')
  expect([erased.status, await headingOf(erased), await rows(site.school)]).toEqual([
    200,
    'Your data is deleted',
    [],
  ])
  expect((await site.get(pathTo('preferences', id))).status).toBe(404)
})

test('one click ends it: a POST without cookie or Origin, answered with 200 however often it comes; a GET changes nothing', async () => {
  const site = await openSite()
  const id = await subscribed(site)
  expect(await headingOf(await site.get(pathTo('end', id)))).toBe('Unsubscribe?')
  expect((await rows(site.school))[0]?.endedAt).toBeNull()
  for (let count = 0; count < 2; count++) {
    const answer = await site.post(pathTo('end', id), 'List-Unsubscribe=One-Click')
    expect([answer.status, await headingOf(answer)]).toEqual([200, 'You are unsubscribed'])
  }
  expect((await rows(site.school))[0]?.endedAt).not.toBeNull()
  const consents = await site.school.db
    .select({ way: subscriptionConsents.way })
    .from(subscriptionConsents)
    .where(eq(subscriptionConsents.isGiven, false))
  expect(consents).toEqual([{ way: 'one-click' }])
  // The link for one use is none for another.
  expect((await site.post(subscriberPath('end', id, links.tokenFor('preferences', id)))).status).toBe(404)
})

test('while the database is away the form comes back with what was typed', async () => {
  const site = await openSite()
  site.state.isAway = true
  const answer = await site.post('/subscribe', zoe)
  expect(answer.status).toBe(503)
  const text = await answer.text()
  expect(text).toContain('Try again in a few minutes')
  expect(text).toContain('value="zoe@example.org"')
})

test('without a newsletter the page of subscribing is one of text, until there is one', async () => {
  const site = await openSite()
  const form = async () => parse(await (await site.get('/subscribe')).text()).querySelector('#email')
  await withdraw(site.school.ctx, 'newsletter', 'weekly')
  await site.refresh()
  const page = await site.get('/subscribe')
  expect([page.status, await headingOf(page)]).toEqual([200, demoDocument('page', 'subscribe').title])
  expect(await form()).toBeNull()
  expect((await site.post('/subscribe', zoe)).status).toBe(404)
  await saveAndPublish(site.school.ctx, 'newsletter', 'weekly', demoDocument('newsletter', 'weekly'))
  await site.refresh()
  expect(await form()).not.toBeNull()
})

test('old mail still works where the school has taken its page of subscribing away', async () => {
  const site = await openSite()
  const id = await subscribed(site)
  const { system: _system, ...text } = demoDocument('page', 'subscribe')
  await saveAndPublish(site.school.ctx, 'page', 'subscribe', text)
  await site.refresh()
  expect((await site.post('/subscribe', zoe)).status).toBe(404)
  expect((await site.get(pathTo('preferences', id))).status).toBe(200)
  expect((await site.post(pathTo('end', id))).status).toBe(200)
})
