import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { inquiries } from './table.ts'

/** What became of a promise; for the sender's receipt page, which asks for no permission but its address. */
export type FoundPromise = {
  /** By when a person answers, or should have; null where nobody knows yet. */
  readonly promisedBy: Date | null
  /** When a person did; null while one has to, also once more, and while a question is open. */
  readonly answeredAt: Date | null
  /** A person answered, and a question is still open. */
  readonly isAnsweredInPart: boolean
  /** Staff put it away. */
  readonly isClosed: boolean
}

export async function findPromise({ db }: Pick<Ctx, 'db'>, inquiryId: string): Promise<FoundPromise> {
  const [row] = await db
    .select({
      promisedBy: inquiries.promisedBy,
      answeredAt: inquiries.answeredAt,
      firstAnsweredAt: inquiries.firstAnsweredAt,
      againBy: inquiries.againBy,
      closedAt: inquiries.closedAt,
    })
    .from(inquiries)
    .where(eq(inquiries.id, inquiryId))
  if (!row) return { promisedBy: null, answeredAt: null, isAnsweredInPart: false, isClosed: false }
  const { promisedBy, answeredAt, firstAnsweredAt, againBy, closedAt } = row
  return {
    promisedBy: againBy ?? promisedBy,
    answeredAt: againBy ? null : answeredAt,
    isAnsweredInPart: firstAnsweredAt !== null && answeredAt === null,
    isClosed: closedAt !== null,
  }
}
