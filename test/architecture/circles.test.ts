import { expect, test } from 'vitest'
import { findCircles } from './circles.ts'

test('a circle is found, however long, and whoever only leads to it is not part of it', () => {
  expect(findCircles([])).toEqual([])
  const line = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ] as const
  expect(findCircles(line)).toEqual([])
  expect(findCircles([...line, ['c', 'b']])).toEqual([['b', 'c']])
  expect(findCircles([...line, ['c', 'a'], ['d', 'd'], ['e', 'a']])).toEqual([['a', 'b', 'c'], ['d']])
})
