import { expect, test } from 'vitest'
import { paperOf } from './paper.ts'

test.each([
  ['en', 'us-letter'],
  ['en-US', 'us-letter'],
  ['en-GB', 'a4'],
  ['es-MX', 'us-letter'],
  ['es', 'a4'],
  ['fr-CA', 'us-letter'],
  ['zh', 'a4'],
])('a school that writes %s prints on %s', (tag, paper) => {
  expect(paperOf(tag)).toBe(paper)
})
