import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inquiryQuestions, readAnswer } from '../../src/core/forms/index.ts'
import { createVisitLinks } from '../../src/core/visits/index.ts'
import { visits } from '../../src/core/visits/table.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openJourney } from '../support/journey.ts'
import { expectTextOnEveryScreen, watchPage } from '../support/naughty-screens.ts'
import { naughtyStrings } from '../support/naughty-strings.ts'
import { isLong } from './fault-length.ts'
import { report } from './report.ts'

const journey = openJourney()

// A sample of them is tried among the journeys of each run.
test.skipIf(!isLong)(
  'the big list of naughty strings is text on the screens of the desk and in search, and none of it runs',
  { timeout: 30 * 60_000 },
  async () => {
    // An address with control characters in it is refused.
    const searches = naughtyStrings.filter((text) => !/\p{Cc}/u.test(text))
    const screens = await expectTextOnEveryScreen(journey, { strings: naughtyStrings, searches })
    expect(screens).toBeGreaterThan(2 * searches.length)
    report('naughty strings in a browser', { strings: naughtyStrings.length, screens })
  },
)

test.skipIf(!isLong)(
  'it is text where its sender sees it: on the form that comes back, on the receipt and on My inquiry',
  { timeout: 10 * 60_000 },
  async () => {
    const page = await journey.visit('/inquire', { mayAnswer: [422] })
    page.setDefaultTimeout(30_000)
    const expectText = watchPage(page)
    for (const [at, asked] of inMessages(naughtyStrings).entries()) {
      // Characters that nobody sees are taken out as the form is read.
      const message = readAnswer(inquiryQuestions.message, [asked.join('\n')])
      const lines = message.split('\n')
      const name = (asked[at] ?? '').slice(0, 90)
      const email = `tables.${at}@example.org`
      const answers = { first_name: name, last_name: 'Tables', email, employer: name, message }
      await post(page, answers, '.error-summary')
      expect(await page.locator('[name=message]').inputValue()).toBe(message)
      await expectText('mistakes')
      await post(page, { ...answers, programs: 'bioethics', interest: 'student' }, '.receipt-number')
      await expectText('the receipt', lines)
      await page.goto(journey.origin + (await openVisit(email)))
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectText('My inquiry', lines)
    }
  },
)

test.skipIf(!isLong)('it is text in mail that a browser shows as HTML', async () => {
  const { pool } = journey.database
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, to_name as name from outbox where to_address = 'somebody@example.org'`,
  )
  expect(rows.length).toBe(naughtyStrings.length)
  const desk = await journey.signIn()
  const page = await (await journey.visit('/robots.txt')).context().newPage()
  const expectText = watchPage(page, 'body')
  for (const { id, name } of rows) {
    const answer = await desk.request.get(`${journey.origin}/api/desk/outbox/${id}/html`)
    expect(answer.status()).toBe(200)
    // Without the policy and the sandbox of the desk, as a careless reader of mail would.
    await page.setContent(await answer.text())
    await expectText('a mail', [name])
  }
})

/** As many a message as the form takes. */
function inMessages(strings: readonly string[]): string[][] {
  const messages: string[][] = []
  let length = Infinity
  for (const each of strings) {
    length += each.length + 1
    if (length > 4_500) {
      messages.push([])
      length = each.length
    }
    messages.at(-1)?.push(each)
  }
  return messages
}

/** Posts without the script's own checks. */
async function post(page: Page, fields: Record<string, string>, ready: string): Promise<void> {
  await page.goto(`${journey.origin}/inquire`)
  await Promise.all([page.waitForEvent('load'), page.evaluate(submitForm, fields)])
  await page.locator(ready).first().waitFor()
}

/** Runs in a page. */
function submitForm(fields: Record<string, string>): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/inquire'
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}

/** What waits in quarantine is released, and a visit of its sender opened. @returns the path of My inquiry */
async function openVisit(email: string): Promise<string> {
  const { pool, db } = journey.database
  await pool.query(
    `update submission set state = 'waiting', sweep_at = now() where inquiry ->> 'email' = $1 and state = 'quarantined'`,
    [email],
  )
  const known = `select from person where email = $1`
  await expect.poll(async () => (await pool.query(known, [email])).rowCount, { timeout: 30_000 }).toBe(1)
  const id = newId()
  const expiresAt = new Date(Date.now() + 20 * 60_000)
  await db.insert(visits).values({ id, emailKey: email, createdAt: new Date(), expiresAt })
  return `/my/${id}/${createVisitLinks('a secret that the servers of one school share').tokenFor(id)}`
}
