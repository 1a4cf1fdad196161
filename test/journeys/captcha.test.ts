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

/** The providers' scripts as their documentation describes them, with a button to press in place of their frames. */
const widget = (name: string, field: string) => `window.${name} = {
  render(place, options) {
    window.asked = { ...options, callback: undefined }
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: '${field}' })
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'I am a person (' + options.sitekey + ')' })
    button.addEventListener('click', () => { field.value = 'right answer'; options.callback(field.value) })
    place.append(field, button)
  },
  reset() {},
}`
const providers = {
  turnstile: {
    pattern: 'https://challenges.cloudflare.com/**',
    // As the real one does for a script that was not in the page from the start.
    script: `const isLate = document.currentScript.async
      ${widget('turnstile', 'cf-turnstile-response')}
      turnstile.ready = (then) => { if (isLate) throw new Error('Remove async/defer from the Turnstile api.js script tag before using turnstile.ready().'); then() }`,
  },
  hcaptcha: {
    pattern: 'https://js.hcaptcha.com/**',
    script: widget('hcaptcha', 'h-captcha-response'),
  },
  // It is ready a moment after its script has run.
  recaptcha: {
    pattern: 'https://www.google.com/**',
    script: `{
      const waiting = []
      const early = (window.grecaptcha = { ready: (then) => waiting.push(then) })
      setTimeout(() => {
        ${widget('grecaptcha', 'g-recaptcha-response')}
        const execute = async () => 'right answer'
        window.grecaptcha = Object.assign(early, grecaptcha, { execute })
        waiting.forEach((then) => then())
      }, 30)
    }`,
  },
} as const

/** A provider on loopback, for which only one answer is right, and a school that asks it. */
function openWith(name: keyof typeof providers, mode: string, more: NodeJS.ProcessEnv = {}) {
  const { pattern, script } = providers[name]
  const asked: Record<string, string>[] = []
  const answer = (body: string, res: http.ServerResponse) => {
    asked.push(Object.fromEntries(new URLSearchParams(body)))
    const isRight = asked.at(-1)?.['response'] === 'right answer'
    const said = isRight ? { success: true } : { success: false, 'error-codes': ['invalid-input-response'] }
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(said))
  }
  const provider = http.createServer((req, res) => void text(req).then((body) => answer(body, res)))
  beforeAll(() => new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void provider.close())
  const journey = openJourney(() => ({
    CAPTCHA_PROVIDER: name,
    CAPTCHA_MODE: mode,
    CAPTCHA_SITE_KEY: 'site-key',
    CAPTCHA_SECRET: 'secret-key',
    CAPTCHA_VERIFY_URL: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/`,
    ...more,
  }))
  const withWidget = async (page: Page) => {
    const loaded: URL[] = []
    await page.route(pattern, (route) => {
      loaded.push(new URL(route.request().url()))
      return route.fulfill({ contentType: 'text/javascript', body: script })
    })
    return loaded
  }
  return { journey, asked, withWidget }
}

const boxIn = (page: Page) => page.locator('.captcha')
const stateIn = (page: Page) => boxIn(page).getByRole('status')

describe('Turnstile, where the school insists on it', () => {
  const { journey, withWidget } = openWith('turnstile', 'required')

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

describe.each(['hcaptcha', 'recaptcha'] as const)('%s, with a box to tick', (name) => {
  const { journey, asked, withWidget } = openWith(name, 'weigh')

  test('speaks the language of the page, says what it waits for, and fits on a phone', async () => {
    const page = await journey.visit('/', { viewport: { width: 320, height: 640 } })
    const loaded = await withWidget(page)
    await page.goto(`${journey.origin}/zh/inquire`)
    await page.locator('[name=first_name]').focus()
    await stateIn(page).getByText('请完成下方的验证').waitFor()
    expect(loaded.map(({ searchParams }) => searchParams.get('hl'))).toEqual(['zh-CN'])
    expect(await page.evaluate(() => (globalThis as unknown as { asked: { size: string } }).asked.size)).toBe(
      'compact',
    )
    await checkPage(page)
  })

  test('its answer is taken to the provider, and the policy opens for that provider alone', async () => {
    const page = await journey.visit('/')
    await withWidget(page)
    const form = await page.goto(`${journey.origin}/inquire`)
    const hosts = [...(form?.headers()['content-security-policy'] ?? '').matchAll(/https:\/\/([^/\s;]+)/g)]
    const own = name === 'hcaptcha' ? /hcaptcha\.com$/ : /(www|recaptcha)\.google\.com$|www\.gstatic\.com$/
    expect(hosts.length).toBeGreaterThan(0)
    expect(hosts.filter(([, host]) => !own.test(host ?? ''))).toEqual([])

    await fillIn(page, `zoe-${name}@example.org`)
    await page.getByRole('button', { name: 'I am a person (site-key)' }).click()
    await stateIn(page).getByText('Verified: you can send the form').waitFor()
    await page.locator('form.inquiry button[type=submit]').click()
    await page.waitForURL('**/receipts/**')
    expect(asked).toEqual([{ secret: 'secret-key', response: 'right answer' }])
    await journey.mailFor(`zoe-${name}@example.org`)
  })

  test('a script that does not come keeps nobody from sending', async () => {
    const page = await journey.visit('/')
    await page.route(providers[name].pattern, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    )
    await page.goto(`${journey.origin}/inquire`)
    await page.getByLabel('First Name').focus()
    const said = 'The check did not work. You can send the form all the same.'
    await stateIn(page).getByText(said).waitFor()
    expect(await page.getByRole('button', { name: 'Request information' }).isEnabled()).toBe(true)
  })
})

describe('reCAPTCHA v3, which shows nothing, where the school insists on it', () => {
  const { journey, asked, withWidget } = openWith('recaptcha', 'required', {
    CAPTCHA_RECAPTCHA_VERSION: 'v3',
  })

  test('scores while someone writes, and the form passes', async () => {
    const page = await journey.visit('/')
    const loaded = await withWidget(page)
    await page.goto(`${journey.origin}/inquire`)
    await fillIn(page, 'zoe-v3@example.org')
    await stateIn(page).getByText('Verified: you can send the form').waitFor()
    expect(loaded.map(({ searchParams }) => searchParams.get('render'))).toEqual(['site-key'])
    await page.locator('form.inquiry button[type=submit]').click()
    await page.waitForURL('**/receipts/**')
    expect(asked).toEqual([{ secret: 'secret-key', response: 'right answer' }])
  })
})
