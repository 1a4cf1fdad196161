import { expect, test } from 'vitest'
import { minutesBelowAnHour, roundHours } from './durations.ts'

test.each([
  [0, 1],
  [0.01, 1],
  [0.33, 20],
  [0.99, 59],
  [0.995, null],
  [1, null],
])('%d hours are %s minutes', (hours, minutes) => expect(minutesBelowAnHour(hours)).toBe(minutes))

test('hours are told to a tenth', () => expect([9.24, 1, 26.05].map(roundHours)).toEqual([9.2, 1, 26.1]))
