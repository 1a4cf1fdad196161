import { and, eq, isNull } from 'drizzle-orm'
import { announceInquiries, lockInquiry } from '../inquiries/index.ts'
import type { OnMailEnded } from '../outreach/index.ts'
import { countAnswers } from './answer.ts'
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
      .set({ countsFrom: end.state === 'sent' ? end.said.at : null })
      .where(and(eq(answers.messageId, message), isNull(answers.undoneAt)))
    await countAnswers(ctx, mail.inquiryId)
    if (end.state === 'failed') await endClosure(ctx, mail.inquiryId, 'undelivered')
  }
  await announceInquiries(ctx, [mail.inquiryId])
}
