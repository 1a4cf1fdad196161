import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()
const small = { width: 320, height: 700 }

test('what arrives damaged is answered by a page that says what to do, and reads well everywhere', async () => {
  const page = await journey.visit('/inquire', { mayAnswer: [400] })
  await page.locator('form.inquiry').evaluate((form: HTMLFormElement) => {
    form.enctype = 'text/plain'
    form.submit()
  })
  await page.getByRole('heading', { name: 'We could not read the form' }).waitFor()
  await checkPageEverywhere(page)
})

test('what is too much for a form is called so, and going back finds all of it', async () => {
  const page = await journey.visit('/inquire', { mayAnswer: [413] })
  const tooMuch = 'Why? '.repeat(120_000)
  await page.locator('[name=message]').fill(tooMuch)
  await page.getByRole('button', { name: 'Request information' }).click()
  await page.getByRole('heading', { name: 'The form is too large' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('larger than 512 KB')
  await page.goBack()
  expect(await page.locator('[name=message]').inputValue()).toBe(tooMuch)
})

test('a question that is too long comes back whole, says how long it may be, and counts as mended once it is', async () => {
  const page = await journey.visit('/inquire', { mayAnswer: [422] })
  const message = page.locator('[name=message]')
  await message.fill('x'.repeat(5_001))
  await page.getByRole('button', { name: 'Request information' }).click()
  const error = page.locator('#message-error')
  await error.waitFor()
  expect(await error.innerText()).toContain('Your question must be 5,000 characters or fewer')
  expect((await message.inputValue()).length).toBe(5_001)
  await message.press('End')
  await message.press('x')
  expect(await error.count()).toBe(1)
  await message.fill('')
  expect(await error.count()).toBe(0)
})

test('a form that comes back is still about the program whose page led to it, and knows where its sender came from', async () => {
  const page = await journey.visit('/inquire?program=immunology&utm_source=fair', { mayAnswer: [422] })
  await page.getByRole('button', { name: 'Request information' }).click()
  await page.getByText('There is a problem').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ask about Immunology')
  expect(await page.locator('[name=program_page]').inputValue()).toBe('immunology')
  expect(await page.locator('[name=utm_source]').inputValue()).toBe('fair')
})

test('a question far too long in letters of three bytes comes back whole', async () => {
  const page = await journey.visit('/inquire', { mayAnswer: [422] })
  const question = '我可以半工半讀嗎？'.repeat(1_700)
  await page.locator('[name=message]').fill(question)
  await page.getByRole('button', { name: 'Request information' }).click()
  const error = page.locator('#message-error')
  await error.waitFor()
  expect(await error.innerText()).toContain('Your question must be 5,000 characters or fewer')
  expect(await page.locator('[name=message]').inputValue()).toBe(question)
})

// 320, 768 and 1440 px are looked at in every-screen.test.ts; here the layout changes.
test.each(['/', '/programs/bioethics', '/inquire', '/no-such-page'])(
  '%s reads well where its layout changes',
  async (path) => {
    const page = await journey.visit(path, { mayAnswer: [404] })
    for (const width of [1023, 1024, 1199, 1200]) {
      await page.setViewportSize({ width, height: 800 })
      await checkPage(page)
    }
  },
)

test('in each language that the school offers a person finds, is told what is missing, and gets a number', async () => {
  const page = await journey.visit('/no-such-page', { viewport: small, mayAnswer: [404, 422] })
  for (const [language, word] of Object.entries({
    es: 'inmunología',
    fr: 'santé',
    zh: '免疫',
    ar: 'المناعة',
  })) {
    const open = (path: string) => page.goto(`${journey.origin}/${language}${path}`)
    await open('')
    await checkPage(page)
    await open(`/search?q=${encodeURIComponent(word)}`)
    expect(await page.locator('.result-title').count(), language).toBeGreaterThan(0)
    await checkPage(page)
    await open('/inquire')
    const send = page.locator('form.inquiry button[type=submit]')
    await send.click()
    await page.locator('.error-summary').waitFor()
    await checkPage(page)
    await page.locator('[name=first_name]').fill('Zoë')
    await page.locator('[name=email]').fill(`zoe.${language}@example.org`)
    await page.locator('[name=programs]').first().check()
    await page.locator('[name=interest]').first().check()
    await send.click()
    await page.locator('.receipt-number').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toContain(language)
    await checkPage(page)
  }
})

test('nothing moves while a page arrives', async () => {
  const page = await journey.visit('/no-such-page', { mayAnswer: [404, 422] })
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(globalThis, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const moved = async () => {
    await page.waitForLoadState('networkidle')
    return page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)
  }
  for (const path of ['/', '/programs/bioethics', '/inquire']) {
    await page.goto(journey.origin + path)
    expect(await moved()).toEqual([])
  }
  await page.locator('form.inquiry').evaluate((form: HTMLFormElement) => form.submit())
  await page.waitForSelector('.error-summary')
  expect(await moved()).toEqual([])
})

test('the landing page is sent in 42 KB without fonts, of which 12 KB script', async () => {
  const page = await journey.visit('/no-such-page', { mayAnswer: [404] })
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(journey.origin, { waitUntil: 'networkidle' })
  const sizeOf = async (type: string) => {
    const ofType = responses.filter((each) => each.request().resourceType() === type)
    const bodies = await Promise.all(ofType.map((each) => each.body()))
    // As sent: the engravings are long in letters and short once compressed.
    return bodies.reduce((total, body) => total + gzipSync(body).length, 0)
  }
  const script = await sizeOf('script')
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(12_000)
  expect((await sizeOf('document')) + (await sizeOf('stylesheet')) + script).toBeLessThanOrEqual(42_000)
})

test('one menu is open at a time', async () => {
  const page = await journey.visit('/')
  await page.getByRole('button', { name: 'About HMS' }).click()
  await page.getByRole('button', { name: 'Research', exact: true }).click()
  expect(await page.locator('.main-menu [aria-expanded=true]').allTextContents()).toEqual(['Research'])
})

test('on a small screen the keyboard alone opens the sheet, walks it and leaves it where it came from', async () => {
  const page = await journey.visit('/', { viewport: small })
  await page.getByRole('button', { name: 'Menu' }).focus()
  await page.keyboard.press('Enter')
  // The sheet covers the button that opened it: the focus has gone inside.
  expect(await seenFocus(page)).toBe('Close')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await seenFocus(page)).toBe('Research')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await seenFocus(page)).toBe('Research: overview')
  expect(await page.getByRole('link', { name: 'Giving' }).isVisible()).toBe(true)
  await checkPage(page)

  // Escape closes first the menu, then the sheet.
  await page.keyboard.press('Escape')
  expect(await page.getByRole('link', { name: 'Paper Chase' }).isVisible()).toBe(false)
  expect(await seenFocus(page)).toBe('Research')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('link', { name: 'Giving' }).isVisible()).toBe(false)
  expect(await seenFocus(page)).toBe('Menu')

  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await seenFocus(page)).toBe('Menu')
})

