import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { contentReviews } from '../table.ts'
import { findDocument, lockDocument, requireOutOfTrash } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { staffIdOf } from './open-document.ts'

type Outcome = 'published' | 'returned' | 'withdrawn'

/** Asks colleagues to look at the newest revision before it is published. @throws AppError `conflict` where that was asked already */
export async function askForReview(ctx: Ctx, id: string, note: string): Promise<void> {
  requirePermission(ctx, 'content:edit')
  await inTransaction(ctx, async (ctx) => {
    requireOutOfTrash(await lockDocument(ctx, id))
    const revisionId = await findNewestId(ctx, id)
    const [asked] = await ctx.db
      .insert(contentReviews)
      .values({ id: newId(), documentId: id, revisionId, askedBy: staffIdOf(ctx), askedAt: ctx.now(), note })
      .onConflictDoNothing()
      .returning({ id: contentReviews.id })
    if (!asked) throw new AppError('conflict', 'A review of this was asked for already.')
    await recordAudit(ctx, 'content.review-asked', {
      type: 'document',
      id,
      details: { revision: revisionId },
    })
  })
}

/** Gives a document back to who asked for a review, with what is to change. @throws AppError `conflict` where no review is open */
export async function returnFromReview(ctx: Ctx, id: string, answer: string): Promise<void> {
  requirePermission(ctx, 'content:edit')
  await findDocument(ctx, id)
  await inTransaction(ctx, async (ctx) => {
    if (!(await endReview(ctx, id, 'returned', answer)))
      throw new AppError('conflict', 'No review of this is open any more.')
  })
}

/** Ends the open review, in the transaction of what ends it. @returns whether there was one */
export async function endReview(ctx: Ctx, id: string, outcome: Outcome, answer?: string): Promise<boolean> {
  const [ended] = await ctx.db
    .update(contentReviews)
    .set({ endedAt: ctx.now(), outcome, answer })
    .where(and(eq(contentReviews.documentId, id), isNull(contentReviews.endedAt)))
    .returning({ id: contentReviews.id })
  if (!ended) return false
  await recordAudit(ctx, 'content.review-ended', { type: 'document', id, details: { outcome } })
  return true
}
