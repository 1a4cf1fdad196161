import { expect, test } from 'vitest'
import { keyOf } from './use-keys.ts'

test.each([
  ['a Latin keyboard', { key: 'j', code: 'KeyJ' }, 'j'],
  ['Caps Lock', { key: 'J', code: 'KeyJ' }, 'j'],
  ['Russian', { key: 'о', code: 'KeyJ' }, 'j'],
  ['Greek', { key: 'ξ', code: 'KeyJ' }, 'j'],
  ['Arabic', { key: 'ت', code: 'KeyJ' }, 'j'],
  ['Korean, while a syllable is composed', { key: 'Process', code: 'KeyJ' }, 'j'],
  ['Dvorak goes by what is printed', { key: 'j', code: 'KeyC' }, 'j'],
  ['a slash stands elsewhere in German', { key: '/', code: 'Digit7' }, '/'],
  ['a question mark', { key: '?', code: 'Slash' }, '?'],
  ['an arrow', { key: 'ArrowDown', code: 'ArrowDown' }, 'ArrowDown'],
])('%s', (_layout, event, key) => {
  expect(keyOf(event)).toBe(key)
})
