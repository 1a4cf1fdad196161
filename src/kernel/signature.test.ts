import { expect, test } from 'vitest'
import { signatureBelow } from './signature.ts'

const signature = 'Cleo Counselor\nRoom 12\n'

test.each([
  ['Yes.', signature],
  ['Yes.\n\nCleo Counselor\nRoom 12', ''],
  ['Yes.\n\nCleo Counselor \r\nRoom 12\n\nP.S. Bring a coat.', ''],
  ['Yes. Cleo Counselor\nRoom 121', signature],
])('a signature stands once: below %j stands %j', (text, below) => {
  expect(signatureBelow(text, signature)).toBe(below)
})

test('an empty signature stands nowhere', () => {
  expect(signatureBelow('Yes.', '')).toBe('')
})
