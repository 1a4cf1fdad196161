import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { submissions } from './table.ts'

/** Nothing holds it but that its sender has to say so by mail; what is doubted for more waits for a person. */
const isToConfirm = and(
  eq(submissions.state, 'quarantined'),
  sql`${submissions.verdict} -> 'reasons' ? 'unconfirmed'`,
)

/** Of these submissions, those whose senders have to confirm them, for the mails that ask for it. */
export async function findToConfirm(ctx: Ctx, ids: readonly string[]) {
  requireSystem(ctx)
  return ctx.db
    .select({
      receipt: submissions.receipt,
      inquiry: submissions.inquiry,
      locale: submissions.locale,
      network: submissions.network,
    })
    .from(submissions)
    .where(and(isAmong(submissions.id, ids), isToConfirm))
}

/**
 * Lets a submission through because its sender pressed the button that the mail leads to; the right to it is the signed address.
 * One that staff or the sender decided on already stays as it is.
 */
export function confirmSubmission(ctx: Ctx, receipt: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [confirmed] = await ctx.db
      .update(submissions)
      .set({ state: 'waiting', stateChangedAt: ctx.now(), workAt: ctx.now() })
      .where(and(eq(submissions.receipt, receipt), isToConfirm))
      .returning({ id: submissions.id })
    if (!confirmed) return
    await recordAudit(ctx, 'submission.confirmed', { type: 'submission', id: confirmed.id })
  })
}
