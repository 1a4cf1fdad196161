import { expect, test } from 'vitest'
import { fits } from './place.ts'
import { conditions } from './schema.ts'

const inquiry = {
  id: 'i',
  programs: ['bioethics', 'immunology'],
  country: 'DE',
  interest: 'general',
  channel: 'form',
  sources: ['fair', 'example.org'],
  // A Monday evening in Boston, the Tuesday after in London.
  receivedAt: new Date('2026-11-24T01:30:00Z'),
}
const isFor = (asked: object, about: object = {}) =>
  fits({ ...inquiry, ...about }, conditions.parse(asked), 'America/New_York')

test.each([
  ['nothing asked', {}, true],
  ['one of its programs', { programs: ['immunology', 'x'] }, true],
  ['another program', { programs: ['x'] }, false],
  ['its country', { countries: ['DE'] }, true],
  ['another country', { countries: ['FR'] }, false],
  ['its interest', { interests: ['general'] }, true],
  ['its channel', { channels: ['phone'] }, false],
  ['one of its sources', { sources: ['example.org'] }, true],
  ['the day by the school’s clocks', { days: [1] }, true],
  ['the day by other clocks', { days: [2] }, false],
  ['a span of the evening', { from: '20:00', to: '21:00' }, true],
  ['a span that ends at that minute', { from: '19:00', to: '20:30' }, false],
  ['a span over midnight', { from: '20:30', to: '06:00' }, true],
  ['another span over midnight', { from: '21:00', to: '06:00' }, false],
  [
    'all together',
    { programs: ['bioethics'], countries: ['DE'], days: [1], from: '20:00', to: '21:00' },
    true,
  ],
  ['all but one', { programs: ['bioethics'], countries: ['FR'] }, false],
])('%s', (_what, asked, expected) => expect(isFor(asked)).toBe(expected))

test('an inquiry about no program, and one without a country', () => {
  expect(isFor({ programs: ['-'] }, { programs: [] })).toBe(true)
  expect(isFor({ programs: ['-'] })).toBe(false)
  expect(isFor({ countries: ['DE'] }, { country: null })).toBe(false)
})
