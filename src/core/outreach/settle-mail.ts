import { and, eq } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { outbox } from './table.ts'

type End = { state: 'sent' | 'held' } | { state: 'failed'; refusal: string }

/** Ends a mail's waiting, once: only what still waits changes. */
export function endMail(ctx: Ctx, { id, template, attempts }: ClaimedMail, end: End): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const ended = await ctx.db
      .update(outbox)
      .set({ ...end, claimedUntil: null, ...(end.state === 'sent' && { sentAt: ctx.now(), refusal: null }) })
      .where(stillWaits(id))
      .returning({ id: outbox.id })
    if (ended.length > 0)
      await recordAudit(ctx, `mail.${end.state}`, { type: 'mail', id, details: { template, attempts } })
  })
}

/** Gives a mail back, for another try, unless the claim ran out and it is someone else's by now. */
export async function giveBackMail(
  ctx: Ctx,
  { id, claimedUntil }: ClaimedMail,
  refusal?: string,
): Promise<void> {
  await ctx.db
    .update(outbox)
    .set({ claimedUntil: null, ...(refusal !== undefined && { refusal }) })
    .where(and(stillWaits(id), claimedUntil ? eq(outbox.claimedUntil, claimedUntil) : undefined))
}

const stillWaits = (id: string) => and(eq(outbox.id, id), eq(outbox.state, 'waiting'))
