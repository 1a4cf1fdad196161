import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { outbox } from './table.ts'

/** Removes every mail of some inquiries; in a transaction. */
export async function eraseMailOf(ctx: Ctx, inquiryIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'samples:manage')
  if (inquiryIds.length > 0) await ctx.db.delete(outbox).where(inArray(outbox.inquiryId, [...inquiryIds]))
}
