import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { outbox } from './table.ts'

/** Which of these inquiries have an acknowledgement, whatever became of it; for the ledger. */
export async function findAcknowledged(
  { db }: Pick<Ctx, 'db'>,
  inquiryIds: readonly string[],
): Promise<Set<string>> {
  if (inquiryIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: outbox.inquiryId })
    .from(outbox)
    .where(and(inArray(outbox.inquiryId, [...inquiryIds]), eq(outbox.template, 'acknowledgement')))
  return new Set(rows.flatMap((row) => row.id ?? []))
}
