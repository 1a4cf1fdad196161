import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { storeArrivals } from '../../src/core/submissions/store-arrivals.ts'
import { arrivalOf, zoe } from '../support/inquirers.ts'
import { administrator, openJourney } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()
let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>> | undefined

/** More doubted submissions than one page of the quarantine holds, from the oldest to the newest. */
const doubted = Array.from({ length: 60 }, (_, at) => `Doubt ${at + 1}`)

beforeAll(async () => {
  const verdict = { weight: 120, reasons: ['links' as const], quarantine: true }
  const arrivals = doubted.map((last_name, at) => {
    const email = `doubt${at}@example.org`
    const receivedAt = new Date(Date.now() - 3600_000 + at * 1000)
    return arrivalOf({ ...zoe, first_name: 'Dana', last_name, email }, receivedAt, { verdict })
  })
  await storeArrivals(journey.ctx, 'test', arrivals)
})

test('the quarantine tells how many wait in all, and its further part takes the focus', async () => {
  const page = await openQuarantine()
  await page.getByText('60 submissions wait; the first 50 are shown').waitFor()
  expect(await page.getByRole('link', { name: 'Quarantine' }).ariaSnapshot()).toContain(
    'link "Quarantine 60 waiting"',
  )
  expect(await names(page)).toEqual(doubted.slice(0, 50).map((name) => `Dana ${name}`))
  await page.getByRole('button', { name: 'Load more' }).press('Enter')
  await expect.poll(() => focused(page)).toBe('Dana Doubt 51')
  await page.getByText('60 submissions wait', { exact: true }).waitFor()
  expect((await names(page)).length).toBe(60)
  await page.getByText('End of list').waitFor()
  await checkPageEverywhere(page)
})

test('who comes to wait later stands behind everyone shown', async () => {
  const page = await openQuarantine()
  await page.clock.install()
  await page.reload()
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect.poll(async () => (await names(page)).length).toBe(60)
  await storeArrivals(journey.ctx, 'test', [
    arrivalOf({ ...zoe, first_name: 'Late', email: 'late@example.org' }, new Date(), {
      verdict: { weight: 120, reasons: ['links'], quarantine: true },
    }),
  ])
  await minutesUntil(page, async () => (await names(page)).at(-1) === `Late ${zoe.last_name}`)
  expect((await names(page))[0]).toBe('Dana Doubt 1')
})

test('what a journal played back is told of, and shown where it belongs when asked for', async () => {
  const page = await openQuarantine()
  await page.clock.install()
  await page.reload()
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect.poll(async () => (await names(page)).length).toBe(61)
  const early = arrivalOf(
    { ...zoe, first_name: 'Early', email: 'early@example.org' },
    new Date(Date.now() - 7200_000),
    { verdict: { weight: 120, reasons: ['links'], quarantine: true } },
  )
  await page.getByRole('listitem', { name: 'Dana Doubt 3', exact: true }).focus()
  await storeArrivals(journey.ctx, 'test', [early])
  await minutesUntil(page, () => page.getByText('1 more submission').isVisible())
  expect(await focused(page), 'nothing that is read moves').toBe('Dana Doubt 3')
  expect((await names(page))[0]).toBe('Dana Doubt 1')
  await page.getByRole('button', { name: 'Show: 1 more submission' }).press('Enter')
  await expect.poll(async () => (await names(page))[0]).toBe(`Early ${zoe.last_name}`)
  await expect.poll(() => focused(page)).toBe(`Early ${zoe.last_name}`)
  await page.getByText('62 submissions wait', { exact: true }).waitFor()
  expect((await names(page)).length).toBe(62)

  await page.getByRole('button', { name: `Release the submission of Early ${zoe.last_name}` }).focus()
  await journey.database.pool.query(`update submission set state = 'discarded' where receipt = $1`, [
    early.receipt,
  ])
  await minutesUntil(page, () => page.getByText('61 submissions wait', { exact: true }).isVisible())
  await expect.poll(async () => (await names(page))[0]).toBe('Dana Doubt 1')
  await expect.poll(() => focused(page)).toBe('Dana Doubt 1')
})

