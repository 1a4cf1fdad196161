import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'

const journey = openJourney()

test('on paper the total of a table stands once, after all of its rows', async () => {
  const page = await journey.visit('/programs/bioethics')
  await page.emulateMedia({ media: 'print' })
  const totals = await page
    .locator('tfoot')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).display))
  expect(totals.length).toBeGreaterThan(0)
  // A browser repeats a `table-footer-group` on each page.
  expect([...new Set(totals)]).toEqual(['table-row-group'])
})

test('a part of a page begins below the part before it, and the name of a month stands with its first day', async () => {
  const page = await journey.visit('/')
  await page.emulateMedia({ media: 'print' })
  // A browser moves what is aligned by its baseline to the next page as a whole.
  const alignedBy = await page
    .locator('main .section')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).alignItems))
  expect(alignedBy.length).toBeGreaterThan(2)
  expect([...new Set(alignedBy)]).toEqual(['start'])
  await page.goto(`${journey.origin}/calendar`)
  await page.emulateMedia({ media: 'print' })
  const days = await page
    .locator('.agenda-day')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakInside))
  expect([...new Set(days)]).toEqual(['avoid'])
})

test('what the school says of itself stands above a printed page, so that no sheet holds it alone', async () => {
  for (const path of ['/', '/programs/bioethics', '/calendar', '/search?q=cost', '/departments']) {
    const page = await journey.visit(path)
    await page.emulateMedia({ media: 'print' })
    const main = await page.locator('main').boundingBox()
    const footer = await page.locator('.footer').boundingBox()
    const address = await page.locator('.on-paper').boundingBox()
    if (!main || !footer || !address) throw new Error(`${path} is not printed whole`)
    expect(footer.y + footer.height, path).toBeLessThanOrEqual(main.y)
    expect(address.y, path).toBeLessThan(main.y)
    // Nothing follows the page itself.
    const end = await page.evaluate(() => document.body.scrollHeight)
    expect(end - (main.y + main.height), path).toBeLessThan(2)
    await page.close()
  }
})

test('a heading beside its text does not keep the end of the text on its page', async () => {
  const page = await journey.visit('/')
  await page.emulateMedia({ media: 'print' })
  const breaks = await page
    .locator('main > .section > .section-head')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakAfter))
  expect(breaks.length).toBeGreaterThan(1)
  expect([...new Set(breaks)]).toEqual(['auto'])
})
