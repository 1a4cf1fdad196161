import type { Ctx } from '../context.ts'
import { findAddresses, lockAddresses } from '../people/index.ts'

/**
 * Until the transaction ends nothing is worked that came from the addresses of these people: a worker that has looked who they are, and
 * has not written yet, would leave an inquiry with somebody who was joined meanwhile. To be called before they are locked themselves.
 */
export async function lockArrivals(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  const people = await findAddresses(ctx, personIds)
  await lockAddresses(
    ctx,
    people.map(({ email }) => email),
  )
}
