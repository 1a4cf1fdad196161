import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { programsSystem } from './index.ts'

const textsOf = (html: string, selector: string) =>
  parse(html)
    .querySelectorAll(selector)
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
const hrefsOf = (html: string, selector: string) =>
  parse(html)
    .querySelectorAll(selector)
    .map((link) => link.getAttribute('href'))

test('the finder lists every program, and each filter can be taken off by itself', async () => {
  const { ask } = await openSystem(programsSystem)
  const all = await ask('/programs')
  expect(pageProblems(all)).toEqual([])
  expect(textsOf(all, '#found')).toEqual(['9 of 9 programs'])
  expect(textsOf(all, '.program-card')).toHaveLength(9)
  const some = await ask('/programs?pace=part-time&place=live-virtual&order=deadline')
  expect(pageProblems(some)).toEqual([])
  expect(hrefsOf(some, '.filter-chip')).toEqual([
    '/programs?place=live-virtual&order=deadline',
    '/programs?pace=part-time&order=deadline',
  ])
  expect(textsOf(some, 'input[checked] + span')).toEqual(['Part-time (3)', 'Live virtual (3)'])
})

test('when programs begin can be asked, also while all of them begin together', async () => {
  const { ask } = await openSystem(programsSystem)
  const page = parse(await ask('/programs'))
  const [start] = page.querySelectorAll('input[name="start"]').map((each) => each.getAttribute('value'))
  expect(start).toMatch(/^fall-\d{4}$/)
  const asked = await ask(`/programs?start=${start}&pace=part-time`)
  expect(pageProblems(asked)).toEqual([])
  expect(hrefsOf(asked, '.filter-chip')).toEqual([`/programs?start=${start}`, '/programs?pace=part-time'])
})

test('no search ends in nothing: it names the word that was meant, and what each filter keeps away', async () => {
  const { ask } = await openSystem(programsSystem)
  const none = await ask('/programs?degree=mmsc&place=virtual&q=immunologgie')
  expect(pageProblems(none)).toEqual([])
  expect(textsOf(none, '#found')).toEqual(['No program matches all of this'])
  expect(textsOf(none, '.looser li')).toEqual([])
  expect(hrefsOf(none, '.nothing-found a')).toContain('/inquire')
  const meant = await ask('/programs?q=immunologgie')
  expect(hrefsOf(meant, '.nothing-found a')[0]).toBe('/programs?q=immunology')
  const looser = await ask('/programs?degree=mmsc&place=virtual')
  expect(textsOf(looser, '.looser li')).toEqual([
    'Without Master of Medical Sciences (MMSc) there is 1 program',
    'Without Virtual there are 4 programs',
  ])
})

test('by name means by the name that is shown', async () => {
  const { ask } = await openSystem(programsSystem)
  const names = textsOf(await ask('/programs'), '.program-card h3')
  expect(names).toHaveLength(9)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
  expect(names.at(4)).toBe('Master of Medical Sciences in Clinical Investigation')
})

test('at most two filters are kept in memory, in one order; words never', async () => {
  const { ask, kept } = await openSystem(programsSystem)
  await ask('/programs')
  await ask('/programs?place=virtual&pace=part-time')
  await ask('/programs?pace=part-time&place=virtual')
  await ask('/programs?pace=part-time&place=virtual&degree=mmsc')
  await ask('/programs?q=ethics')
  expect(kept).toEqual([
    '/programs',
    '/programs?pace=part-time&place=virtual',
    '/programs?pace=part-time&place=virtual',
  ])
})

test('whatever is typed is answered with a page', async () => {
  const { ask } = await openSystem(programsSystem)
  const odd = ['team:x', "o'neil &", '!(', '*:*', 'a', 'a'.repeat(10_000), '李', '\0', '\u202e', '\ud800']
  for (const words of odd)
    expect(pageProblems(await ask(`/programs?${new URLSearchParams({ q: words })}`)), words).toEqual([])
})

test('programs stand side by side: what differs first, then what is the same; four at most', async () => {
  const { ask } = await openSystem(programsSystem)
  const page = await ask('/programs/compare?program=bioethics&program=immunology&program=bioethics&program=')
  expect(pageProblems(page)).toEqual([])
  expect(hrefsOf(page, 'thead th > a')).toEqual(['/programs/bioethics', '/programs/immunology'])
  const [different, same] = parse(page).querySelectorAll('.compare-table tbody')
  expect(different?.textContent).toContain('$96,424 for the whole degree, full-time')
  expect(same).toBeUndefined()
  const alike = await ask('/programs/compare?program=bioethics&program=biomedical-informatics')
  expect(parse(alike).querySelector('.compare-same')?.textContent).toContain('Master of Academic Discipline')
  const five = [
    'bioethics',
    'immunology',
    'medical-education',
    'clinical-investigation',
    'global-health-delivery',
  ]
  const many = await ask(`/programs/compare?${five.map((key) => `program=${key}`).join('&')}`)
  expect(textsOf(many, 'thead th')).toHaveLength(5)
  const none = await ask('/programs/compare?program=no-such-program')
  expect(pageProblems(none)).toEqual([])
  expect(parse(none).querySelectorAll('#add option')).toHaveLength(10)
})

test('a shortlist is an address: it leads to the form, the comparison and the brochure of exactly these', async () => {
  const { ask } = await openSystem(programsSystem)
  const page = await ask('/programs/shortlist?program=immunology&program=bioethics')
  expect(pageProblems(page)).toEqual([])
  expect(hrefsOf(page, '.shortlist-actions a')).toEqual([
    '/inquire?program=immunology&program=bioethics',
    '/programs/compare?program=immunology&program=bioethics',
    '/brochure.pdf?program=immunology&program=bioethics',
  ])
  const empty = await ask('/programs/shortlist')
  expect(pageProblems(empty)).toEqual([])
  expect(hrefsOf(empty, '.shortlist .actions a')).toEqual(['/programs'])
})
