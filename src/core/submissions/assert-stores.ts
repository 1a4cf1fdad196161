import type { Ctx } from '../context.ts'
import { inTransaction } from '../context.ts'
import type { Arrival } from './arrival.ts'
import { storeArrivals } from './store-arrivals.ts'

/**
 * Stores an arrival and takes it back, and commits that: a database that answers questions may still have no room, be read-only,
 * or wait for a standby that is gone.
 * @throws what a real one would meet
 */
export function assertStores(ctx: Ctx, server: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const takenBack = new Error('taken back')
    await ctx.db
      .transaction(async (db) => {
        await storeArrivals({ ...ctx, db }, server, [trial(`trial-${server}`, ctx.now())])
        throw takenBack
      })
      .catch((error) => {
        if (error !== takenBack) throw error
      })
  })
}

/** Quarantined, so that nobody works it. */
const trial = (receipt: string, receivedAt: Date): Arrival => ({
  receipt,
  previousReceipt: receipt,
  repeats: [],
  contentHash: new Uint8Array(32),
  receivedAt,
  contentType: '',
  body: new Uint8Array(8_000),
  inquiry: {
    salutation: '',
    first_name: 'Trial',
    last_name: 'Trial',
    email: '',
    country: null,
    country_typed: null,
    employer: '',
    programs: [],
    interest: '',
    message: '',
    consent_email: false,
  },
  channel: 'form',
  source: {},
  promisedBy: null,
  postedFrom: '',
  formRevisionId: null,
  verdict: { weight: 0, reasons: [], quarantine: true },
})
