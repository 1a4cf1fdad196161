import { expect, test } from 'vitest'
import { nameOfSender } from './sender-name.ts'

test.each([
  ['Noor Haddad', 'Noor', 'Haddad'],
  ['Haddad, Noor', 'Noor', 'Haddad'],
  ['de la Cruz, María José', 'María José', 'de la Cruz'],
  ['Noor Haddad, MD, Ph.D.', 'Noor', 'Haddad'],
  ['Haddad, Noor, MD', 'Noor', 'Haddad'],
  ['Martin Luther King, Jr.', 'Martin', 'Luther King'],
  ['李小龙', '李小龙', ''],
  ['李 小龙', '小龙', '李'],
  ['김 철수', '철수', '김'],
  ['Suharto', 'Suharto', ''],
  ['Cambridge, Somerville, Boston', 'Cambridge,', 'Somerville, Boston'],
  [',', 'noor', ''],
  ['', 'noor', ''],
])('%s', (name, first, last) => {
  expect(nameOfSender({ name, address: 'noor@example.org' })).toEqual({ first, last })
})
