import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
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
