import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { announceInquiries } from '../inquiries/index.ts'
import { requirePermission } from '../staff/index.ts'
import { assignments } from './table.ts'

/**
 * Gives back what a colleague has, so that anyone may take it; in the transaction that disables or limits them.
 * @param kept programs whose inquiries stay with them
 * @returns how many were given back
 */
export async function releaseAssignments(
  ctx: Ctx,
  staffId: string,
  kept: readonly string[] = [],
): Promise<number> {
  requirePermission(ctx, 'staff:manage')
  const ended = await ctx.db
    .update(assignments)
    .set({ endedAt: ctx.now() })
    .where(
      and(
        eq(assignments.staffId, staffId),
        isNull(assignments.endedAt),
        sql`not exists (select from inquiry_program p where p.inquiry_id = ${assignments.inquiryId} and p.program = any(${sql.param([...kept])}::text[]))`,
      ),
    )
    .returning({ id: assignments.inquiryId })
  const ids = ended.map(({ id }) => id)
  await recordAudit(
    ctx,
    'inquiry.unclaimed',
    ...ids.map((id) => ({ type: 'inquiry' as const, id, details: { from: staffId } })),
  )
  await announceInquiries(ctx, ids)
  return ids.length
}
