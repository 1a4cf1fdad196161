import type { Ctx } from '../context.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { inquiries } from './table.ts'

/** What these inquiries ask, as staff read it; for the ledger. */
export async function findAsked({ db }: Pick<Ctx, 'db'>, ids: readonly string[]) {
  const rows = await db
    .select({
      id: inquiries.id,
      name: inquiries.name,
      interest: inquiries.interest,
      message: inquiries.message,
    })
    .from(inquiries)
    .where(isAmong(inquiries.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which of these inquiries there are; for the ledger. */
export async function findExistingInquiries(
  { db }: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.select({ id: inquiries.id }).from(inquiries).where(isAmong(inquiries.id, ids))
  return new Set(rows.map((row) => row.id))
}