test('a key that is held releases one submission, not one after another', async () => {
  const page = await openQuarantine()
  const releases: string[] = []
  page.on('request', (request) => request.url().endsWith('/release') && releases.push(request.url()))
  await page.keyboard.down('j')
  expect(await focused(page)).toBe('Dana Doubt 1')
  await page.keyboard.down('j')
  expect(await focused(page)).toBe('Dana Doubt 2')
  await page.keyboard.up('j')
  await page.keyboard.down('r')
  await page.getByText('Released: Dana Doubt 2.', { exact: false }).waitFor()
  await expect.poll(() => focused(page)).toBe('Dana Doubt 3')
  for (let held = 0; held < 3; held++) await page.keyboard.down('r')
  await page.keyboard.up('r')
  await frame(page)
  expect(releases).toHaveLength(1)
})

test('a decision that fails leaves the focus on its button', async () => {
  const page = await openQuarantine({ mayAnswer: [500] })
  await page.route('**/release', (route) => route.fulfill({ status: 500, json: {} }))
  const button = page.getByRole('button', { name: 'Release the submission of Dana Doubt 4', exact: true })
  await button.press('Enter')
  await page.getByText('Something went wrong on our side', { exact: false }).waitFor()
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('whoever is signed out by time while deciding signs in and comes back', async () => {
  const page = await openQuarantine({ mayAnswer: [401] })
  await page.context().clearCookies()
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.getByText('Your session has ended', { exact: false }).waitFor()
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Quarantine', level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/desk/quarantine')
})

test.each([320, 1440])(
  'the bar above a list covers no button that has the focus, at %i px',
  async (width) => {
    const page = await openQuarantine()
    await page.setViewportSize({ width, height: 500 })
    await page.getByRole('button', { name: 'Release the submission of Dana Doubt 20' }).focus()
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Shift+Tab')
      const [top, bar] = await page.evaluate(() =>
        [document.activeElement, document.querySelector('.list-state')].map(
          (element) => element?.getBoundingClientRect() ?? new DOMRect(),
        ),
      )
      expect(top?.top).toBeGreaterThanOrEqual(bar?.bottom ?? Infinity)
    }
  },
)

test('from one inquiry to another of the same person the focus goes to the new heading', async () => {
  for (const message of ['What does it cost?', 'May I study from Japan?'])
    await journey.ask({ first_name: 'Mina', last_name: 'Sato', message })
  const page = await open('/desk')
  const lines = page.getByRole('list', { name: 'Inquiries' }).getByRole('link', { name: 'Mina Sato' })
  await expect.poll(() => lines.count()).toBe(2)
  await lines.first().press('Enter')
  await page.getByRole('heading', { name: 'Mina Sato', level: 1 }).waitFor()
  await checkPageEverywhere(page)

  // On a wide screen the list stays beside it, and the keys of the list lead from one inquiry to the next.
  const isOpen = (index: number) => lines.nth(index).getAttribute('aria-current')
  await expect.poll(() => isOpen(0)).toBe('page')
  // The list has just come back beside it, and hears its keys a moment after it is seen; at the last line the key leads no further.
  await expect
    .poll(async () => {
      if ((await isOpen(1)) !== 'page') await page.keyboard.press('j')
      return isOpen(1)
    })
    .toBe('page')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(page.url()).toBe(new URL((await lines.nth(1).getAttribute('href')) ?? '', journey.origin).href)
  expect(new URL(page.url()).searchParams.get('show')).toBe('open')
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  const hasFocus = () => lines.nth(1).evaluate((element) => element === document.activeElement)
  await expect.poll(hasFocus).toBe(true)
  await page.goBack()
  await page.getByRole('heading', { name: 'Mina Sato', level: 1 }).waitFor()
  await expect.poll(() => isOpen(1)).toBe('page')

  const others = page.getByRole('region', { name: 'Other inquiries' }).getByRole('link')
  const address = page.url()
  await others.press('Enter')
  await expect.poll(() => page.url()).not.toBe(address)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await checkPage(page)

  // An inquiry that the inbox does not list is no place to come back to.
  await page.goto(`${journey.origin}/desk?show=answered`)
  await page.getByRole('heading', { name: 'No inquiries here' }).waitFor()
  await page.evaluate((path) => window.history.pushState(null, '', path), new URL(address).pathname)
  await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')))
  await page.getByRole('heading', { name: 'Mina Sato', level: 1 }).waitFor()
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'No inquiries here' }).waitFor()
  await expect.poll(() => focused(page)).toBe('Inbox')
})

