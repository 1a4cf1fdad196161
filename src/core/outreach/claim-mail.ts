import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { outbox } from './table.ts'

/** What a killed process had claimed on another machine is free again after it, at the latest. */
const claimMs = 90_000
/** Handing over one mail takes less than this. A process renews a claim that ends sooner before it begins another. */
const enoughMs = 60_000

/**
 * Takes the mails that wait and that no other process has; of two processes each mail goes to one.
 * A process may take again what it claimed itself: where the database was away it could not give it back.
 * @param domain of the sender, for the Message-ID, which is fixed at the first try
 */
export function claimMail(ctx: Ctx, ids: readonly string[], process: string, domain: string) {
  const free = ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isAmong(outbox.id, ids), or(isFree(ctx), and(isDue(ctx), eq(outbox.claimedBy, process)))))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .for('update', { skipLocked: true })
  return ctx.db
    .update(outbox)
    .set({
      claimedUntil: new Date(ctx.now().getTime() + claimMs),
      claimedBy: process,
      takenUpAt: ctx.now(),
      attempts: sql`${outbox.attempts} + 1`,
      messageId: sql`coalesce(${outbox.messageId}, '<' || ${outbox.id} || '@' || ${domain}::text || '>')`,
    })
    .where(inArray(outbox.id, free))
    .returning({
      id: outbox.id,
      template: outbox.template,
      data: outbox.data,
      locale: outbox.locale,
      toName: outbox.toName,
      toAddress: outbox.toAddress,
      cc: outbox.cc,
      inquiryId: outbox.inquiryId,
      createdAt: outbox.createdAt,
      leavesAt: outbox.leavesAt,
      attempts: outbox.attempts,
      claimedBy: outbox.claimedBy,
      messageId: sql<string>`${outbox.messageId}`,
    })
}
export type ClaimedMail = Awaited<ReturnType<typeof claimMail>>[number]

/**
 * Keeps the claim on mails for as long as their process goes on with them.
 * @returns asks whether a mail is still this process's, with time enough to hand it over
 */
export function keepClaim(
  ctx: Ctx,
  claimed: readonly ClaimedMail[],
  process: string,
): (id: string) => Promise<boolean> {
  let ours = new Set(claimed.map(({ id }) => id))
  let endsAt = ctx.now().getTime() + claimMs
  let renewing: Promise<void> | null = null

  async function renew(): Promise<void> {
    const until = new Date(ctx.now().getTime() + claimMs)
    const rows = await ctx.db
      .update(outbox)
      .set({ claimedUntil: until })
      .where(and(isAmong(outbox.id, ours), eq(outbox.state, 'waiting'), eq(outbox.claimedBy, process)))
      .returning({ id: outbox.id })
    ours = new Set(rows.map(({ id }) => id))
    endsAt = until.getTime()
  }

  return async (id) => {
    if (endsAt - ctx.now().getTime() < enoughMs) await (renewing ??= renew().finally(() => (renewing = null)))
    return ours.has(id)
  }
}

/** It waits, its time has come, and no living process has it. */
export function isFree(ctx: Ctx) {
  return and(isDue(ctx), or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, ctx.now())))
}

/** It waits, and can no longer be taken back. */
function isDue(ctx: Ctx) {
  return and(eq(outbox.state, 'waiting'), or(isNull(outbox.leavesAt), lte(outbox.leavesAt, ctx.now())))
}
