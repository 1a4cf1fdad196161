import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import type { SubscriptionLinks } from './links.ts'
import type { Choice, ConsentWay, NotConfirmed } from './schema.ts'
import { subscriptionConsents, subscriptionRequests as requests, subscriptions } from './table.ts'

/** After so many wrong codes only the link in the mail confirms. */
const maxAttempts = 5

/**
 * Confirms by the code that was typed into the page that waits.
 * @returns the subscription's id, or why nothing was confirmed
 */
export async function confirmByCode(
  ctx: Ctx,
  links: SubscriptionLinks,
  requestId: string,
  typed: string,
): Promise<{ id: string } | { refused: NotConfirmed }> {
  // Counted before it is looked at, or many at once could each try as often.
  const [counted] = await ctx.db
    .update(requests)
    .set({ attempts: sql`${requests.attempts} + 1` })
    .where(and(isOpen(ctx, requestId), lt(requests.attempts, maxAttempts)))
    .returning({ id: requests.id })
  if (!counted) return { refused: (await isThere(ctx, requestId)) ? 'too-many' : 'over' }
  if (!links.isCode(requestId, typed.replace(/\D/g, ''))) return { refused: 'wrong' }
  const id = await confirm(ctx, requestId, 'code')
  return id === null ? { refused: 'over' } : { id }
}

/**
 * Confirms by the button behind the mail's link; pressed again, it leads to the same subscription.
 * @returns null where there is nothing to confirm any more
 * @throws AppError `not-found` for a token that was not made here
 */
export async function confirmByLink(
  ctx: Ctx,
  links: SubscriptionLinks,
  requestId: string,
  token: string,
): Promise<string | null> {
  requireToken(links, requestId, token)
  return confirm(ctx, requestId, 'link')
}

/** What the link would confirm; null where there is nothing to confirm any more. It changes nothing: scanners open links too. */
export async function findRequest(
  ctx: Ctx,
  links: SubscriptionLinks,
  requestId: string,
  token: string,
): Promise<(Choice & { email: string }) | null> {
  requireToken(links, requestId, token)
  const [open] = await ctx.db
    .select({ email: requests.email, topics: requests.topics, programs: requests.programs })
    .from(requests)
    .where(and(eq(requests.id, requestId), gt(requests.expiresAt, ctx.now())))
  return open ?? null
}

function requireToken(links: SubscriptionLinks, requestId: string, token: string): void {
  if (!links.isToken('confirm', requestId, token))
    throw new AppError('not-found', 'There is no such request.')
}

function confirm(ctx: Ctx, requestId: string, way: ConsentWay): Promise<string | null> {
  return inTransaction(ctx, async (ctx) => {
    const [request] = await ctx.db
      .update(requests)
      .set({ confirmedAt: ctx.now() })
      .where(isOpen(ctx, requestId))
      .returning()
    if (!request) return findConfirmed(ctx, requestId)
    const { email, emailKey, locale, topics, programs, wording } = request
    const [subscription] = await ctx.db
      .insert(subscriptions)
      .values({ id: newId(), email, emailKey, locale, topics, programs, createdAt: ctx.now() })
      .onConflictDoUpdate({
        target: subscriptions.emailKey,
        set: {
          locale,
          endedAt: null,
          // Who subscribes again adds to what goes on, and begins anew after an end.
          topics: united('topics'),
          programs: united('programs'),
        },
      })
      .returning()
    if (!subscription) throw new Error('the subscription vanished')
    await ctx.db.insert(subscriptionConsents).values({
      id: newId(),
      subscriptionId: subscription.id,
      isGiven: true,
      topics: subscription.topics,
      programs: subscription.programs,
      wording,
      locale,
      way,
      at: ctx.now(),
    })
    await recordAudit(ctx, 'subscription.confirmed', {
      type: 'subscription',
      id: subscription.id,
      details: { way },
    })
    return subscription.id
  })
}

const united = (column: 'topics' | 'programs') => {
  const [mine, added] = [sql.raw(`subscription.${column}`), sql.raw(`excluded.${column}`)]
  return sql`case when subscription.ended_at is null
    then (select coalesce(array_agg(distinct each), '{}') from unnest(${mine} || ${added}) as each) else ${added} end`
}

async function findConfirmed(ctx: Ctx, requestId: string): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: subscriptions.id })
    .from(requests)
    .innerJoin(subscriptions, eq(subscriptions.emailKey, requests.emailKey))
    .where(
      and(
        eq(requests.id, requestId),
        sql`${requests.confirmedAt} is not null`,
        isNull(subscriptions.endedAt),
      ),
    )
  return found?.id ?? null
}

const isOpen = (ctx: Ctx, requestId: string) =>
  and(eq(requests.id, requestId), isNull(requests.confirmedAt), gt(requests.expiresAt, ctx.now()))

const isThere = async (ctx: Ctx, requestId: string) =>
  (await ctx.db.$count(requests, isOpen(ctx, requestId))) > 0
