/**
 * Whether `one` becomes `other` by at most `max` insertions, deletions and replacements of one character (Levenshtein).
 * Compares only what lies within `max` of the diagonal (Ukkonen), so that two long texts cost their length times `max`.
 */
export function isWithinEdits(one: string, other: string, max: number): boolean {
  const [from, to] = [Array.from(one), Array.from(other)]
  if (Math.abs(from.length - to.length) > max) return false
  let row = Uint32Array.from({ length: to.length + 1 }, (_, index) => index)
  let next = new Uint32Array(to.length + 1)
  const tooMany = max + 1
  for (let i = 1; i <= from.length; i++) {
    const [first, last] = [Math.max(1, i - max), Math.min(to.length, i + max)]
    next.fill(tooMany)
    if (i <= max) next[0] = i
    let least = next[0] ?? tooMany
    for (let j = first; j <= last; j++) {
      const replaced = (row[j - 1] ?? tooMany) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const edits = Math.min(replaced, (row[j] ?? tooMany) + 1, (next[j - 1] ?? tooMany) + 1)
      next[j] = Math.min(edits, tooMany)
      least = Math.min(least, edits)
    }
    if (least > max) return false
    ;[row, next] = [next, row]
  }
  return (row[to.length] ?? tooMany) <= max
}
