import { expect, test } from 'vitest'
import { sayDuration, sayFully } from './instant.tsx'

const minute = 60_000

test('a duration is told in its larger unit, rounded down', () => {
  const said = [0, 59, 60, 47 * 60, 48 * 60, 80 * 60].map((minutes) => sayDuration(minutes * minute))
  expect(said).toEqual(['1 min', '59 min', '1 h', '47 h', '2 days', '3 days'])
})

test('the whole of an instant names the zone it is told in', () => {
  const zone = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' })
    .formatToParts(new Date('2026-11-23T15:00:00Z'))
    .find(({ type }) => type === 'timeZoneName')?.value
  expect(sayFully(new Date('2026-11-23T15:00:00Z'))).toMatch(new RegExp(` ${zone?.replace('+', '\\+')}$`))
})
