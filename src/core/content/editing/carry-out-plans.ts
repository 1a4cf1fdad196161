import { and, eq, isNull, lte } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requireSystem } from '../../staff/index.ts'
import { contentPlans } from '../table.ts'
import { endPlan } from './plans.ts'
import { publishDocument, withdrawDocument } from './publish-document.ts'

/**
 * Does what is planned and due. What cannot be done (a check found an error, something links to what was to be withdrawn) ends
 * with the reason, for the editor to read: it is not tried again at a time that nobody chose.
 */
export async function carryOutPlans(ctx: Ctx): Promise<{ done: number; failed: number }> {
  requireSystem(ctx)
  const due = await ctx.db
    .select()
    .from(contentPlans)
    .where(and(isNull(contentPlans.endedAt), lte(contentPlans.at, ctx.now())))
    .orderBy(contentPlans.at)
  const ends = { done: 0, failed: 0 }
  for (const plan of due) {
    const end = await carryOut(ctx, plan)
    if (end) ends[end]++
  }
  return ends
}

type Plan = typeof contentPlans.$inferSelect

async function carryOut(
  ctx: Ctx,
  { id, documentId, act, revisionId }: Plan,
): Promise<'done' | 'failed' | null> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      // Two workers may come to it at once: the second finds it ended.
      const [open] = await ctx.db
        .select({ id: contentPlans.id })
        .from(contentPlans)
        .where(and(eq(contentPlans.id, id), isNull(contentPlans.endedAt)))
        .for('update')
      if (!open) return null
      if (act === 'withdraw') await withdrawDocument(ctx, documentId)
      else if (revisionId) {
        const { isPublished } = await publishDocument(ctx, documentId, revisionId)
        if (!isPublished) return fail(ctx, documentId, act, 'checks')
      }
      return 'done'
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error
    return inTransaction(ctx, (ctx) => fail(ctx, documentId, act, error.message))
  }
}

async function fail(ctx: Ctx, documentId: string, act: Plan['act'], why: string): Promise<'failed'> {
  await endPlan(ctx, documentId, why)
  await recordAudit(ctx, 'content.plan-failed', { type: 'document', id: documentId, details: { act } })
  return 'failed'
}
