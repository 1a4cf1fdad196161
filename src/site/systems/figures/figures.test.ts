import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { asCsv, figuresSystem } from './index.tsx'

test('a page of figures leads to the same rows as a CSV file, each after its heading', async () => {
  const { ask, get } = await openSystem(figuresSystem)
  const page = await ask('/about/facts')
  expect(pageProblems(page)).toEqual([])
  expect(page).toContain('href="/about/facts/figures.csv"')
  const answer = await get('/about/facts/figures.csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const rows: string[][] = parse(await answer.text(), { bom: true })
  expect(rows[0]).toEqual(['', 'What', 'How many', 'Year and source'])
  expect(rows.filter(([, what]) => what === 'What')).toHaveLength(1)
  expect(rows).toContainEqual([
    'Faculty',
    'Faculty',
    '11,751',
    '2015–16; facts and figures page of the school',
  ])
})

test('a cell that a spreadsheet would run is text', () => {
  const csv = asCsv([{ kind: 'table', columns: ['What', 'How many'], rows: [['=1+1', '@x']] }])
  expect(parse(csv, { bom: true })[1]).toEqual(['', "'=1+1", "'@x"])
})
