import { expect, test } from 'vitest'
import { rawHeader } from './raw-header.ts'

const raw = ['Host', 'x', 'ACCEPT-Encoding', 'gzip', 'Accept-Language', 'de', 'accept-encoding', 'br;q=0.5']

test('a header is found whatever its case, and its lines are one list', () => {
  expect(rawHeader(raw, 'accept-encoding')).toBe('gzip, br;q=0.5')
  expect(rawHeader(raw, 'host')).toBe('x')
  expect(rawHeader(raw, 'if-none-match')).toBeUndefined()
})
