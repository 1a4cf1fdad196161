import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asPrinted,
  foldName,
  holdsUnstorableText,
  isStorable,
  isVisible,
  withoutBidiControls,
  withoutInvisible,
} from './text.ts'

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

test.each([
  ['zero-width space', '\u200B'],
  ['Hangul filler', '\u3164'],
  ['half-width Hangul filler', '\uFFA0'],
  ['blank Braille', '\u2800\u2800'],
  ['soft hyphen', '\u00AD'],
  ['direction marks', '\u202E\u2066\u200F'],
  ['variation selector', '\uFE0F'],
  ['tag characters', '\u{E0041}'],
  ['an ideographic space', '\u3000'],
  ['a mark without a letter', '\u0301'],
])('%s shows nothing', (_name, text) => {
  expect(isVisible(text)).toBe(false)
})

test('letters of every script, digits and pictures are visible', () => {
  for (const text of ['Zoë', '花子', 'محمد', 'ஸ்ரீ', '7', '☺', '-']) expect(isVisible(text)).toBe(true)
})

test('what is taken out of a text leaves nothing that could be taken out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = withoutInvisible(text)
      expect(withoutInvisible(once)).toBe(once)
    }),
  )
})

test('direction controls go, joiners that a language needs stay', () => {
  expect(withoutBidiControls('evil\u202Ekcart\u2069')).toBe('evilkcart')
  expect(withoutBidiControls('می\u200Cخواهم')).toBe('می\u200Cخواهم')
})

test.each([
  ['Zoë Okafor-Łuczak', 'zoe okafor luczak'],
  ['SØREN Weiß', 'soren weiss'],
  ['  AMÉLIE   Durand ', 'amelie durand'],
  ['O’Brien, Ana', 'o brien ana'],
  ['山田', '山田'],
])('%s is folded to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('an apostrophe after a letter is printed as one', () => {
  expect(asPrinted("Master's, students' and O'Neil's")).toBe('Master’s, students’ and O’Neil’s')
})

test('years are printed with a dash; dates, numbers and addresses stay', () => {
  expect(asPrinted('Handbook 2021-2022, costs of 2025-26 and (2015-2020)')).toBe(
    'Handbook 2021–2022, costs of 2025–26 and (2015–2020)',
  )
  for (const text of [
    '2021-05',
    '2021-05-06',
    '617-432-1000',
    '/handbook/2021-2022',
    '10.1000/2021-2022',
    'R-2021-2022',
  ])
    expect(asPrinted(text)).toBe(text)
})
