import { expect, test } from 'vitest'
import { setSchoolZone } from './instant.tsx'
import { instantOfWall, schoolDayOf, wallTimeOf } from './school-clock.ts'

test.each([
  ['2026-07-01T09:00', '2026-07-01T13:00:00.000Z'],
  ['2026-12-01T09:00', '2026-12-01T14:00:00.000Z'],
  ['2026-11-01T00:30', '2026-11-01T04:30:00.000Z'],
  // Shown twice: the first.
  ['2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  ['2026-11-01T02:30', '2026-11-01T07:30:00.000Z'],
  ['2027-03-14T03:30', '2027-03-14T07:30:00.000Z'],
])('the school’s clocks show %s at %s', (wall, instant) => {
  setSchoolZone('America/New_York')
  expect(instantOfWall(wall)).toBe(instant)
  expect(wallTimeOf(instant)).toBe(wall)
})

test('in the evening of the school its day is not yet the next', () => {
  setSchoolZone('America/New_York')
  expect(schoolDayOf(new Date('2026-11-27T01:00:00Z'))).toBe('2026-11-26')
})

test('what is no time is empty', () => {
  expect([instantOfWall(''), wallTimeOf('')]).toEqual(['', ''])
})
