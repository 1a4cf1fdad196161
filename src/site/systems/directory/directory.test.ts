import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { directorySystem } from './index.tsx'

const said = (html: string, selector: string) =>
  parse(html)
    .querySelectorAll(selector)
    .map((each) => each.textContent.trim())

test('a word narrows a page to its entries under their headings, and only the whole page is kept', async () => {
  const { ask, kept } = await openSystem(directorySystem)
  const all = await ask('/departments')
  expect(pageProblems(all)).toEqual([])
  const found = await ask('/departments?q=librarians')
  expect(pageProblems(found)).toEqual([])
  expect(said(found, '.content-body h2')).toEqual(['A to C'])
  expect(said(found, '.prose li a')).toEqual(['Countway Library'])
  expect(said(found, '.line-form-found')[0]).toMatch(/^1 of \d+ entries match “librarians”\./)
  // So does the mailbox or the street of an office.
  expect(said(await ask('/departments?q=internationaloffice'), '.link-contact a')).toEqual([
    '617-495-2789',
    'internationaloffice@harvard.edu',
  ])
  // A heading that is found keeps what stands under it.
  expect(said(await ask('/research?q=initiatives'), '.prose li').length).toBeGreaterThan(2)
  expect(kept).toEqual(['/departments'])
})

test('found answers stand open and say where to ask on; where nothing is found the whole site can be searched', async () => {
  const { ask } = await openSystem(directorySystem)
  const found = parse(await ask('/campus/questions?q=booster'))
  const [answer, ...others] = found.querySelectorAll('details.question')
  expect(others).toEqual([])
  expect(answer?.hasAttribute('open')).toBe(true)
  expect(answer?.querySelector('a')?.getAttribute('href')).toBe('/inquire')
  const hostile = await ask(`/campus/questions?q=${encodeURIComponent('<b>“o\'neil &" !( *:*')}`)
  expect(pageProblems(hostile)).toEqual([])
  expect(said(hostile, '.line-form-found')[0]).toContain('Nothing on this page matches')
})
