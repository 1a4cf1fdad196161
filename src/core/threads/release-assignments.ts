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
    .returning(released)
  return noteReleased(ctx, ended)
}

/** Gives an inquiry back that its colleague sees no more; in the transaction that changed what it is about. */
export async function releaseOutOfReach(ctx: Ctx, inquiryId: string): Promise<void> {
  const ended = await ctx.db
    .update(assignments)
    .set({ endedAt: ctx.now() })
    .where(
      and(
        eq(assignments.inquiryId, inquiryId),
        isNull(assignments.endedAt),
        sql`exists (select from staff s where s.id = ${assignments.staffId} and s.programs is not null and not exists (
          select from inquiry_program p where p.inquiry_id = ${assignments.inquiryId} and p.program = any(s.programs)))`,
      ),
    )
    .returning(released)
  await noteReleased(ctx, ended)
}

const released = { id: assignments.inquiryId, from: assignments.staffId }

async function noteReleased(
  ctx: Ctx,
  ended: readonly { readonly id: string; readonly from: string }[],
): Promise<number> {
  await recordAudit(
    ctx,
    'inquiry.unclaimed',
    ...ended.map(({ id, from }) => ({ type: 'inquiry' as const, id, details: { from } })),
  )
  await announceInquiries(
    ctx,
    ended.map(({ id }) => id),
  )
  return ended.length
}
