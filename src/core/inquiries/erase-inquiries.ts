import type { Ctx } from '../context.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { requirePermission } from '../staff/index.ts'
import { inquiries, inquiryPrograms } from './table.ts'

/** Removes inquiries, after everything that names them is gone; in a transaction. @returns the people who asked them */
export async function eraseInquiries(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  requirePermission(ctx, 'samples:manage')
  if (ids.length === 0) return []
  await ctx.db.delete(inquiryPrograms).where(isAmong(inquiryPrograms.inquiryId, ids))
  const gone = await ctx.db
    .delete(inquiries)
    .where(isAmong(inquiries.id, ids))
    .returning({ personId: inquiries.personId })
  return [...new Set(gone.map(({ personId }) => personId))]
}
