/**
 * Makes many who ask for the same at once share one read.
 * A request that comes while a read is under way waits for the next read, because the first may have begun before the change that the request must see.
 * Only a failure is shared backward, so that a database gone silent costs each of them one timeout, not two.
 */
export function shareReads<Wanted, Found>(
  read: (wanted: Wanted) => Promise<Found>,
): (key: string, wanted: Wanted) => Promise<Found> {
  const underWay = new Map<string, Promise<Found>>()
  const next = new Map<string, Promise<Found>>()

  function start(key: string, wanted: Wanted): Promise<Found> {
    next.delete(key)
    const reading = read(wanted).finally(() => underWay.delete(key))
    underWay.set(key, reading)
    return reading
  }

  return (key, wanted) => {
    const waiting = next.get(key)
    if (waiting) return waiting
    const now = underWay.get(key)
    if (!now) return start(key, wanted)
    const following = now.then(
      () => start(key, wanted),
      (error) => {
        next.delete(key)
        throw error
      },
    )
    next.set(key, following)
    return following
  }
}
