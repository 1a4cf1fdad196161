import { expect, test } from 'vitest'
import { isReadablePath, readableQuery } from './readable-address.ts'

test.each([
  ['/search?q=%00', '/search?q='],
  ['/search?q=a%00b%0B', '/search?q=a+b+'],
  ['/search?q=%C2%85%E2%80%8B&kind=news', '/search?q=&kind=news'],
  ['/search?%01=1&q=oxygen%7F', '/search?=1&q=oxygen+'],
])('%s is asked as %s', (asked, right) => {
  expect(readableQuery(`http://localhost${asked}`)).toBe(`http://localhost${right}`)
})

test.each([
  '/search',
  '/search?q=',
  '/search?q=a%0Ab%09c',
  '/search?q=%E6%9D%8E',
  '/search?q=%E0&x',
  '/%00?q=a',
])('%s stays as it is', (asked) => {
  expect(readableQuery(`http://localhost${asked}`)).toBeNull()
})

test('a path that no text can be is none', () => {
  expect(isReadablePath('http://localhost/a%01b?q=a')).toBe(false)
  expect(isReadablePath('http://localhost/%E6%9D%8E?q=%00')).toBe(true)
  expect(isReadablePath('http://localhost/%E0%A4%A')).toBe(true)
})
