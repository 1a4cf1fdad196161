import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { hasCode } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Queue } from '../../platform/jobs/jobs.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { requireSystem } from '../staff/index.ts'
import { findConsents, NoConsent, requireConsent, type Consent } from './consents.ts'
import { findNewItems, groupsFor } from './digest-items.ts'
import { loadNewsletter, offered, type LoadedNewsletter, type Newsletter } from './newsletter.ts'
import type { DigestItem, SubscriptionView } from './schema.ts'
import { digestIssues as issues, subscriptions } from './table.ts'

/** Writes the mails of an issue, from one subscriber on. */
export const digestQueue: Queue<{ issueId: string; after: string | null }> = { name: 'subscriptions.digest' }

const perCommit = 500
/** An issue that comes later than this is not made: the next one tells what it would have told. */
const latestMs = 24 * 3600_000
/** How many issues are asked what they told. */
const rememberedIssues = 8

/** Makes the week's issue once its hour has come, and no second one for the same hour. A week in which nothing is new sends nothing. */
export async function sendDueDigests(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  const loaded = await loadNewsletterIfAny(ctx)
  if (!loaded) return
  const dueAt = lastDue(loaded.newsletter.leaves, loaded.settings.timeZone, ctx.now())
  if (ctx.now().getTime() - dueAt.getTime() > latestMs) return
  const before = await ctx.db.select().from(issues).orderBy(desc(issues.dueAt)).limit(rememberedIssues)
  if (before[0] && before[0].dueAt >= dueAt) return
  const told = new Set(before.flatMap(({ items }) => items.map(({ id }) => id)))
  const items = await findNewItems(ctx, loaded, dueAt, { told, isFirst: before.length === 0 })
  await inTransaction(ctx, async (ctx) => {
    const [made] = await ctx.db
      .insert(issues)
      .values({ id: newId(), dueAt, items, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ id: issues.id })
    if (made && items.length > 0) await ctx.jobs.send(ctx.db, digestQueue, { issueId: made.id, after: null })
  })
}

/** Writes the mails of the next five hundred subscribers, and the job for those after them in the same commit. Done again it does nothing. */
export async function writeDigests(
  ctx: Ctx,
  { issueId, after }: { issueId: string; after: string | null },
): Promise<void> {
  requireSystem(ctx)
  const loaded = await loadNewsletter(ctx)
  await inTransaction(ctx, async (ctx) => {
    const found = await ctx.db
      .select()
      .from(subscriptions)
      .where(and(isNull(subscriptions.endedAt), after === null ? undefined : gt(subscriptions.id, after)))
      .orderBy(asc(subscriptions.id))
      .limit(perCommit)
    const last = found.at(-1)
    if (!last) return
    const [issue] = await ctx.db
      .update(issues)
      .set({ writtenTo: last.id })
      .where(
        and(eq(issues.id, issueId), after === null ? isNull(issues.writtenTo) : eq(issues.writtenTo, after)),
      )
      .returning({ items: issues.items })
    // A job that is handled twice.
    if (!issue) return
    const consents = await findConsents(
      ctx,
      found.map(({ id }) => id),
    )
    for (const subscription of found) {
      try {
        await queueDigest(ctx, subscription, consents.get(subscription.id), issue.items, loaded)
      } catch (error) {
        // One that must not be sent holds up nobody else's.
        if (!(error instanceof NoConsent)) throw error
        ctx.log?.error('digest.no-consent', { subscription: subscription.id })
      }
    }
    if (found.length === perCommit) await ctx.jobs.send(ctx.db, digestQueue, { issueId, after: last.id })
  })
}

/**
 * Decides one subscriber's mail; none where nothing of what they chose is new.
 * @throws NoConsent
 */
export async function queueDigest(
  ctx: Ctx,
  { id, email, locale, ...chosen }: Omit<SubscriptionView, 'isActive'> & { locale?: string },
  consent: Consent | undefined,
  items: readonly DigestItem[],
  loaded: LoadedNewsletter,
): Promise<void> {
  requireConsent(consent, { topics: chosen.topics, programs: chosen.programs })
  const groups = groupsFor(offered(chosen, loaded), items, loaded)
  if (groups.length === 0) return
  const { name, sender } = loaded.newsletter
  const data = { subscriptionId: id, newsletter: name, sender, groups }
  await queueMail(ctx, 'digest', [{ data, ...(locale && { locale }), to: { name: '', address: email } }])
}

/** The last time at which the newsletter was to leave. */
export function lastDue({ weekday, time }: Newsletter['leaves'], timeZone: string, now: Date): Date {
  const clock = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const today = clock.toPlainDate()
  const at = (daysBack: number) =>
    today.subtract({ days: daysBack }).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
  const daysBack = (today.dayOfWeek - weekday + 7) % 7
  return new Date(at(daysBack) <= now.getTime() ? at(daysBack) : at(daysBack + 7))
}

async function loadNewsletterIfAny(ctx: Ctx): Promise<LoadedNewsletter | null> {
  try {
    return await loadNewsletter(ctx)
  } catch (error) {
    if (hasCode(error, 'not-found')) return null
    throw error
  }
}