test('on a wide screen Tab comes by the menus in the order in which they stand', async () => {
  const page = await journey.visit('/')
  await page.getByRole('link', { name: 'Harvard Medical School' }).first().focus()
  const rows: number[] = []
  for (let stops = 0; stops < 10; stops++) {
    await page.keyboard.press('Tab')
    const middle = await page.evaluate(() => {
      const { top, height } = document.activeElement?.getBoundingClientRect() ?? { top: 0, height: 0 }
      return top + height / 2
    })
    // What stands in one row is not all of one height.
    rows.push(Math.round(middle / 16))
  }
  expect(rows).toEqual(rows.toSorted((one, other) => one - other))
  expect(new Set(rows).size).toBe(2)
})

/** The text of what has the focus, if nothing lies over it. */
function seenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused) return undefined
    const { x, y, width, height } = focused.getBoundingClientRect()
    const seen = document.elementFromPoint(x + Math.min(width / 2, 20), y + height / 2)
    return focused.contains(seen) ? focused.textContent?.trim() : `covered: ${focused.textContent?.trim()}`
  })
}

test('a form on paper says where it is and how else to ask, not to complete what cannot be', async () => {
  const page = await journey.visit('/inquire')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Complete the form below').isVisible()).toBe(false)
  expect(await page.locator('.inquiry').isVisible()).toBe(false)
  expect(await page.getByText('We reply within').isVisible()).toBe(true)
  expect(await page.locator('.contact-line').isVisible()).toBe(true)
  expect(await page.getByText(/^This page and its forms are at/).isVisible()).toBe(true)

  await page.goto(`${journey.origin}/`)
  expect(await page.locator('.reply-card').isVisible()).toBe(false)
})
