import { expect, test } from 'vitest'
import { splitAtReferences } from './references.ts'

test('every second part of a text is a reference number', () => {
  expect(splitAtReferences('Inquiry R-7K3M-9QPD-4TXW, see R-1111-2222-3333')).toEqual([
    'Inquiry ',
    'R-7K3M-9QPD-4TXW',
    ', see ',
    'R-1111-2222-3333',
    '',
  ])
  expect(splitAtReferences('None')).toEqual(['None'])
})
