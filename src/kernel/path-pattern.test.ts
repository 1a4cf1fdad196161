import { expect, test } from 'vitest'
import { isOnPath, pathPattern } from './path-pattern.ts'

test.each([
  ['/', '/', true],
  ['/', '/programs', false],
  ['/programs', '/programs', true],
  ['/programs', '/programs/bioethics', false],
  ['/programs/*', '/programs', true],
  ['/programs/*', '/programs/bioethics', true],
  ['/programs/*', '/programs-of-others', false],
  ['/*', '/anything/at/all', true],
  ['/*', '/', true],
])('%s names %s: %s', (pattern, path, isNamed) => {
  expect(pattern).toMatch(pathPattern)
  expect(isOnPath([pattern], path)).toBe(isNamed)
})
