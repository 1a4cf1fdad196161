import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithinEdits } from './edit-distance.ts'

/** Levenshtein by its definition. */
function distance(one: readonly string[], other: readonly string[]): number {
  const [a, ...restOfOne] = one
  const [b, ...restOfOther] = other
  if (a === undefined || b === undefined) return one.length + other.length
  if (a === b) return distance(restOfOne, restOfOther)
  return (
    1 + Math.min(distance(restOfOne, other), distance(one, restOfOther), distance(restOfOne, restOfOther))
  )
}

test('it agrees with the definition', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', '花', '😀'), maxLength: 6 })
  fc.assert(
    fc.property(short, short, fc.nat(7), (one, other, max) => {
      expect(isWithinEdits(one, other, max)).toBe(distance(Array.from(one), Array.from(other)) <= max)
    }),
  )
})
