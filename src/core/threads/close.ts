import { and, eq, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, lockInquiries, lockInquiry, setClosed } from '../inquiries/index.ts'
import type { CloseInput, CloseManyInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { closures } from './table.ts'

/** Puts an inquiry away, answered or not; reopening undoes it. @throws AppError `conflict` where it is closed */
export async function closeInquiry(ctx: Ctx, inquiryId: string, { note }: CloseInput): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    const inquiry = await lockInquiry(ctx, inquiryId, scope)
    if (inquiry.closedAt) throw new AppError('conflict', 'Someone has closed this inquiry already.')
    await ctx.db.insert(closures).values({ id: newId(), inquiryId, ...by, at: ctx.now(), note })
    await setClosed(ctx, inquiryId, ctx.now())
    await recordAudit(ctx, 'inquiry.closed', { type: 'inquiry', id: inquiryId })
    await announceInquiries(ctx, [inquiryId])
  })
}

/** Puts several away; those that are closed stay so. @returns how many were open */
export async function closeInquiries(ctx: Ctx, { ids, note }: CloseManyInput): Promise<{ closed: string[] }> {
  const { by, scope } = requireAnswering(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await lockInquiries(ctx, ids, scope)
    const already = await ctx.db
      .select({ inquiryId: closures.inquiryId })
      .from(closures)
      .where(and(isAmong(closures.inquiryId, found), isNull(closures.endedAt)))
    const closed = found.filter((id) => !already.some(({ inquiryId }) => inquiryId === id))
    if (closed.length === 0) return { closed }
    await ctx.db
      .insert(closures)
      .values(closed.map((inquiryId) => ({ id: newId(), inquiryId, ...by, at: ctx.now(), note })))
    for (const id of closed) await setClosed(ctx, id, ctx.now())
    await recordAudit(ctx, 'inquiry.closed', ...closed.map((id) => ({ type: 'inquiry' as const, id })))
    await announceInquiries(ctx, closed)
    return { closed }
  })
}

/** Opens several again; those that are open stay so. @returns how many were closed */
export async function reopenInquiries(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const { scope } = requireAnswering(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await lockInquiries(ctx, ids, scope)
    let opened = 0
    for (const id of found) if (await endClosure(ctx, id, 'reopened')) opened++
    await announceInquiries(ctx, found)
    return opened
  })
}

/** @throws AppError `conflict` where it is open */
export async function reopenInquiry(ctx: Ctx, inquiryId: string): Promise<void> {
  const { scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    if (!(await endClosure(ctx, inquiryId, 'reopened')))
      throw new AppError('conflict', 'This inquiry is open already.')
    await announceInquiries(ctx, [inquiryId])
  })
}

/** @returns whether it was closed */
export async function endClosure(
  ctx: Ctx,
  inquiryId: string,
  endedFor: 'reopened' | 'undelivered' | 'wrote-again',
): Promise<boolean> {
  const ended = await ctx.db
    .update(closures)
    .set({ endedAt: ctx.now(), endedFor })
    .where(and(eq(closures.inquiryId, inquiryId), isNull(closures.endedAt)))
    .returning({ id: closures.id })
  if (ended.length === 0) return false
  await setClosed(ctx, inquiryId, null)
  await recordAudit(ctx, 'inquiry.reopened', { type: 'inquiry', id: inquiryId, details: { for: endedFor } })
  return true
}
