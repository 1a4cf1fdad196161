import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { outbox } from './table.ts'

/** Longer than any worker goes on with what it claimed, shorter than the queue waits before it gives a job to another. */
export const claimMs = 4 * 60_000

/** Takes the mails that wait and that nobody else has; between two workers each goes to one. */
export function claimMail(ctx: Ctx, ids: readonly string[]) {
  const free = ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(inArray(outbox.id, [...ids]), isFree(ctx)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .for('update', { skipLocked: true })
  return ctx.db
    .update(outbox)
    .set({
      claimedUntil: new Date(ctx.now().getTime() + claimMs),
      takenUpAt: ctx.now(),
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(inArray(outbox.id, free))
    .returning({
      id: outbox.id,
      template: outbox.template,
      data: outbox.data,
      toName: outbox.toName,
      toAddress: outbox.toAddress,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
      claimedUntil: outbox.claimedUntil,
    })
}
export type ClaimedMail = Awaited<ReturnType<typeof claimMail>>[number]

/** It waits, and no living worker has it. */
export function isFree(ctx: Ctx) {
  return and(eq(outbox.state, 'waiting'), or(isNull(outbox.claimedUntil), lt(outbox.claimedUntil, ctx.now())))
}
