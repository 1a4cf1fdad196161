import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'

const journey = openJourney()

async function ask(page: Page, email: string): Promise<{ code: string; link: string }> {
  await page.getByLabel('Your email address').fill(email)
  await page.getByLabel('News of the school').check()
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await page.getByRole('heading', { name: 'Check your email', level: 1 }).waitFor()
  const { parsed } = await journey.mailFor(email)
  const text = parsed.text ?? ''
  return { code: /^\d{6}$/m.exec(text)?.[0] ?? '', link: /\S+\/email\/confirm\/\S+/.exec(text)?.[0] ?? '' }
}

test('the code from the mail subscribes without script, and the page unsubscribes again', async () => {
  const page = await journey.visit('/subscribe', { withoutScript: true, mayAnswer: [422] })
  await checkPage(page)
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await checkPage(page)
  const { code } = await ask(page, 'zoe@example.org')
  await checkPage(page)
  await page.getByLabel('Code from the email').fill('1')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await checkPage(page)
  await page.getByLabel('Code from the email').fill(code)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: 'You are subscribed', level: 1 }).waitFor()
  await checkPage(page)
  expect(await page.getByLabel('News of the school').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Unsubscribe' }).click()
  await page.getByRole('heading', { name: 'You are unsubscribed', level: 1 }).waitFor()
  await checkPage(page)
})

test('the link confirms by itself in the browser that asked alone; elsewhere it waits for its button', async () => {
  const page = await journey.visit('/subscribe')
  const { link } = await ask(page, 'ana@example.org')
  const elsewhere = await journey.visit(link)
  await elsewhere.getByRole('button', { name: 'Confirm' }).waitFor()
  await checkPage(elsewhere)
  expect((await journey.database.pool.query('select from subscription')).rowCount).toBe(1)
  await page.goto(link)
  await page.getByRole('heading', { name: 'You are subscribed', level: 1 }).waitFor()
  await elsewhere.getByRole('button', { name: 'Confirm' }).click()
  await elsewhere.getByRole('heading', { name: 'You are subscribed', level: 1 }).waitFor()
})
