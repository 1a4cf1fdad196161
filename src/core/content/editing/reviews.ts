import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import type { Queue } from '../../../platform/jobs/jobs.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { listEditingStaff, requirePermission, requireSystem } from '../../staff/index.ts'
import { contentReviews } from '../table.ts'
import { findDocument, lockDocument, requireOutOfTrash } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { findLine } from './list-documents.ts'
import { staffIdOf } from './open-document.ts'

/** To be told of: a review that was asked for, or that ended. Sent in the transaction that does it. */
export const reviewQueue: Queue<{ reviewId: string; what: 'asked' | 'ended' }> = { name: 'content.review' }

type Outcome = 'published' | 'returned' | 'withdrawn'

/**
 * Asks a colleague, or all who edit, to look at the newest revision before it is published.
 * @throws AppError `conflict` where that was asked already, `invalid` where the colleague does not edit the site
 */
export async function askForReview(
  ctx: Ctx,
  id: string,
  { note, reviewerId = null }: { note: string; reviewerId?: string | null },
): Promise<void> {
  requirePermission(ctx, 'content:edit')
  if (reviewerId !== null && !(await listEditingStaff(ctx)).some((each) => each.id === reviewerId))
    throw new AppError('invalid', 'Choose a colleague who edits the site.', {
      reviewerId: 'Choose a colleague who edits the site.',
    })
  await inTransaction(ctx, async (ctx) => {
    requireOutOfTrash(await lockDocument(ctx, id))
    const revisionId = await findNewestId(ctx, id)
    const review = {
      documentId: id,
      revisionId,
      askedBy: staffIdOf(ctx),
      askedAt: ctx.now(),
      note,
      reviewerId,
    }
    const [asked] = await ctx.db
      .insert(contentReviews)
      .values({ id: newId(), ...review })
      .onConflictDoNothing()
      .returning({ id: contentReviews.id })
    if (!asked) throw new AppError('conflict', 'A review of this was asked for already.')
    await recordAudit(ctx, 'content.review-asked', {
      type: 'document',
      id,
      details: { revision: revisionId },
    })
    await ctx.jobs.send(ctx.db, reviewQueue, { reviewId: asked.id, what: 'asked' })
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
    .set({ endedAt: ctx.now(), endedBy: staffIdOf(ctx), outcome, answer })
    .where(and(eq(contentReviews.documentId, id), isNull(contentReviews.endedAt)))
    .returning({ id: contentReviews.id })
  if (!ended) return false
  await recordAudit(ctx, 'content.review-ended', { type: 'document', id, details: { outcome } })
  await ctx.jobs.send(ctx.db, reviewQueue, { reviewId: ended.id, what: 'ended' })
  return true
}

export type FoundReview = {
  readonly documentId: string
  readonly title: string
  readonly askedBy: string
  readonly reviewerId: string | null
  readonly note: string
  readonly outcome: string | null
  readonly endedBy: string | null
  readonly answer: string | null
}

/** A review with what it is about. */
export async function findReview(ctx: Ctx, reviewId: string): Promise<FoundReview | null> {
  requireSystem(ctx)
  const [review] = await ctx.db.select().from(contentReviews).where(eq(contentReviews.id, reviewId))
  const line = review && (await findLine(ctx, review.documentId))
  return review && line ? { ...review, title: line.title } : null
}
