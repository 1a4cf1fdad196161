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
