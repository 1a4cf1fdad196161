import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import type { LinkUse, SubscriptionLinks } from './links.ts'
import { loadNewsletter, offered, requireSomething } from './newsletter.ts'
import type { Choice, ConsentWay, SubscriptionView } from './schema.ts'
import { subscriptionConsents, subscriptions } from './table.ts'

type Link = { readonly id: string; readonly token: string }

/** @throws AppError `not-found` for a link that was not made here */
export async function findSubscription(
  ctx: Ctx,
  links: SubscriptionLinks,
  use: Exclude<LinkUse, 'confirm'>,
  { id, token }: Link,
): Promise<SubscriptionView> {
  const notFound = () => new AppError('not-found', 'There is no such subscription.')
  if (!links.isToken(use, id, token)) throw notFound()
  const [found] = await ctx.db.select().from(subscriptions).where(eq(subscriptions.id, id))
  if (!found) throw notFound()
  const { email, topics, programs, endedAt } = found
  return { id, email, topics, programs, isActive: endedAt === null }
}

/**
 * Keeps another choice; one that had ended goes on.
 * @throws AppError `invalid` where nothing is chosen: that is what ending is for
 */
export async function changePreferences(
  ctx: Ctx,
  links: SubscriptionLinks,
  link: Link,
  chosen: Choice,
): Promise<void> {
  const loaded = await loadNewsletter(ctx)
  const wanted = offered(chosen, loaded)
  const { id } = await findSubscription(ctx, links, 'preferences', link)
  requireSomething(wanted)
  await inTransaction(ctx, async (ctx) => {
    const [changed] = await ctx.db
      .update(subscriptions)
      .set({ ...wanted, endedAt: null })
      .where(eq(subscriptions.id, id))
      .returning({ locale: subscriptions.locale })
    if (!changed) return
    await keepConsent(ctx, id, {
      ...wanted,
      isGiven: true,
      wording: loaded.newsletter.consent,
      way: 'preferences',
      ...changed,
    })
    await recordAudit(ctx, 'subscription.changed', { type: 'subscription', id })
  })
}

/** Ends a subscription; ending it again changes nothing. */
export async function endSubscription(
  ctx: Ctx,
  links: SubscriptionLinks,
  use: Exclude<LinkUse, 'confirm'>,
  link: Link,
  way: ConsentWay,
): Promise<void> {
  const { id } = await findSubscription(ctx, links, use, link)
  await inTransaction(ctx, async (ctx) => {
    const [ended] = await ctx.db
      .update(subscriptions)
      .set({ endedAt: ctx.now() })
      .where(and(eq(subscriptions.id, id), isNull(subscriptions.endedAt)))
      .returning({
        topics: subscriptions.topics,
        programs: subscriptions.programs,
        locale: subscriptions.locale,
      })
    if (!ended) return
    await keepConsent(ctx, id, { ...ended, isGiven: false, wording: '', way })
    await recordAudit(ctx, 'subscription.ended', { type: 'subscription', id, details: { way } })
  })
}

type Kept = Pick<
  typeof subscriptionConsents.$inferInsert,
  'isGiven' | 'topics' | 'programs' | 'wording' | 'locale' | 'way'
>

async function keepConsent(ctx: Ctx, subscriptionId: string, consent: Kept): Promise<void> {
  await ctx.db.insert(subscriptionConsents).values({ id: newId(), subscriptionId, at: ctx.now(), ...consent })
}
