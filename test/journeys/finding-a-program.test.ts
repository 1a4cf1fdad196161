import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'
import { expectSpoken } from '../support/spoken.ts'

const journey = openJourney()

test('the finder narrows in place, says what it found, and goes back step by step', async () => {
  const page = await journey.visit('/programs')
  await checkPage(page)
  let loads = 0
  page.on('load', () => loads++)
  const found = page.locator('#found')
  await page.getByRole('checkbox', { name: /^Part-time/ }).check()
  await found.getByText('6 of 9 programs').waitFor()
  await page.getByRole('checkbox', { name: /^Live virtual/ }).check()
  await found.getByText('3 of 9 programs').waitFor()
  expect(new URL(page.url()).search).toBe('?pace=part-time&place=live-virtual')
  expect(await page.locator('[role=status]').last().textContent()).toBe('3 of 9 programs')
  await checkPage(page)
  await expectSpoken(page.locator('.filter-chips'), 'finder-chips')

  await page.getByRole('link', { name: 'Remove filter: Part-time' }).click()
  await found.getByText('3 of 9 programs').waitFor()
  await page.waitForURL('**/programs?place=live-virtual')
  expect(await page.getByRole('checkbox', { name: /^Part-time/ }).isChecked()).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('found')

  await page.goBack()
  await page.waitForURL('**/programs?pace=part-time&place=live-virtual')
  await page.locator('.filter-chip').nth(1).waitFor()
  expect(await page.getByRole('checkbox', { name: /^Part-time/ }).isChecked()).toBe(true)

  await page.getByRole('searchbox').fill('zebra')
  await found.getByText('No program matches all of this').waitFor()
  await checkPage(page)
  expect(loads).toBe(0)
})

test('the search suggests while someone types, says so, and follows what the arrow keys chose', async () => {
  const page = await journey.visit('/search')
  const field = page.locator('main').getByRole('combobox')
  await field.fill('bioe')
  await page.getByRole('option').first().waitFor()
  await field.press('ArrowDown')
  await page.getByText('Use the arrow keys to choose').waitFor({ state: 'attached' })
  await checkPage(page)
  await expectSpoken(page.locator('main').getByRole('search'), 'search-suggestions')
  await field.press('Enter')
  await page.waitForURL('**/programs/bioethics')
})

test('programs are compared without script', async () => {
  const page = await journey.visit('/programs', { withoutScript: true })
  for (const name of [/^Compare .*Immunology$/, 'Compare Master of Bioethics'])
    await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Compare the ticked programs' }).click()
  await page.waitForURL('**/programs/compare?program=*')
  await checkPage(page)
  expect(await page.locator('.compare-table thead a').allTextContents()).toContain('Master of Bioethics')
})

test.each([320, 768, 1100, 1440])(
  'a card leads to its program but for what one can do there, on a window %d px wide',
  async (width) => {
    const page = await journey.visit('/programs', { viewport: { width, height: 700 } })
    // Playwright refuses to press what something else covers.
    await page.getByRole('button', { name: /^Save to my shortlist .*Immunology$/ }).click({ timeout: 5_000 })
    await page.getByRole('button', { name: /^On my shortlist .*Immunology$/, pressed: true }).waitFor()
    const compare = page.getByRole('checkbox', { name: /^Compare .*Immunology$/ })
    await compare.click({ timeout: 5_000 })
    expect(await compare.isChecked()).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/programs')
    await page.locator('.program-card', { has: compare }).click({ position: { x: 20, y: 20 } })
    await page.waitForURL('**/programs/immunology')
  },
)

