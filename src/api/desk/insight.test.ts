import { expect, test } from 'vitest'
import { rowsOf } from './insight.ts'

const totals = {
  inquiries: 3,
  answered: 2,
  promisesKept: 1,
  promisesBroken: 1,
  medianHours: 6,
  slowestTenthHours: null,
}

test('the file holds every figure of the screen, totals beside those of the period before', () => {
  const rows = rowsOf({
    from: '2026-03-02',
    to: '2026-03-04',
    totals,
    before: { ...totals, inquiries: 9, from: '2026-02-27', to: '2026-03-01' },
    byDay: [{ day: '2026-03-02', count: 3 }],
    byProgram: [{ key: 'bioethics', label: 'Master of Bioethics', count: 3 }],
    byCountry: [],
    byChannel: [],
    bySource: [],
    byInterest: [],
    openByAge: [{ age: 'older', count: 1, from: null, to: '2026-02-01' }],
    byOwner: [{ key: 'x', label: 'Ada', count: 2 }],
  })
  expect(rows).toContainEqual(['total', 'inquiries', 3, 9])
  expect(rows).toContainEqual(['total', 'hours to the first reply, 90th percentile', '', ''])
  expect(rows).toContainEqual(['day', '2026-03-02', 3, ''])
  expect(rows).toContainEqual(['program', 'Master of Bioethics', 3, ''])
  expect(rows).toContainEqual(['open by colleague', 'Ada', 2, ''])
  expect(rows).toContainEqual(['open now, received', ' to 2026-02-01', 1, ''])
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]))
})
