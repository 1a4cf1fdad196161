import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { eraseMailTo } from '../outreach/index.ts'
import { emailKey } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { subscriptionConsents, subscriptionRequests, subscriptions } from './table.ts'

/** Removes subscriptions, what was agreed to with them, and requests of these addresses; in a transaction. @returns how many subscriptions there were */
export async function eraseSubscribers(ctx: Ctx, emails: readonly string[]): Promise<number> {
  requireSystem(ctx)
  if (emails.length === 0) return 0
  const keys = emails.map(emailKey)
  const rows = await ctx.db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(inArray(subscriptions.emailKey, keys))
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await ctx.db.delete(subscriptionConsents).where(inArray(subscriptionConsents.subscriptionId, ids))
    await ctx.db.delete(subscriptions).where(inArray(subscriptions.id, ids))
  }
  await ctx.db.delete(subscriptionRequests).where(inArray(subscriptionRequests.emailKey, keys))
  return ids.length
}

/** Removes some subscriptions by their ids, with everything kept for their addresses, mail too; what these people asked the school stays. In a transaction. */
export async function eraseSubscriptions(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ subscriptions: number; mails: number }> {
  requireSystem(ctx)
  if (ids.length === 0) return { subscriptions: 0, mails: 0 }
  const rows = await ctx.db
    .select({ email: subscriptions.email })
    .from(subscriptions)
    .where(inArray(subscriptions.id, [...ids]))
  const emails = rows.map(({ email }) => email)
  const mails = await eraseMailTo(ctx, emails, ['digest', 'subscription'])
  return { subscriptions: await eraseSubscribers(ctx, emails), mails }
}

/** The subscription of an address; null where there is none. */
export async function findSubscriptionAt({ db }: Pick<Ctx, 'db'>, email: string) {
  const [row] = await db
    .select()
    .from(subscriptions)
    .where(inArray(subscriptions.emailKey, [emailKey(email)]))
  return row ?? null
}
