import { expect, test } from 'vitest'
import { loggedPath } from './access-path.ts'

test('what may be a secret in a path does not reach the log', () => {
  expect(loggedPath('/receipts/Zx3k_0pQh8aV7bN2mWcY1g')).toBe('/receipts/*')
  expect(loggedPath('/my/0123456789abcdef0123456789abcdef/edit')).toBe('/my/*/edit')
})

test('names of pages do', () => {
  expect(loggedPath('/programs/clinical-service-operations')).toBe('/programs/clinical-service-operations')
  expect(loggedPath('/')).toBe('/')
})
