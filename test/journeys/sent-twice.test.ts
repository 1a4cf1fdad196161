import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'

const journey = openJourney()

test.each([
  ['with script', false],
  ['without script', true],
])('two clicks on the button, %s, make one receipt and one row', async (how, withoutScript) => {
  const email = `twice.${how.replace(' ', '-')}@example.org`
  const page = await journey.visit('/inquire?program=bioethics', { withoutScript })
  await fill(page, email)
  await page.getByRole('button', { name: 'Request information' }).dblclick()
  const receipt = await readReceipt(page)
  expect(await receiptsOf(email)).toEqual([receipt])
})

test('going back and sending the same again shows the same receipt and makes one row', async () => {
  const email = 'again@example.org'
  const page = await journey.visit('/inquire?program=bioethics')
  await fill(page, email)
  await submit(page)
  const receipt = await readReceipt(page)

  await page.goBack()
  expect(await page.getByLabel('Email Address').inputValue()).toBe(email)
  await submit(page)
  expect(await readReceipt(page)).toBe(receipt)
  expect(await receiptsOf(email)).toEqual([receipt])

  // On another server, from another page, with letters of another case: still the same.
  const other = await journey.startServer()
  const elsewhere = await journey.visit(`${other.origin}/`)
  await fill(elsewhere, email.toUpperCase())
  await elsewhere.locator('[name=programs][value=bioethics]').check()
  await submit(elsewhere)
  expect(await readReceipt(elsewhere)).toBe(receipt)
  expect(await receiptsOf(email)).toEqual([receipt])
})

test('a slip that is mended after going back makes a second version of the same inquiry, and the desk shows both', async () => {
  const email = 'edited@example.org'
  const page = await journey.visit('/inquire?program=immunology')
  await fill(page, email)
  await page.locator('[name=message]').fill('When does the program begin?')
  await submit(page)
  const first = await readReceipt(page)

  await page.goBack()
  await page.locator('[name=message]').fill('When does the program begin??')
  await submit(page)
  const second = await readReceipt(page)
  expect(second).not.toBe(first)
  expect(await receiptsOf(email)).toEqual([first, second])
  await expect.poll(() => inquiriesOf(email)).toBe(1)

  const desk = await journey.signIn()
  const { rows } = await journey.database.pool.query<{ id: string }>(
    'select inquiry_id as id from submission where receipt = $1',
    [first],
  )
  await desk.goto(`${journey.origin}/desk/inquiries/${rows[0]?.id}`)
  await desk.getByText('Version 1', { exact: true }).click()
  await desk.getByText('Version 2, the latest').click()
  const raw = await desk.locator('pre.raw').allTextContents()
  expect(raw.map((body) => new URLSearchParams(body).get('message'))).toEqual([
    'When does the program begin?',
    'When does the program begin??',
  ])
})

test('another question after going back is an inquiry of its own, and is acknowledged too', async () => {
  const email = 'another@example.org'
  const page = await journey.visit('/inquire?program=immunology')
  await fill(page, email)
  await page.locator('[name=message]').fill('When does it begin?')
  await submit(page)
  const first = await readReceipt(page)
  await page.goBack()
  await page.locator('[name=message]').fill('When does it begin, and what does it cost?')
  await submit(page)
  const second = await readReceipt(page)
  await expect.poll(() => inquiriesOf(email)).toBe(2)
  const subjects = () =>
    journey.mail.received
      .filter((mail) => mail.recipients.includes(email))
      .map(({ parsed }) => parsed.subject)
  await expect.poll(() => subjects().length).toBe(2)
  for (const receipt of [first, second])
    expect(subjects().some((subject) => subject?.includes(receipt))).toBe(true)
})

async function fill(page: Page, email: string): Promise<void> {
  await page.getByLabel('First Name').fill('Amélie')
  await page.getByLabel('Last Name').fill('Durand')
  await page.getByLabel('Email Address').fill(email)
  await page.getByLabel('Student').check()
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Request information' }).click()
}

async function readReceipt(page: Page): Promise<string> {
  await page.waitForURL('**/receipts/**')
  return page.locator('.receipt-number').innerText()
}

async function receiptsOf(email: string): Promise<string[]> {
  const { rows } = await journey.database.pool.query<{ receipt: string }>(
    `select receipt from submission where lower(inquiry->>'email') = $1 order by received_at`,
    [email],
  )
  return rows.map(({ receipt }) => receipt)
}

/** How many inquiries its submissions were worked into, all of them. */
async function inquiriesOf(email: string): Promise<number | null> {
  const { rows } = await journey.database.pool.query<{ inquiry_id: string | null }>(
    `select distinct inquiry_id from submission where inquiry->>'email' = $1`,
    [email],
  )
  return rows.every((row) => row.inquiry_id) ? rows.length : null
}
