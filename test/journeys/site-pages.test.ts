import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import type { Browser, Page, Response } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { securityHeaders } from '../../src/platform/http/security-headers.ts'
import { themeCss } from '../../src/site/theme.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoDocument, demoFrame } from '../support/demo-pages.ts'
import { demoSite } from '../support/demo-site.tsx'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const errors = {
  last_name: 'Enter your last name',
  email: 'Enter an email address in the correct format, like name@example.com',
  programs: 'Select at least one program',
  interest: 'Select what best describes you',
}

let files: Map<string, string | Uint8Array>
let browser: Browser
let server: Server
let origin: string
let page: Page
let troubles: string[]

beforeAll(async () => {
  files = await buildSite()
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const file = files.get(path)
    const type = typeOf[path.split('.').pop() ?? ''] ?? 'text/html; charset=utf-8'
    response
      .writeHead(file === undefined ? 404 : 200, { ...securityHeaders({ origin }), 'Content-Type': type })
      .end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

beforeEach(() => {
  troubles = []
})
afterEach(async () => {
  await page.context().close()
  if (troubles.length > 0) throw new Error(troubles.join('\n'))
})

const wide = { width: 1440, height: 900 }
const small = { width: 320, height: 700 }

async function open(path: string, options: Parameters<Browser['newContext']>[0] = { viewport: wide }) {
  page = await (await browser.newContext(options)).newPage()
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|404/.test(message.text())) troubles.push(message.text())
  })
  await page.goto(origin + path)
}

const paths = ['/', '/program', '/inquire', '/mistakes', '/receipt', '/not-found', '/failed']

// The other pages are held to axe as the built server sends them; this one wants a server that fails.
test.each(['light', 'dark'] as const)(
  'the page for our own failure, in %s, breaks no rule of axe, wide or small',
  async (colorScheme) => {
    await open('/failed', { viewport: wide, colorScheme, bypassCSP: true })
    await page.evaluate(axe)
    for (const viewport of [wide, small]) {
      await page.setViewportSize(viewport)
      expect(await page.evaluate(violations)).toEqual([])
    }
  },
)

test.each(paths)('%s scrolls one way only, from 320 px on', async (path) => {
  await open(path, { viewport: small })
  for (const width of [320, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
})

test('nothing moves while a page arrives', async () => {
  await open('/not-found')
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(globalThis, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/', '/program', '/mistakes']) {
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)).toEqual([])
  }
})

test('the landing page stays within 80 KB without fonts, of which 12 KB script', async () => {
  const responses: Response[] = []
  page = await (await browser.newContext({ viewport: wide })).newPage()
  page.on('response', (response) => responses.push(response))
  await page.goto(origin, { waitUntil: 'networkidle' })
  const sizeOf = async (type: string) => {
    const ofType = responses.filter((each) => each.request().resourceType() === type)
    const bodies = await Promise.all(ofType.map((each) => each.body()))
    return bodies.reduce((total, body) => total + body.length, 0)
  }
  const script = await sizeOf('script')
  const rest = (await sizeOf('document')) + (await sizeOf('stylesheet'))
  expect(script).toBeLessThanOrEqual(12_000)
  expect(rest + script).toBeLessThanOrEqual(80_000)
})

test('a menu says whether it is open, and Escape gives the focus back', async () => {
  await open('/')
  const research = page.getByRole('button', { name: 'Research', exact: true })
  await research.click()
  expect(await research.getAttribute('aria-expanded')).toBe('true')
  await page.getByRole('link', { name: 'Paper Chase' }).focus()
  await page.keyboard.press('Escape')
  expect(await research.getAttribute('aria-expanded')).toBe('false')
  expect(await research.evaluate((each) => each === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'About HMS' }).click()
  await research.click()
  expect(await page.locator('.main-menu [aria-expanded=true]').allTextContents()).toEqual(['Research'])
})

test('on a small screen Escape closes first the menu, then the sheet', async () => {
  await open('/', { viewport: small })
  const opener = page.getByRole('button', { name: 'Menu' })
  await opener.click()
  await page.getByRole('button', { name: 'Research' }).click()
  expect(await page.getByRole('link', { name: 'Giving' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('link', { name: 'Paper Chase' }).isVisible()).toBe(false)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('link', { name: 'Giving' }).isVisible()).toBe(false)
  expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true)
})

test.each([wide, small])('without script every menu opens', async (viewport) => {
  await open('/', { viewport, javaScriptEnabled: false })
  if (viewport === small) await page.getByText('Menu', { exact: true }).click()
  for (const [menu, link] of [
    ['Research', 'Paper Chase'],
    ['News & Events', 'Talks@12'],
  ] as const) {
    await page.locator('.menu > summary', { hasText: menu }).click()
    expect(await page.getByRole('link', { name: link }).isVisible()).toBe(true)
  }
  expect(await page.getByRole('link', { name: 'Giving' }).isVisible()).toBe(true)
})

test('an alert that was dismissed stays away until it is revised', async () => {
  await open('/')
  await page.getByRole('button', { name: /^Dismiss/ }).click()
  expect(await page.locator('site-alert').count()).toBe(0)
  await page.reload()
  expect(await page.locator('site-alert').count()).toBe(0)
  await page.evaluate(() =>
    Object.keys(localStorage).forEach((key) => localStorage.setItem(key, 'an earlier revision')),
  )
  await page.reload()
  expect(await page.locator('site-alert').count()).toBe(1)
})

test('mistakes take the focus, lead to their fields and go away once mended', async () => {
  await open('/mistakes')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  await page.getByRole('link', { name: errors.email }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('email')
  await page.keyboard.type('ana@example')
  expect(await page.locator('#email-error').count()).toBe(0)
  await page.getByRole('link', { name: errors.programs }).click()
  await page.keyboard.press('Space')
  await page.getByLabel('Student').check()
  expect(await page.locator('.error-summary li').allTextContents()).toEqual([errors.last_name])
  await page.getByLabel('Last Name').fill('Lévy')
  expect(await page.locator('.error-summary, [aria-invalid]').count()).toBe(0)
  expect(await page.title()).not.toContain('Error')
})

/** Runs in the page, where axe is. */
async function violations(): Promise<string[]> {
  type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
  const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const typeOf: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' }

/** What the site's build makes, and the demo school's pages that load it, by address. */
async function buildSite(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({ configFile: 'vite.site.config.ts', logLevel: 'error', build: { write: false } })
  if (!('output' in built)) throw new Error('the build of the site made nothing')
  const made = new Map(
    built.output.map((file) => [`/assets/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  )
  const named = (pattern: RegExp) => [...made.keys()].filter((file) => pattern.test(file))
  const assets = {
    css: named(/\/site-.*\.css$/),
    js: named(/\/site-.*\.js$/),
    fonts: named(/latin-(opsz|wght)-normal-/),
  }
  const site = demoSite({
    ...demoFrame(),
    origin: 'https://masters.example.edu',
    assets,
    themeHref: '/theme.css',
  })
  return new Map<string, string | Uint8Array>([
    ...made,
    ['/theme.css', themeCss(demoDocument('settings', 'school'))],
    ['/', site.landing()],
    ['/program', site.program('bioethics')],
    ['/inquire', site.inquire()],
    ['/mistakes', site.inquire({ draft: { first_name: 'Ana', email: 'ana' }, errors })],
    ['/receipt', site.receipt('received', 'Tuesday, January 13, 2026 at 5:00 PM EST')],
    ['/not-found', site.notFound()],
    ['/failed', site.serverError('failed')],
  ])
}
