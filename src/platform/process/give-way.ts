import { setTimeout as wait } from 'node:timers/promises'

const lookEveryMs = 20
/** While others queue up, background work takes about a quarter of the time: it never stops, however long the rush. */
const restForEach = 3

/** Lets `act` give way to senders: after each run it rests three times as long as it took, or until the rush is over. */
export function giveWay(isBusy: () => boolean) {
  let restUntil = 0
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    while (isBusy() && performance.now() < restUntil) await wait(lookEveryMs)
    const startedAt = performance.now()
    try {
      return await act()
    } finally {
      const endedAt = performance.now()
      restUntil = endedAt + restForEach * (endedAt - startedAt)
    }
  }
}
