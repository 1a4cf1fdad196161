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
