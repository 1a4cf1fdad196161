import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { academicCalendarSystem } from './index.tsx'

const idsOf = (html: string) =>
  parse(html)
    .querySelectorAll('.academic-year')
    .map(({ id }) => id)

test('the current year comes first, then the coming one, then those that are over; what is next stands on top', async () => {
  const { ask, school } = await openSystem(academicCalendarSystem)
  const page = await ask('/academic-calendar')
  expect(pageProblems(page)).toEqual([])
  expect(idsOf(page)).toEqual(['2026-2027', '2027-2028', '2025-2026', '2021-2022'])
  expect(parse(page).querySelector('.academic-next')?.textContent).toMatch(/^Next: Thanksgiving recess, /)
  expect(parse(page).querySelectorAll('.academic-current')).toHaveLength(1)
  school.clock.now = new Date('2027-06-01T15:00:00Z')
  expect(idsOf(await ask('/academic-calendar'))[0]).toBe('2027-2028')
  school.clock.now = new Date('2031-06-01T15:00:00Z')
  expect(idsOf(await ask('/academic-calendar'))).toEqual(['2027-2028', '2026-2027', '2025-2026', '2021-2022'])
})
