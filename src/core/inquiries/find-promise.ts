import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { inquiries } from './table.ts'

/** By when a person answers, as it was promised; for the sender's receipt page, which asks for no permission but its address. */
export async function findPromise({ db }: Pick<Ctx, 'db'>, inquiryId: string): Promise<Date | null> {
  const [row] = await db
    .select({ promisedBy: inquiries.promisedBy })
    .from(inquiries)
    .where(eq(inquiries.id, inquiryId))
  return row?.promisedBy ?? null
}
