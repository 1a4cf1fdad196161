import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { saveAndPublish } from '../../../../test/support/publish.ts'
import { handbookSystem } from './index.tsx'

const hrefsIn = (html: string, selector: string) =>
  parse(html)
    .querySelectorAll(`${selector} a`)
    .map((each) => each.getAttribute('href'))

test('the current edition comes first and open; each year has a place to link to, and turns with its day', async () => {
  const { ask, school } = await openSystem(handbookSystem)
  const idsOf = (html: string) =>
    parse(html)
      .querySelectorAll('main > .section')
      .map(({ id }) => id)
  const page = await ask('/handbook')
  expect(pageProblems(page)).toEqual([])
  expect(idsOf(page)).toEqual(['2026-2027', '2022-2023', '2021-2022'])
  expect(hrefsIn(page, '[id=2026-2027] .handbook-part')[0]).toBe('/handbook/2026-2027/1-01')
  school.clock.now = new Date('2022-05-19T15:00:00Z')
  expect(idsOf(await ask('/handbook'))).toEqual(['2021-2022', '2022-2023', '2026-2027'])
})

test('an edition leads to the years before and after; chapters run from 1.01 to 5.02', async () => {
  const { ask } = await openSystem(handbookSystem)
  const page = await ask('/handbook/2022-2023')
  expect(pageProblems(page)).toEqual([])
  expect(hrefsIn(page, '.handbook-steps')).toEqual(['/handbook/2021-2022', '/handbook/2026-2027'])
  const numbers = parse(await ask('/handbook/2021-2022'))
    .querySelectorAll('.handbook-number')
    .map((each) => each.textContent)
  expect([numbers[0], numbers.at(-1)]).toEqual(['1.01', '5.02'])
  expect(numbers).toEqual(numbers.toSorted())
})

test('a chapter stands between its neighbors, names its other editions, and says at its top that it is a sample', async () => {
  const { ask } = await openSystem(handbookSystem)
  const page = await ask('/handbook/2021-2022/2-08')
  expect(pageProblems(page)).toEqual([])
  expect(parse(page).querySelector('.page-state')?.textContent).toMatch(/^Sample: /)
  expect(hrefsIn(page, '.handbook-steps')).toEqual(['/handbook/2021-2022/2-07', '/handbook/2021-2022/2-09'])
  expect(hrefsIn(page, '.handbook-elsewhere')).toEqual([
    '/handbook/2026-2027/2-08',
    '/handbook/2022-2023/2-08',
  ])
  expect(parse(page).querySelector('[property="og:image"]')?.getAttribute('content')).toMatch(
    /\/cards\/at\/handbook\/2021-2022\/2-08\.png$/,
  )
  const sourced = await ask('/handbook/2022-2023/2-08')
  expect(parse(sourced).querySelector('.page-state')?.textContent).not.toMatch(/Sample/)
  expect(parse(sourced).querySelector('.handbook-source')?.textContent).toMatch(/section 2\.08/)
})

test('a search looks in one edition or in all of them, ends in no dead end, and is kept by nobody', async () => {
  const { ask, kept } = await openSystem(handbookSystem)
  const found = async (query: string) => {
    const page = await ask(`/handbook?${query}`)
    expect(pageProblems(page)).toEqual([])
    return hrefsIn(page, '.result-title')
  }
  const leave = await found('q=leave+of+absence&edition=2021-2022')
  expect(leave[0]).toBe('/handbook/2021-2022/2-08')
  expect(leave.every((href) => href?.startsWith('/handbook/2021-2022/'))).toBe(true)
  const all = await found('q=leave+of+absence&edition=')
  expect(all).toEqual(expect.arrayContaining(['/handbook/2022-2023/2-08', '/handbook/2026-2027/2-08']))
  expect(await found('q=xylophone&edition=2021-2022')).toEqual([])
  for (const q of ["o'neil %26", '!(', '*:*', '李', 'a'.repeat(10_000)]) await found(`q=${q}`)
  expect(kept).toEqual([])
})

test('a whole edition is one tagged PDF, set once until a chapter changes', async () => {
  const { get, school } = await openSystem(handbookSystem)
  const first = await get('/handbook/2021-2022.pdf')
  const bytes = Buffer.from(await first.arrayBuffer()).toString('latin1')
  for (const sign of ['%PDF-1.7', '/StructTreeRoot', 'pdfuaid:part', '/DisplayDocTitle true'])
    expect(bytes, sign).toContain(sign)
  const tag = first.headers.get('etag')
  expect((await get('/handbook/2021-2022.pdf')).headers.get('etag')).toBe(tag)
  await saveAndPublish(school.ctx, 'handbook-chapter', 'handbook/2021-2022/2-08', {
    edition: 'handbook/2021-2022',
    number: '2.08',
    title: 'Leave of absence',
    summary: 'Another sentence.',
    body: [{ kind: 'paragraph', text: 'Another rule.' }],
  })
  expect((await get('/handbook/2021-2022.pdf')).headers.get('etag')).not.toBe(tag)
  expect((await get('/handbook/1900-1901.pdf')).status).toBe(404)
})
