import { expect, test } from 'vitest'
import { formatByKey } from './format-bar.tsx'
import type { Selected } from './format-text.ts'

const word: Selected = { text: 'word', start: 0, end: 4 }

/** What a key makes of a word that is selected; null where it is none of ours. */
function press(key: string, code: string, held: object = { ctrlKey: true }): string | null {
  let made: string | null = null
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  const event = { key, code, ...none, ...held, preventDefault: () => undefined }
  const isOurs = formatByKey(event, (change) => (made = change(word).text))
  expect(isOurs).toBe(made !== null)
  return made
}

test.each([
  ['a Latin keyboard', 'b', 'KeyB'],
  ['Caps Lock', 'B', 'KeyB'],
  ['Russian', 'и', 'KeyB'],
  ['Arabic', 'لا', 'KeyB'],
  ['Dvorak goes by what is printed', 'b', 'KeyN'],
])('bold by its place: %s', (_layout, key, code) => {
  expect(press(key, code)).toBe('**word**')
  expect(press(key, code, { metaKey: true })).toBe('**word**')
  expect(press(key, code, {})).toBeNull()
})

test('lists by 7 and 8 with Shift, whatever sign these type then', () => {
  for (const [seven, eight] of [
    ['&', '*'],
    ['/', '('],
    ['7', '8'],
  ] as const) {
    expect(press(seven, 'Digit7', { ctrlKey: true, shiftKey: true })).toBe('1. word')
    expect(press(eight, 'Digit8', { ctrlKey: true, shiftKey: true })).toBe('- word')
  }
  expect(press('8', 'Digit8')).toBeNull()
})
