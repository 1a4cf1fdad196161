import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enDesk } from '../../src/messages/en-desk.ts'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'

const journey = openJourney()

/** A desk at work, in a language: samples in every state, and an inquiry that counts in Insight. */
async function openDeskIn(language: string): Promise<{ page: Page; screens: string[] }> {
  await journey.ask({
    first_name: 'Zoë',
    last_name: 'Lindqvist',
    email: `zoe.${language}@example.org`,
    programs: 'bioethics',
    interest: 'student',
    message: 'When does the next term begin?',
  })
  // The way in is in English until a language is chosen.
  await journey.database.pool.query('update staff set language = null')
  const page = await journey.signIn({ mayAnswer: [404] })
  const ask = (path: string, body?: object) =>
    page.evaluate(
      async ([path, body]) => {
        const response = await fetch(`/api/desk${path}`, {
          method: body ? 'POST' : 'GET',
          headers: { 'Content-Type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        })
        if (!response.ok) throw new Error(`${path}: ${response.status}`)
        return response.json()
      },
      [path, body] as const,
    )
  const { count } = await ask('/samples')
  if (count === 0) {
    await ask('/samples', {})
    const about = { title: 'Snow closes the campus', text: 'Stay at home.', severity: 'warning' }
    await ask('/alerts', { ...about, kind: 'Alert', isDrill: true, minutes: 60 })
    await ask('/colleagues', { email: 'cleo@example.edu', role: 'counselor' })
    await ask('/snippets', { title: 'Thanks', text: 'Dear {{person.first_name}}', version: 0 })
  }
  const { rows: people } = await journey.database.pool.query<{ id: string }>(
    'select id from person order by id desc limit 8',
  )
  const { rows: inquiries } = await journey.database.pool.query<{ id: string }>(
    'select id from inquiry order by id desc limit 6',
  )
  const { rows: mails } = await journey.database.pool.query<{ id: string }>(
    'select distinct on (template, state) id from outbox order by template, state, id desc limit 6',
  )
  const { rows: documents } = await journey.database.pool.query<{ id: string }>(
    `select distinct on (type) id from document where type in ('settings', 'program', 'menu', 'form', 'post') order by type, id`,
  )
  await ask('/account/language', { language })
  const of = (path: string, rows: readonly { id: string }[]) => rows.map(({ id }) => `${path}/${id}`)
  const event = 'bioethics-information-session'
  return {
    page,
    screens: [
      '',
      '/my-work',
      ...of('/inquiries', inquiries),
      '/inquiries/new',
      '/people',
      ...of('/people', people),
      '/people/doubles',
      '/people/imports',
      '/search?q=lindqvist',
      '/quarantine',
      '/quarantine?show=discarded',
      '/incoming',
      '/outbox',
      ...of('/outbox', mails),
      '/events',
      `/events/${event}`,
      `/events/${event}/check-in`,
      '/insight',
      '/content?type=post',
      '/content/new?type=post',
      ...of('/content', documents),
      '/media',
      '/upkeep',
      '/alerts',
      '/colleagues',
      '/routing',
      '/snippets',
      '/account',
      '/sessions',
      '/audit-log',
      '/keeping',
      '/no-such-screen',
    ],
  }
}

test('every screen of the desk in Arabic reads well at 320 px', { timeout: 300_000 }, async () => {
  const { page, screens } = await openDeskIn('ar')
  await page.setViewportSize({ width: 320, height: 900 })
  for (const path of screens) {
    await openScreen(page, path)
    await checkPage(page)
  }
})

test('in Arabic the days of Insight and its bars begin at the right, as their labels do', async () => {
  const { page } = await openDeskIn('ar')
  await openScreen(page, '/insight')
  const edges = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right))
  const days = await edges('.day-plot rect')
  expect(days[0]).toBeGreaterThan(days.at(-1) ?? Infinity)
  const [bars, cells] = [await edges('.tally-bar rect'), await edges('.tally-bar svg')]
  expect(bars.length).toBeGreaterThan(0)
  expect(bars.map(Math.round)).toEqual(cells.map(Math.round))
})

test('no screen of a desk in Spanish says a text of the desk in English', { timeout: 300_000 }, async () => {
  const { texts, sentences } = await import('../../src/messages/es/desk.ts')
  const translations = Object.entries({ ...translationsOf(texts), ...sentences })
  const english = new Set(
    translations.filter(([said, translated]) => said !== translated).map(([said]) => said),
  )
  expect(english.size).toBeGreaterThan(1_500)
  const { page, screens } = await openDeskIn('es')
  // What the demo school wrote is in English: a field may hold the word by which the desk calls something else.
  const { rows } = await journey.database.pool.query<{ data: string }>(
    'select data::text from revision union all select summary::text from published_entry',
  )
  const content = rows.map(({ data }) => data).join('\n')
  const left: string[] = []
  for (const path of screens) {
    await openScreen(page, path)
    const shown = await page.evaluate(textsOf)
    left.push(
      ...shown
        .filter((text) => english.has(text) && !content.includes(JSON.stringify(text)))
        .map((text) => `${path}: ${text}`),
    )
  }
  expect(left).toEqual([])
})

async function openScreen(page: Page, path: string): Promise<void> {
  await page.goto(`${journey.origin}/desk${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** Each English text that has no arguments, by what it is in another language. */
const translationsOf = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(enDesk)
      .filter(([, said]) => !said.includes('{'))
      .map(([key, said]) => [said, texts[key] ?? said]),
  )

/** Runs in the page: what is read, heard or pointed at. */
function textsOf(): string[] {
  const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-description']
  const found = [document.title]
  for (const element of document.querySelectorAll('body :not(script, style, noscript, noscript *)')) {
    found.push(...named.map((name) => element.getAttribute(name) ?? ''))
    for (const { nodeType, textContent } of element.childNodes)
      if (nodeType === Node.TEXT_NODE) found.push(textContent ?? '')
  }
  return [...new Set(found.map((text) => text.replaceAll(/\s+/g, ' ').trim()))].filter((text) => text !== '')
}
