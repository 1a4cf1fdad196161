import { and, desc, eq, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { mailTemplates, type MayReceive } from '../outreach/index.ts'
import type { Choice } from './schema.ts'
import { subscriptionConsents as consents, subscriptions } from './table.ts'

export type Consent = Choice & { readonly isGiven: boolean }

/** The newest consent of each subscription, given or taken back. */
export async function findConsents(
  { db }: Ctx,
  subscriptionIds: readonly string[],
): Promise<Map<string, Consent>> {
  if (subscriptionIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([consents.subscriptionId], {
      id: consents.subscriptionId,
      isGiven: consents.isGiven,
      topics: consents.topics,
      programs: consents.programs,
    })
    .from(consents)
    .where(isAmong(consents.subscriptionId, subscriptionIds))
    .orderBy(consents.subscriptionId, desc(consents.id))
  return new Map(rows.map(({ id, ...consent }) => [id, consent]))
}

/** Nobody gets what they did not agree to, whatever another row says. */
export class NoConsent extends Error {}

/** @throws NoConsent where the newest consent was taken back, or does not name all that was chosen */
export function requireConsent(consent: Consent | undefined, chosen: Choice): void {
  const isCovered =
    consent?.isGiven === true &&
    chosen.topics.every((each) => consent.topics.includes(each)) &&
    chosen.programs.every((each) => consent.programs.includes(each))
  if (!isCovered) throw new NoConsent('nobody agreed to get this')
}

/** Whether a newsletter may leave at this moment: an end holds at once, also for what waits already. */
export const mayReceive: MayReceive = async (ctx, { template, data }) => {
  if (template !== 'digest') return false
  const { subscriptionId } = mailTemplates.digest.data.parse(data)
  const active = await ctx.db.$count(
    subscriptions,
    and(eq(subscriptions.id, subscriptionId), isNull(subscriptions.endedAt)),
  )
  const consent = (await findConsents(ctx, [subscriptionId])).get(subscriptionId)
  return active > 0 && consent?.isGiven === true
}
