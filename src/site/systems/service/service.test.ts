import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { addInquiry } from '../../../../test/support/desk.ts'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { serviceSystem } from './index.tsx'

test('the page says that there are too few cases, or how many promises were kept', async () => {
  const { ask, school } = await openSystem(serviceSystem)
  const empty = await ask('/service')
  expect(pageProblems(empty)).toEqual([])
  expect(empty).toContain('fewer than ten')
  for (let at = 0; at < 12; at++) await addInquiry(school, { first: `Ann${at}` })
  await school.pool.query(
    `update inquiry set received_at = $1::timestamptz - interval '2 days', promised_by = $1::timestamptz - interval '1 day',
       answered_at = $1::timestamptz - interval '43 hours', promise_kept = true`,
    [school.clock.now],
  )
  const page = await ask('/service')
  expect(pageProblems(page)).toEqual([])
  expect(
    parse(page)
      .querySelectorAll('dd')
      .map(({ textContent }) => textContent),
  ).toEqual(['100%', '5 hours', '12'])
  expect(parse(page).querySelector('tbody th')?.textContent).toBe('Master of Bioethics')
})
