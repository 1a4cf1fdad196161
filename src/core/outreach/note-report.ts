import { eq } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { idsInMessageIds } from './find-acknowledged.ts'
import type { ReportAction } from './schema.ts'
import { outbox } from './table.ts'

/** How long after the relay took a mail a report of its failure still counts; one that comes later is shown alone. */
const reportCountsMs = 5 * 24 * 3600_000

export type ReportedMail = {
  readonly id: string
  readonly template: string
  readonly inquiryId: string | null
  readonly toAddress: string
  /** Who had a copy, in small letters. */
  readonly copies: readonly string[]
}

/**
 * The mail that a report is about; null where it is none of ours.
 * @param named.mailId as the address says that the report was sent to
 * @param named.messageIds as the report names them; they count only where they are ours to the letter
 */
export async function findReportedMail(
  { db }: Pick<Ctx, 'db'>,
  { mailId, messageIds }: { mailId: string | null; messageIds: readonly string[] },
): Promise<ReportedMail | null> {
  const ids = [...(mailId === null ? [] : [mailId]), ...idsInMessageIds(messageIds)]
  if (ids.length === 0) return null
  const rows = await db
    .select({
      id: outbox.id,
      template: outbox.template,
      inquiryId: outbox.inquiryId,
      toAddress: outbox.toAddress,
      messageId: outbox.messageId,
      cc: outbox.cc,
    })
    .from(outbox)
    .where(isAmong(outbox.id, ids))
  const found =
    rows.find(({ id }) => id === mailId) ??
    rows.find(({ messageId }) => messageId !== null && messageIds.includes(messageId))
  if (!found) return null
  const { messageId: _, cc, ...mail } = found
  return { ...mail, copies: cc.map((each) => each.toLowerCase()) }
}

/**
 * Writes down what a server on the way reported of a mail. One that failed within five days was not delivered, whatever the relay said.
 * In a transaction.
 * @returns whether the mail counted as sent until now, and no longer does
 */
export async function noteReport(
  ctx: Ctx,
  mailId: string,
  { action, words }: { action: ReportAction; words: string },
): Promise<boolean> {
  requireSystem(ctx)
  const [row] = await ctx.db.select().from(outbox).where(eq(outbox.id, mailId)).for('update')
  if (!row) throw new Error(`mail ${mailId} is missing`)
  // A server that tried on after it had given up does not take the failure back.
  if (row.report === 'failed') return false
  // It is about the sending before: this one has not begun.
  if (row.state === 'waiting' && row.attempts === 0) return false
  const isInTime = row.sentAt !== null && ctx.now().getTime() - row.sentAt.getTime() <= reportCountsMs
  const isUndelivered = action === 'failed' && row.state === 'sent' && isInTime
  await ctx.db
    .update(outbox)
    .set({
      report: action,
      reportSaid: words.slice(0, maxWords),
      reportedAt: ctx.now(),
      ...(isUndelivered && { state: 'failed' as const, failedFor: 'returned' as const }),
    })
    .where(eq(outbox.id, mailId))
  await recordAudit(ctx, 'mail.reported', {
    type: 'mail',
    id: mailId,
    details: { action, counts: isUndelivered },
  })
  return isUndelivered
}
const maxWords = 500
