import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { announceInquiries, findReceiptAndPrograms, lockInquiry } from '../inquiries/index.ts'
import { notify } from '../notices/index.ts'
import type { OnMailEnded, Refused } from '../outreach/index.ts'
import { findAddressed } from '../staff/index.ts'
import { countAnswers } from './count-answers.ts'
import { endClosure } from './close.ts'
import { answers, messages } from './table.ts'

/**
 * What the end of a mail means for its inquiry, in the transaction that writes it down: an answer counts from when the relay took it;
 * one that failed counts no more, and opens an inquiry that was closed on its account.
 */
export const noteDelivery: OnMailEnded = async (ctx, mail, end) => {
  if (mail.inquiryId === null) return
  if (mail.template === 'reply') {
    await lockInquiry(ctx, mail.inquiryId, 'all')
    const message = ctx.db.select({ id: messages.id }).from(messages).where(eq(messages.mailId, mail.id))
    await ctx.db
      .update(answers)
      .set({
        countsFrom: end.state === 'sent' ? end.said.at : null,
        // One that was sent again: what was reported of the first time is over.
        ...(end.state === 'sent' && { undeliveredAt: null, answerBy: null }),
        ...(end.state === 'failed' && { undeliveredAt: ctx.now() }),
      })
      .where(and(eq(answers.messageId, message), isNull(answers.undoneAt)))
    await countAnswers(ctx, mail.inquiryId)
    if (end.state === 'failed') {
      await endClosure(ctx, mail.inquiryId, 'undelivered')
      await tellWriter(ctx, mail.id, mail.inquiryId, end.refused)
    }
  }
  await announceInquiries(ctx, [mail.inquiryId])
}

/**
 * A mail that counted as sent was reported as not delivered: an answer counts no more, and somebody has to answer by a new promise,
 * also where the inquiry was closed. In the transaction that writes the report down.
 */
export async function noteUndelivered(
  ctx: Ctx,
  mail: { readonly id: string; readonly template: string; readonly inquiryId: string },
  answerBy: Date,
  refused?: Refused,
): Promise<void> {
  const { id, template, inquiryId } = mail
  await lockInquiry(ctx, inquiryId, 'all')
  if (template === 'reply') {
    const message = ctx.db.select({ id: messages.id }).from(messages).where(eq(messages.mailId, id))
    await ctx.db
      .update(answers)
      .set({ countsFrom: null, undeliveredAt: ctx.now(), answerBy })
      .where(and(eq(answers.messageId, message), isNull(answers.undoneAt)))
    await countAnswers(ctx, inquiryId)
    await endClosure(ctx, inquiryId, 'undelivered')
    const details = { mail: id, answerBy: answerBy.toISOString() }
    await recordAudit(ctx, 'inquiry.undelivered', { type: 'inquiry', id: inquiryId, details })
    await tellWriter(ctx, id, inquiryId, refused)
  }
  await announceInquiries(ctx, [inquiryId])
}

/** Whoever wrote a reply goes on to the next inquiry, and would not see that it did not arrive. */
async function tellWriter(ctx: Ctx, mailId: string, inquiryId: string, refused?: Refused): Promise<void> {
  const [answer] = await ctx.db
    .select({ staffId: answers.staffId })
    .from(answers)
    .innerJoin(messages, eq(messages.id, answers.messageId))
    .where(and(eq(messages.mailId, mailId), isNull(answers.undoneAt)))
  const inquiry = await findReceiptAndPrograms(ctx, inquiryId)
  if (!answer || !inquiry || !(await findAddressed(ctx, [answer.staffId])).has(answer.staffId)) return
  await notify(ctx, [
    {
      staffId: answer.staffId,
      kind: 'undelivered',
      inquiry: { id: inquiryId, receipt: inquiry.receipt },
      byName: '',
      dueBy: null,
      refused,
      onceKey: `undelivered ${mailId}`,
    },
  ])
}
