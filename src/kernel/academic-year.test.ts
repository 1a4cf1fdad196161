import { expect, test } from 'vitest'
import { academicYearsIn } from './academic-year.ts'

test('an academic year is told from a month and a day', () => {
  const endsIn = (text: string) => academicYearsIn(text).map(({ ends }) => ends)
  expect(endsIn('of 2025-26, as in 2021–22 and 1999/00')).toEqual([2026, 2022, 2000])
  expect(['2022-05', '2026-07-01', '2025-26-01', '2025-27', 'May 2022'].flatMap(endsIn)).toEqual([])
})
