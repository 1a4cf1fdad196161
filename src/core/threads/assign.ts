import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, lockInquiry } from '../inquiries/index.ts'
import type { ClaimInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { assignments } from './table.ts'

/**
 * Takes an inquiry on, from nobody or from whoever has it.
 * @throws AppError `conflict` where by now somebody else has it than the counselor saw
 */
export async function claimInquiry(ctx: Ctx, inquiryId: string, { from }: ClaimInput): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const [current] = await ctx.db.select().from(assignments).where(isCurrent(inquiryId))
    if (current?.staffId === by.staffId) return
    if ((current?.staffId ?? null) !== from)
      throw new AppError(
        'conflict',
        current ? `${current.staffName} has this inquiry now.` : 'Nobody has this inquiry any more.',
      )
    if (current) await endAssignment(ctx, inquiryId)
    await ctx.db.insert(assignments).values({ id: newId(), inquiryId, ...by, at: ctx.now() })
    await recordAudit(ctx, 'inquiry.claimed', { type: 'inquiry', id: inquiryId, details: { from } })
    await announceInquiries(ctx, [inquiryId])
  })
}

/** Gives an inquiry back, so that anyone may take it. Nothing changes where nobody has it. */
export async function unclaimInquiry(ctx: Ctx, inquiryId: string): Promise<void> {
  const { scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const from = await endAssignment(ctx, inquiryId)
    if (from === undefined) return
    await recordAudit(ctx, 'inquiry.unclaimed', { type: 'inquiry', id: inquiryId, details: { from } })
    await announceInquiries(ctx, [inquiryId])
  })
}

async function endAssignment(ctx: Ctx, inquiryId: string): Promise<string | undefined> {
  const [ended] = await ctx.db
    .update(assignments)
    .set({ endedAt: ctx.now() })
    .where(isCurrent(inquiryId))
    .returning({ staffId: assignments.staffId })
  return ended?.staffId
}

const isCurrent = (inquiryId: string) =>
  and(eq(assignments.inquiryId, inquiryId), isNull(assignments.endedAt))