test('what all compared programs share is read on a phone without moving sideways, also while the columns move', async () => {
  const page = await journey.visit('/programs/compare?program=immunology&program=medical-education', {
    viewport: { width: 320, height: 700 },
  })
  const shared = page.locator('.compare-same td > div')
  expect(await shared.count()).toBeGreaterThan(0)
  const widest = () =>
    shared.evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)))
  expect(await widest()).toBeLessThanOrEqual(320)
  await page
    .locator('.compare-scroll')
    .evaluate((scroll) => scroll.scrollTo({ left: 150, behavior: 'instant' }))
  expect(await widest()).toBeLessThanOrEqual(320)
  expect(
    await shared.evaluateAll((all) => Math.min(...all.map((each) => each.getBoundingClientRect().left))),
  ).toBeGreaterThan(100)
})

test('a comparison offers a program for the shortlist, and the list once something is on it', async () => {
  const page = await journey.visit('/programs/compare?program=bioethics&program=immunology')
  const save = page.getByRole('button', { name: 'Save to my shortlist Master of Bioethics' })
  const seen = page.getByRole('link', { name: /^See my shortlist/ })
  await save.waitFor()
  expect(await seen.count()).toBe(0)
  await save.click()
  expect(await seen.allTextContents()).toEqual(['See my shortlist (1)'])
})

test('a shortlist stays in the browser, moves by its address with its notes, and ticks the form', async () => {
  const page = await journey.visit('/programs/bioethics')
  await page.getByRole('button', { name: 'Save to my shortlist Master of Bioethics' }).click()
  await page.goto(`${journey.origin}/programs/immunology`)
  await page.getByRole('button', { name: /^Save to my shortlist/ }).click()
  await page.getByRole('link', { name: 'See my shortlist (2)' }).click()
  await page.waitForURL('**/programs/shortlist?program=bioethics&program=immunology')
  await page.getByLabel('My note on Master of Bioethics').fill('Ask about Fridays & costs')
  await page.getByRole('button', { name: 'Show a code to scan' }).click()
  const code = page.getByRole('img')
  await code.waitFor()
  const address = await code.getAttribute('aria-label')
  await checkPage(page)

  const other = await journey.visit(address ?? '')
  expect(await other.getByLabel('My note on Master of Bioethics').inputValue()).toBe(
    'Ask about Fridays & costs',
  )
  await other.getByRole('link', { name: 'Ask about these programs' }).click()
  await other.waitForURL('**/inquire?program=bioethics&program=immunology')
  expect(
    await other
      .locator('[name=programs]:checked')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value'))),
  ).toEqual(['bioethics', 'immunology'])
  const facts = other.getByText('Cost: $96,424 for the whole degree, full-time')
  expect(await facts.isVisible()).toBe(true)
  await other.getByRole('checkbox', { name: 'Master of Bioethics' }).uncheck()
  expect(await facts.isVisible()).toBe(false)
})

test('the price of a degree follows what is typed, and stands at an address that can be kept', async () => {
  const page = await journey.visit('/cost?program=bioethics&pace=full-time')
  await checkPage(page)
  const sum = page.locator('.cost-sum')
  await page.getByRole('checkbox', { name: /^Health insurance/ }).check()
  await sum.getByText('$92,116').waitFor()
  expect(new URL(page.url()).searchParams.get('without')).toBe('health-insurance')
  await page.getByLabel('Program').selectOption('immunology')
  await page.getByLabel('Tuition for a year').fill('40,000')
  await page.getByLabel('Living costs for a year').fill('30,000')
  await sum.getByText('$140,000').waitFor()
  await checkPage(page)
  await page.reload()
  expect(await sum.textContent()).toBe('$140,000')
})

test('a deadline is told in the school’s zone, and on the clock of the visitor', async () => {
  const page = await journey.visit('/programs/bioethics', { timezoneId: 'Asia/Kolkata' })
  await checkPage(page)
  const moment = page.locator('local-time').first()
  expect(await moment.locator('time').textContent()).toMatch(/11:59 PM E[SD]T \(UTC−[45]\)$/)
  expect(await moment.locator('.note').textContent()).toMatch(/(10:29|9:29) AM where you are$/)
  const home = await journey.visit('/programs/bioethics', { timezoneId: 'America/New_York' })
  expect(await home.locator('local-time .note').count()).toBe(0)
})
