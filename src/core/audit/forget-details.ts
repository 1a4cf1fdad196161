import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { auditEntries } from './table.ts'

/** Empties the details of what was done to rows that are erased: who did what and when stays. In the transaction that erases them. */
export async function forgetDetails({ db }: Ctx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length > 0)
    await db
      .update(auditEntries)
      .set({ details: {} })
      .where(inArray(auditEntries.subjectId, [...subjectIds]))
}
