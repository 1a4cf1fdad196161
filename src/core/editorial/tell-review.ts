import { findReview } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { type ContentNotice, notifyEditors } from '../notices/index.ts'
import { findStaffNames, listEditingStaff, requireSystem } from '../staff/index.ts'

type Told = { reviewId: string; what: 'asked' | 'ended' }

/**
 * Tells who was asked for a review, or all who edit where nobody was named; and who asked, once a colleague published the
 * document or sent it back. Colleagues are not told of their own acts.
 */
export async function tellReview(ctx: Ctx, { reviewId, what }: Told): Promise<void> {
  requireSystem(ctx)
  const review = await findReview(ctx, reviewId)
  if (!review) return
  const { documentId, title, askedBy, endedBy } = review
  const by = what === 'asked' ? askedBy : endedBy
  const kind = what === 'asked' ? 'review-asked' : kindOf(review.outcome)
  if (!kind || by === null) return
  const names = isStaffId(by) ? await findStaffNames(ctx, [by]) : new Map<string, string>()
  const told =
    what === 'ended'
      ? [askedBy]
      : review.reviewerId
        ? [review.reviewerId]
        : (await listEditingStaff(ctx)).map(({ id }) => id)
  const notices = told
    .filter((staffId) => staffId !== by && isStaffId(staffId))
    .map((staffId): ContentNotice => ({
      staffId,
      kind,
      document: { id: documentId, title },
      // What was planned is published by the program itself.
      byName: names.get(by) ?? 'Prospectus',
      text: (what === 'asked' ? review.note : review.answer) ?? '',
      onceKey: `${kind} ${reviewId} ${staffId}`,
    }))
  await inTransaction(ctx, async (ctx) => void (await notifyEditors(ctx, notices)))
}

const kindOf = (outcome: string | null) =>
  outcome === 'published'
    ? ('review-published' as const)
    : outcome === 'returned'
      ? ('review-returned' as const)
      : null

const isStaffId = (author: string) => /^[0-9a-f-]{36}$/.test(author)
