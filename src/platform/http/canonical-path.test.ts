import { expect, test } from 'vitest'
import { canonicalPath, rawPathOf } from './canonical-path.ts'

test.each([
  ['/', '/'],
  ['//', '/'],
  ['/inquire', '/inquire'],
  ['/inquire/', '/inquire'],
  ['//inquire//', '/inquire'],
  ['/Inquire', '/inquire'],
  ['/%69nquire', '/inquire'],
  ['/%49NQUIRE', '/inquire'],
  ['/programs//Bioethics/', '/programs/bioethics'],
  ['/Receipts/R-7K3M-9QPD-4TXW/Zx3k_0pQ/', '/receipts/R-7K3M-9QPD-4TXW/Zx3k_0pQ'],
  ['//evil.example/%2e%2e', '/evil.example/%2e%2e'],
  ['/programs/a%2Fb', '/programs/a%2fb'],
])('%s is spelled %s', (path, spelling) => {
  expect(canonicalPath(path, ['receipts'])).toBe(spelling)
  expect(canonicalPath(spelling, ['receipts'])).toBe(spelling)
})

test('the path of an address stands as it came', () => {
  expect(rawPathOf('http://localhost:3000//%69nquire?program=x')).toBe('//%69nquire')
  expect(rawPathOf('/inquire?next=/a')).toBe('/inquire')
  expect(rawPathOf('http://localhost/')).toBe('/')
})
