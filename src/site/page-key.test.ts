import { expect, test } from 'vitest'
import { pageKey, pageKeyOf } from './page-key.ts'

const known = new Map([
  ['/inquire', ['program']],
  ['/news', ['topic', 'page']],
])
const queryKeys = (path: string) => known.get(path)

test.each([
  ['/', '/'],
  ['/?utm_source=mail&gclid=1', '/'],
  ['/inquire?utm_source=mail', '/inquire'],
  ['/inquire?x=1&program=immunology', '/inquire?program=immunology'],
  ['/inquire?program=%69mmunology', '/inquire?program=immunology'],
  ['/inquire?program=b&program=a', '/inquire?program=b&program=a'],
  ['/news?page=2&topic=aid', '/news?topic=aid&page=2'],
])('%s is the page %s', (url, key) => {
  expect(pageKeyOf(url, queryKeys)).toBe(key)
})

test('a renderer names a page as its address does', () => {
  expect(pageKey('/inquire', [['program', 'a b']])).toBe(pageKeyOf('/inquire?program=a%20b', queryKeys))
  expect(pageKey('/')).toBe('/')
})
