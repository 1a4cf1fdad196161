import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { ask, doubtful } from '../support/ask.ts'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'

const journey = openJourney()

test('a desk whose live updates were refused asks again, and hears of what came in meanwhile', async () => {
  const storageState = await (await journey.signIn()).context().storageState()
  const page = await journey.visit('/desk', { storageState, mayAnswer: [503] })
  await page.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()
  await page.route('**/api/desk/events', (route) => route.fulfill({ status: 503, body: '{}' }))
  const refused = page.waitForResponse((response) => response.status() === 503)
  await page.reload()
  await refused
  // What arrives before the list is read stands in it, and is no news.
  await page.getByRole('heading', { name: 'Welcome. There are no inquiries yet.' }).waitFor()
  await ask(journey.origin, { first_name: 'Noor', last_name: 'Haddad' })
  await page.unroute('**/api/desk/events')
  // It waits longer after each refusal.
  await expect.poll(() => newsOn(page), { timeout: 40_000 }).toBe('1 new inquiry')
})

test('what someone else releases is announced in an open inbox, and shown in its place when asked for', async () => {
  for (const [first_name, more] of [
    ['Earlier', {}],
    ['Doubted', doubtful],
    ['Later', {}],
  ] as const)
    await journey.ask({ first_name, last_name: 'Okoye', programs: 'immunology', ...more })
  const mine = await journey.signIn()
  await mine.goto(`${journey.origin}/desk?program=immunology`)
  const names = () => mine.locator('.line-link').allTextContents()
  await expect.poll(names).toEqual(['Earlier Okoye', 'Later Okoye'])
  await mine.getByRole('link', { name: 'Earlier Okoye' }).focus()

  const other = await journey.signIn()
  await other.getByRole('link', { name: 'Quarantine' }).click()
  await other.getByRole('button', { name: 'Release the submission of Doubted Okoye' }).click()
  await other.getByText('Released: Doubted Okoye', { exact: false }).waitFor()

  // Ten seconds to take it back come first.
  await expect.poll(() => newsOn(mine), { timeout: 40_000 }).toBe('1 new inquiry')
  expect(await names()).toEqual(['Earlier Okoye', 'Later Okoye'])
  await checkPage(mine)
  await mine.getByRole('button', { name: /^Show: / }).press('Enter')
  await expect.poll(names).toEqual(['Earlier Okoye', 'Later Okoye', 'Doubted Okoye'])
  await expect.poll(() => mine.evaluate(() => document.activeElement?.textContent)).toBe('Doubted Okoye')
})

test('a desk says aloud that the ledger is off, and that a server is silent', async () => {
  const page = await journey.signIn()
  const alert = page.getByRole('alert').filter({ visible: true })
  for (const [server, off, at, title] of [
    ['silent-1', 0, '2026-01-01T00:00:00Z', 'A server is silent'],
    ['off-1', 2, new Date().toISOString(), 'The ledger is off'],
  ] as const) {
    await journey.database.pool.query(
      'insert into ledger_check (server, at, shown, "off", report) values ($1, $2, 9, $3, $4)',
      [server, at, off, { shown: 9, off: [], byState: {}, damagedLines: 0 }],
    )
    for (let count = 1; count <= off; count++)
      await journey.database.pool.query(
        `insert into ledger_discrepancy (id, server, receipt, what, since) values ($1, $2, $3, 'missing', now())`,
        [newId(), server, `R-0000-0000-000${count}`],
      )
    await page.reload()
    await expect.poll(() => alert.allInnerTexts(), { timeout: 10_000 }).toContain(title)
  }
  const notice = page.getByRole('region', { name: 'The ledger is off' })
  expect(await notice.innerText()).toContain('2 receipts do not add up')
  expect(await notice.innerText()).toContain('silent-1')
  await checkPage(page)
})

test('eight tabs of one browser share one stream: a ninth still opens, and all hear what comes in', async () => {
  const first = await journey.signIn()
  const context = first.context()
  const tabs = [first]
  for (let count = 0; count < 8; count++) {
    const tab = await context.newPage()
    await tab.goto(`${journey.origin}/desk`)
    await tab.locator('.line-link').first().waitFor()
    tabs.push(tab)
  }
  await ask(journey.origin, { first_name: 'Ines', last_name: 'Moreau' })
  const told = (tab: Page) => expect.poll(() => newsOn(tab), { timeout: 10_000 }).toMatch(/new inquir/)
  for (const tab of tabs) await told(tab)

  // The tab that held the stream is closed: another takes it over.
  await first.close()
  for (const tab of tabs.slice(1)) await tab.getByRole('button', { name: /^Show: / }).click()
  await ask(journey.origin, { first_name: 'Louis', last_name: 'Moreau' })
  for (const tab of tabs.slice(1)) await told(tab)
})

const newsOn = (page: Page) => page.locator('.list-state [role=status]').last().innerText()
