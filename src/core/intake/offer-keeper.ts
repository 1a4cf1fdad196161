import type { Log } from '../../platform/log/log.ts'
import type { Offer } from './check-draft.ts'

export type OfferKeeper = {
  /** What is offered as far as this server knows; null while it does not, and then what is chosen is believed. */
  current(): Offer | null
  /** Reads it again: something was published, or may have been. */
  refresh(): Promise<void>
}

type Options = { load: () => Promise<Offer | null>; log: Log; now: () => Date }

const retryAfterMs = 1_000

/** Holds what the form offers in memory, so that receiving never waits for it. */
export function keepOffer({ load, log, now }: Options): OfferKeeper {
  let offer: Offer | null = null
  let loads = 0
  let failedAt: number | null = null

  async function refresh(): Promise<void> {
    const nth = ++loads
    failedAt = null
    try {
      const loaded = await load()
      // Two loads may end in the other order: the one that began last has seen the newest publication.
      if (nth === loads) offer = loaded
    } catch (error) {
      if (nth !== loads) return
      // An old offer would refuse or doubt what the page has shown since.
      offer = null
      failedAt = now().getTime()
      log.warn('intake.offer-unknown', { error: String(error) })
    }
  }

  return {
    current() {
      if (failedAt !== null && now().getTime() - failedAt >= retryAfterMs) void refresh()
      return offer
    },
    refresh,
  }
}
