import { expect, test } from 'vitest'
import { holdsUnstorableText, isStorable } from './text.ts'

test.each([
  ['tabs and line breaks', 'a\tb\r\nc', true],
  ['any alphabet', 'Zoë 漢字 العربية 😀', true],
  ['U+0000', 'a\0', false],
  ['another control character', 'a\u0007', false],
  ['a delete character', 'a\u007F', false],
  ['half of a surrogate pair', 'a\uD800', false],
])('%s can be stored: %s', (_what, text, isIt) => {
  expect(isStorable(text)).toBe(isIt)
})

test('text is found however deep it stands, and in names', () => {
  expect(holdsUnstorableText({ a: [{ b: ['fine', 7, null] }] })).toBe(false)
  expect(holdsUnstorableText({ a: [{ b: ['fine', 'a\0'] }] })).toBe(true)
  expect(holdsUnstorableText({ 'a\0': 1 })).toBe(true)
  const depth = 60_000
  expect(holdsUnstorableText(JSON.parse('['.repeat(depth) + '"\\u0000"' + ']'.repeat(depth)))).toBe(true)
})
