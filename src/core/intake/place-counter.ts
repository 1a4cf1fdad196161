const windowMs = 10 * 60 * 1000
const mostPlaces = 50_000

/** Counts submissions from one network over the last ten minutes or so, in memory of bounded size. */
export function createPlaceCounter(now: () => Date) {
  let current = new Map<string, number>()
  let before = new Map<string, number>()
  let startedAt = now().getTime()
  return {
    /** Counts one more and tells how many there were, this one included. */
    count(place: string): number {
      const at = now().getTime()
      // A window that begins in the future is from a clock that had jumped ahead: it would go on counting until then.
      const age = Math.abs(at - startedAt)
      if (age > windowMs || current.size > mostPlaces) {
        before = age > 2 * windowMs ? new Map() : current
        current = new Map()
        startedAt = at
      }
      const count = (current.get(place) ?? 0) + 1
      current.set(place, count)
      return count + (before.get(place) ?? 0)
    },
  }
}
