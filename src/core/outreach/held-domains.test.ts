import { expect, test } from 'vitest'
import { isHeld } from './held-domains.ts'

test.each([
  ['ann@held.example', true],
  ['ann@HELD.example.', true],
  ['"a@b"@held.example', true],
  ['ann@sub.held.example', false],
  ['ann@notheld.example', false],
  ['ann@xn--bcher-kva.example', true],
  ['ann@Bücher.example', true],
])('%s is held: %s', (address, expected) => {
  expect(isHeld(address, ['Held.example', 'bücher.example'])).toBe(expected)
})
