import { and, count, desc, eq, gt, max } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { inquiries, inquiryPrograms } from './table.ts'

/** Gives inquiries from one person to another, in a transaction. @param ids only these; all where none are named @returns those that were moved */
export async function moveInquiries(
  { db }: Ctx,
  from: string,
  to: string,
  ids?: readonly string[],
): Promise<string[]> {
  const rows = await db
    .update(inquiries)
    .set({ personId: to })
    .where(and(eq(inquiries.personId, from), ids ? isAmong(inquiries.id, ids) : undefined))
    .returning({ id: inquiries.id })
  return rows.map(({ id }) => id)
}

/** The inquiries of one person, oldest first; of those since `after`, where it is given. */
export function findInquiriesOfPerson({ db }: Pick<Ctx, 'db'>, personId: string, after?: Date) {
  return db
    .select({ id: inquiries.id, receipt: inquiries.receipt, receivedAt: inquiries.receivedAt })
    .from(inquiries)
    .where(and(eq(inquiries.personId, personId), after ? gt(inquiries.receivedAt, after) : undefined))
    .orderBy(inquiries.receivedAt, inquiries.id)
}

/** How much each of some people asked, and when last. */
export async function countInquiriesOf({ db }: Pick<Ctx, 'db'>, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, { inquiries: number; lastAskedAt: Date | null }>()
  const rows = await db
    .select({ personId: inquiries.personId, inquiries: count(), lastAskedAt: max(inquiries.receivedAt) })
    .from(inquiries)
    .where(isAmong(inquiries.personId, personIds))
    .groupBy(inquiries.personId)
    .orderBy(desc(max(inquiries.receivedAt)))
  return new Map(rows.map(({ personId, ...row }) => [personId, row]))
}

/** Who asked; null where there is no such inquiry. */
export async function findPersonOfInquiry({ db }: Pick<Ctx, 'db'>, id: string): Promise<string | null> {
  const [row] = await db.select({ personId: inquiries.personId }).from(inquiries).where(eq(inquiries.id, id))
  return row?.personId ?? null
}

/** The programs that an inquiry is about from now on; in a transaction. */
export async function setPrograms({ db }: Ctx, id: string, programs: readonly string[]): Promise<void> {
  await db.delete(inquiryPrograms).where(eq(inquiryPrograms.inquiryId, id))
  if (programs.length > 0)
    await db.insert(inquiryPrograms).values(programs.map((program) => ({ inquiryId: id, program })))
}
