import { eq, inArray } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { eraseMailTo } from '../outreach/index.ts'
import { emailKey } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import type { SubscriptionLinks } from './links.ts'
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

/**
 * Forgets a subscriber who asks for it by the link of their preferences: address, choice, consents and mail. What they asked
 * the school stays. A link whose subscription is gone already changes nothing.
 * @throws AppError `not-found` for a link that was not made here
 */
export async function eraseSubscription(
  ctx: Ctx,
  links: SubscriptionLinks,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<void> {
  if (!links.isToken('preferences', id, token))
    throw new AppError('not-found', 'There is no such subscription.')
  await inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({ email: subscriptions.email })
      .from(subscriptions)
      .where(eq(subscriptions.id, id))
    if (!found) return
    // The link proves whose address it is, as an erasure decided by the school would.
    const system: Ctx = { ...ctx, actor: { kind: 'system', name: 'subscriptions' } }
    await eraseMailTo(system, [found.email], ['digest', 'subscription'])
    await eraseSubscribers(system, [found.email])
    await recordAudit(ctx, 'subscription.erased', { type: 'subscription', id })
  })
}

/** The subscription of an address; null where there is none. */
export async function findSubscriptionAt({ db }: Pick<Ctx, 'db'>, email: string) {
  const [row] = await db
    .select()
    .from(subscriptions)
    .where(inArray(subscriptions.emailKey, [emailKey(email)]))
  return row ?? null
}
