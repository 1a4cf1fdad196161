const lookEveryMs = 20
/** While others queue up, so many rows a second are worked, on a fast machine as on a slow one: it never stops, however long the rush. */
const rowsPerSecond = 250

/**
 * Lets `act` give way to senders: after each run it rests as long as its rows may take and at least as long as they took, or until the
 * rush is over. What counts no rows rests three times as long as it took.
 */
export function giveWay(isBusy: () => boolean) {
  let restUntil = 0
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    while (isBusy() && performance.now() < restUntil)
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    const startedAt = performance.now()
    let rows: unknown
    try {
      const result = await act()
      rows = result
      return result
    } finally {
      const took = performance.now() - startedAt
      const mayTake = typeof rows === 'number' ? Math.max(2 * took, (1000 * rows) / rowsPerSecond) : 4 * took
      restUntil = Math.max(restUntil, startedAt + mayTake)
    }
  }
}
