import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { answers, assignments, closures, drafts, incomingMails, messages, notes, tags } from './table.ts'

/** Removes what passed about some inquiries, and what staff decided on them; in a transaction. */
export async function eraseThreads(ctx: Ctx, inquiryIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'samples:manage')
  if (inquiryIds.length === 0) return
  // Answers name the messages that carry them.
  for (const table of [answers, messages, assignments, closures, notes, tags, drafts, incomingMails])
    await ctx.db.delete(table).where(inArray(table.inquiryId, [...inquiryIds]))
}
