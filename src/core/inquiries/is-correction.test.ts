import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCorrection } from './is-correction.ts'

const first = {
  email: 'ana@example.org',
  first_name: 'Ana',
  last_name: 'Łuczak Lee',
  message: 'May I study part-time, and when does the program begin?',
}

test.each([
  ['nothing but the case of address and name', { email: 'Ana@Example.ORG', first_name: 'ANA' }],
  ['accents', { first_name: 'Aná' }],
  ['the order of the names', { first_name: 'Lee Łuczak', last_name: 'Ana' }],
  ['one letter of the name', { last_name: 'Łuczak Leo' }],
  ['a first letter of the name', { first_name: 'Yna' }],
  ['one letter less of the name', { first_name: 'An' }],
  ['a mistyped word of the question', { message: first.message.replace('program', 'porgram') }],
  ['five characters of the question', { message: `${first.message} MMSc`.slice(0, 60) }],
])('what differs in %s is a correction', (_what, changes) => {
  expect(isCorrection(first, { ...first, ...changes })).toBe(true)
})

test.each([
  ['another name', { first_name: 'Ben' }],
  ['two letters of the name', { first_name: 'Ena', last_name: 'Łuczak Leo' }],
  ['another address', { email: 'anna@example.org' }],
  ['another question', { message: 'What does it cost?' }],
  ['a question added', { message: `${first.message} And what does it cost?` }],
  ['no question any more', { message: '' }],
])('%s is an inquiry of its own', (_what, changes) => {
  expect(isCorrection(first, { ...first, ...changes })).toBe(false)
})

test('a question where there was none is asked anew', () => {
  expect(isCorrection({ ...first, message: '' }, { ...first, message: '?' })).toBe(false)
  expect(isCorrection({ ...first, message: '' }, { ...first, message: '' })).toBe(true)
})

test('whatever was asked, the same again is a correction, and one that shares no character never is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (message) => {
      expect(isCorrection({ ...first, message }, { ...first, message })).toBe(true)
      const other = '\u{E000}'.repeat(Array.from(message).length)
      expect(isCorrection({ ...first, message }, { ...first, message: other })).toBe(false)
    }),
  )
})

test('exactly a tenth of the characters may change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 400 }), (length) => {
      const message = 'a'.repeat(length)
      const changed = (count: number) => ({ ...first, message: 'b'.repeat(count) + message.slice(count) })
      const tenth = Math.floor(length / 10)
      expect(isCorrection({ ...first, message }, changed(tenth))).toBe(true)
      expect(isCorrection({ ...first, message }, changed(tenth + 1))).toBe(false)
    }),
  )
})

test('two questions of five thousand characters are compared in no time', () => {
  const message = 'abcdefghij'.repeat(500)
  const begun = performance.now()
  for (let count = 0; count < 10; count++)
    isCorrection({ ...first, message }, { ...first, message: `x${message.toUpperCase()}` })
  expect(performance.now() - begun).toBeLessThan(2_000)
})
