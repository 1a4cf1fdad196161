import type { Ctx } from '../context.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { auditEntries } from './table.ts'

/** Clears the audit details of erased rows, in the transaction that erases them; actor, verb and time stay. */
export async function forgetDetails({ db }: Ctx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length > 0)
    await db.update(auditEntries).set({ details: {} }).where(isAmong(auditEntries.subjectId, subjectIds))
}
