import { IntlMessageFormat } from 'intl-messageformat'
import { expect, expectTypeOf, test } from 'vitest'
import type { ArgumentsOf } from './arguments.ts'
import { en } from './en.ts'
import { enDesk } from './en-desk.ts'
import { t } from './message.ts'

test.each([
  ['site and mail', en],
  ['desk', enDesk],
])('every message of %s is well-formed', (_place, catalog) => {
  const broken = Object.entries(catalog).filter(([, message]) => {
    try {
      return !new IntlMessageFormat(message, 'en-US', undefined, { ignoreTag: true })
    } catch {
      return true
    }
  })
  expect(broken).toEqual([])
})

test('a count speaks in the right number', () => {
  expect(t('form.promise', { days: 1 })).toBe('We reply within one business day.')
  expect(t('form.promise', { days: 3 })).toBe('We reply within 3 business days.')
})

test('values are letters, never markup', () => {
  expect(t('title.error', { title: '<b>' })).toBe('Error: <b>')
})

test('the arguments of a message are known by name', () => {
  expectTypeOf<ArgumentsOf<'No argument'>>().toEqualTypeOf<never>()
  expectTypeOf<
    ArgumentsOf<'{count, plural, =0 {No one} one {# day of {name}} other {# days}} of {total, number}; the last one {day}'>
  >().toEqualTypeOf<'count' | 'name' | 'total' | 'day'>()
  // @ts-expect-error the argument is called `days`
  expect(() => t('form.promise', { day: 1 })).toThrow('days')
})