test('Ctrl K leads anywhere and does what the screen offers; the sheet of keys names it', async () => {
  const page = await open('/desk')
  const field = page.getByRole('combobox', { name: 'Where to, or what to do' })
  await page.keyboard.press('Control+k')
  await field.waitFor()
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await checkPage(page)
  await field.fill('routing')
  await page.getByRole('status').filter({ hasText: 'Enter: Routing and absences' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Routing and absences', level: 1 }).waitFor()
  await checkPageEverywhere(page)

  await page.keyboard.press('Control+k')
  await field.fill('my work')
  await page.getByRole('status').filter({ hasText: 'Enter: My work' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor()
  await checkPageEverywhere(page)

  await page.keyboard.press('Control+k')
  await field.waitFor()
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl K or ⌘ K').waitFor()
})

test('a choice of the filter keeps the focus while its list comes, and the count is told', async () => {
  const page = await open('/desk')
  const held = Promise.withResolvers<void>()
  await page.route('**/api/desk/inbox*', (route) => held.promise.then(() => route.continue()))
  const answered = page.getByRole('tab', { name: 'Answered' })
  const hasFocus = () => answered.evaluate((element) => element === document.activeElement)
  await page.getByRole('tab', { name: 'Waiting for the person' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor()
  expect(await hasFocus()).toBe(true)
  held.resolve()
  await page.getByRole('status').filter({ hasText: 'No inquiries' }).waitFor()
  expect(await hasFocus()).toBe(true)
})

test('a part of the inbox that cannot be had says so, and comes once it can', async () => {
  const page = await open('/desk', { mayAnswer: [503] })
  await page.route('**/api/desk/inbox*', (route) => route.fulfill({ status: 503, body: '' }))
  await page.getByRole('tab', { name: 'Answered' }).click()
  await page.getByRole('heading', { name: 'No connection' }).waitFor()
  await expect.poll(() => focused(page)).toBe('No connection')
  await checkPage(page)
  await page.unroute('**/api/desk/inbox*')
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await page.getByRole('heading', { name: 'No inquiries here' }).waitFor()
  await expect.poll(() => focused(page)).toBe('Inbox')
})

test('forced colors show which part of the inbox is chosen, and which screen one is on', async () => {
  const page = await open('/desk')
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await checkPage(page)
  const [chosen, other] = await page
    .locator('.mantine-Tabs-tab')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).borderBlockEndColor))
  expect(chosen).not.toBe(other)
  const [inbox, quarantine] = await page
    .locator('.masthead-nav a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockEndColor))
  expect(inbox).not.toBe(quarantine)
})

// 1280 px at 400 % zoom are 320 px of CSS on a short screen (WCAG 2.2, 1.4.10).
test.each(['/desk/sign-in', '/desk', '/desk/quarantine', '/desk/inquiries/none'])(
  '%s reads well at 400 % zoom, in forced colors, with reduced motion',
  async (path) => {
    const page = await open(path, { mayAnswer: [404] })
    await page.setViewportSize({ width: 320, height: 256 })
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await checkPage(page)
  },
)

async function open(address: string, options: { mayAnswer?: number[] } = {}): Promise<Page> {
  session ??= await (await journey.signIn()).context().storageState()
  const page = await journey.visit(address, { storageState: session, ...options })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Moves the page’s clock on, minute by minute, until `seen`: on a busy machine one reading may still be under way when the next is due. */
async function minutesUntil(page: Page, seen: () => Promise<boolean>) {
  await expect
    .poll(async () => {
      await page.clock.runFor(61_000)
      return seen()
    })
    .toBe(true)
}

async function openQuarantine(options: { mayAnswer?: number[] } = {}): Promise<Page> {
  const page = await open('/desk/quarantine', options)
  await page.locator('.doubt').first().waitFor()
  return page
}

const names = (page: Page) => page.locator('.doubt h2').allTextContents()
const frame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame))
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)
