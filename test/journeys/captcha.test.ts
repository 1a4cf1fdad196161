import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPage } from '../support/page-audit.ts'
import { openJourney } from '../support/journey.ts'

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('First Name').fill('Zoë')
  await page.getByLabel('Email Address').fill(email)
  await page.getByLabel('Bioethics').check()
  await page.getByLabel('Student').check()
}

describe('the school’s own captcha', () => {
  const journey = openJourney()

  test('starts by itself when someone begins to write, and says in words that it is done', async () => {
    const page = await journey.visit('/inquire')
    const box = page.getByRole('group', { name: 'Spam protection' })
    expect(await box.textContent()).toContain('Starts automatically')
    await page.getByLabel('First Name').focus()
    await box.getByRole('status').getByText('Verified').waitFor({ timeout: 30_000 })
    await checkPage(page)
  })

  test('is not there without script', async () => {
    const page = await journey.visit('/inquire', { javaScriptEnabled: false })
    await page.locator('form.inquiry button[type=submit]').waitFor()
    expect(await page.getByText('Spam protection').isVisible()).toBe(false)
  })
})

describe('Turnstile, where the school insists on it', () => {
  /** Stands in for the provider: only one answer is right. */
  const answer = (body: string, res: http.ServerResponse) => {
    const isRight = new URLSearchParams(body).get('response') === 'right answer'
    const said = isRight ? { success: true } : { success: false, 'error-codes': ['invalid-input-response'] }
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(said))
  }
  const provider = http.createServer((req, res) => void text(req).then((body) => answer(body, res)))
  beforeAll(() => new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void provider.close())
  const journey = openJourney(() => ({
    CAPTCHA_PROVIDER: 'turnstile',
    CAPTCHA_MODE: 'required',
    CAPTCHA_SITE_KEY: 'site-key',
    CAPTCHA_SECRET: 'secret-key',
    CAPTCHA_VERIFY_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/`,
  }))

  /** The provider's script as its documentation describes it, with a button to press in place of its frame. */
  const widget = `window.turnstile = {
    ready: (then) => then(),
    render(place, { sitekey, callback }) {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'cf-turnstile-response' })
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'I am a person (' + sitekey + ')' })
      button.addEventListener('click', () => { field.value = 'right answer'; callback(field.value) })
      place.append(field, button)
    },
  }`
  const withWidget = async (page: Page) =>
    page.route('https://challenges.cloudflare.com/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: widget }),
    )

  test('nothing of the provider is loaded before someone writes, and its answer lets the form pass', async () => {
    const page = await journey.visit('/', { mayAnswer: [422] })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).hostname))
    await withWidget(page)
    await page.goto(new URL('/inquire', page.url()).href)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((host) => host !== new URL(journey.origin).hostname)).toEqual([])

    await fillIn(page, 'zoe@example.org')
    await page.getByRole('button', { name: 'I am a person (site-key)' }).waitFor()
    await page.locator('form.inquiry button[type=submit]').click()
    await page.getByRole('link', { name: 'Complete the captcha to submit this form' }).waitFor()
    expect(await page.getByLabel('Email Address').inputValue()).toBe('zoe@example.org')
    await checkPage(page)

    await page.getByLabel('Email Address').focus()
    await page.getByRole('button', { name: 'I am a person' }).click()
    await page.locator('form.inquiry button[type=submit]').click()
    await page.waitForURL('**/receipts/**')
    await journey.mailFor('zoe@example.org')
  })

  test('without script the form names the mailbox, and keeps what was typed', async () => {
    const page = await journey.visit('/inquire', { javaScriptEnabled: false, mayAnswer: [422] })
    expect(await page.content()).toContain('You can email')
    await fillIn(page, 'yan@example.org')
    await page.locator('form.inquiry button[type=submit]').click()
    await page.getByRole('link', { name: 'Complete the captcha to submit this form' }).waitFor()
    expect(await page.getByLabel('Email Address').inputValue()).toBe('yan@example.org')
  })
})
