import { inArray } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { eraseMailTo } from '../outreach/index.ts'
import { emailKey } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { subscriptionConsents, subscriptionRequests, subscriptions } from './table.ts'

export type ErasedSubscribers = { subscriptionIds: string[]; requestIds: string[] }

/** Removes subscriptions, what was agreed to with them, and requests of these addresses; in a transaction. @returns the ids of what it removed */
export async function eraseSubscribers(ctx: Ctx, emails: readonly string[]): Promise<ErasedSubscribers> {
  requireSystem(ctx)
  if (emails.length === 0) return { subscriptionIds: [], requestIds: [] }
  const keys = emails.map(emailKey)
  const rows = await ctx.db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(isAmong(subscriptions.emailKey, keys))
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await ctx.db.delete(subscriptionConsents).where(isAmong(subscriptionConsents.subscriptionId, ids))
    await ctx.db.delete(subscriptions).where(isAmong(subscriptions.id, ids))
  }
  const requests = await ctx.db
    .delete(subscriptionRequests)
    .where(isAmong(subscriptionRequests.emailKey, keys))
    .returning({ id: subscriptionRequests.id })
  return { subscriptionIds: ids, requestIds: requests.map(({ id }) => id) }
}

/** Removes some subscriptions by their ids, with everything kept for their addresses, mail too; what these people asked the school stays. In a transaction. */
export async function eraseSubscriptions(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ErasedSubscribers & { mails: number }> {
  requireSystem(ctx)
  if (ids.length === 0) return { subscriptionIds: [], requestIds: [], mails: 0 }
  const rows = await ctx.db
    .select({ email: subscriptions.email })
    .from(subscriptions)
    .where(isAmong(subscriptions.id, ids))
  const emails = rows.map(({ email }) => email)
  const mails = await eraseMailTo(ctx, emails, ['digest', 'subscription'])
  return { ...(await eraseSubscribers(ctx, emails)), mails }
}

/** The addresses of these requests to subscribe that are not confirmed. */
export async function findRequestsBy({ db }: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ email: subscriptionRequests.email })
    .from(subscriptionRequests)
    .where(isAmong(subscriptionRequests.id, ids))
  return rows.map(({ email }) => email)
}

/** The subscription of an address; null where there is none. */
export async function findSubscriptionAt({ db }: Pick<Ctx, 'db'>, email: string) {
  const [row] = await db
    .select()
    .from(subscriptions)
    .where(inArray(subscriptions.emailKey, [emailKey(email)]))
  return row ?? null
}
