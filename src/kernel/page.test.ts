import { expect, test } from 'vitest'
import { cutPage, readCursor, writeCursor } from './page.ts'

const id = '0198c0de-0000-7000-8000-000000000009'
const receivedAt = new Date('2026-11-23T15:00:00.123Z')
const rows = [1, 2, 3].map((minute) => ({ id, receivedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) }))

test('a page that is followed by another says where that begins', () => {
  const { lines, next } = cutPage(rows, 2)
  expect(lines).toHaveLength(2)
  expect(readCursor(next ?? '')).toEqual({ receivedAt: '2026-01-01T00:02:00.000Z', id })
  expect(cutPage(rows, 3)).toEqual({ lines: rows, next: null })
  expect(cutPage([], 3)).toEqual({ lines: [], next: null })
})

test('a cursor reads as it was written', () => {
  expect(readCursor(writeCursor(receivedAt.toISOString(), id))).toEqual({
    receivedAt: receivedAt.toISOString(),
    id,
  })
})

test.each([
  '',
  'x',
  id,
  `1_${id}`,
  `2026-13-01T00:00:00.000Z_${id}`,
  `${receivedAt.toISOString()}_${'-'.repeat(36)}`,
])('a made-up cursor is refused: %s', (cursor) => {
  expect(() => readCursor(cursor)).toThrow('This page of the list is not known.')
})
