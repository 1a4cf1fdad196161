import { expect, test } from 'vitest'
import { readAddresses } from './read-addresses.ts'

test.each([
  ['vera@example.org', ['vera@example.org']],
  [
    'vera@example.org, lee@example.org; kim@example.org',
    ['vera@example.org', 'lee@example.org', 'kim@example.org'],
  ],
  ['vera@example.org lee@example.org', ['vera@example.org', 'lee@example.org']],
  ['"Rubin, Vera" <vera@example.org>; Lee Ho <lee@example.org>,', ['vera@example.org', 'lee@example.org']],
  ['the dean, lee@example.org', ['the dean', 'lee@example.org']],
  [' ', []],
])('%s', (typed, addresses) => {
  expect(readAddresses(typed)).toEqual(addresses)
})
