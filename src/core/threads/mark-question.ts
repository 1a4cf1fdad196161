import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, lockInquiry } from '../inquiries/index.ts'
import { countAnswers } from './count-answers.ts'
import type { MarkInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { questionMarks } from './table.ts'

/**
 * Says that a question was answered otherwise or is none; `open` takes that back. The last word counts, also for whether the inquiry
 * is answered.
 */
export async function markQuestion(
  ctx: Ctx,
  inquiryId: string,
  { question, state }: MarkInput,
): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    if (state === 'open')
      await ctx.db
        .delete(questionMarks)
        .where(and(eq(questionMarks.inquiryId, inquiryId), eq(questionMarks.question, question)))
    else {
      const mark = { state, ...by, at: ctx.now() }
      await ctx.db
        .insert(questionMarks)
        .values({ inquiryId, question, ...mark })
        .onConflictDoUpdate({ target: [questionMarks.inquiryId, questionMarks.question], set: mark })
    }
    await countAnswers(ctx, inquiryId)
    await recordAudit(ctx, 'inquiry.question-marked', { type: 'inquiry', id: inquiryId, details: { state } })
    await announceInquiries(ctx, [inquiryId])
  })
}

/** What staff said of the questions of an inquiry, by their sentence. */
export async function findQuestionMarks({ db }: Ctx, inquiryId: string) {
  const rows = await db.select().from(questionMarks).where(eq(questionMarks.inquiryId, inquiryId))
  return new Map(rows.map(({ question, state, staffName }) => [question, { state, by: staffName }]))
}
