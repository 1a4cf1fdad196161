import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { promiseFromNow } from '../promises/index.ts'
import { assignments } from './table.ts'

/** By when what comes to an inquiry at this moment is answered: in the hours of the team that a rule gave it to, or else in the school's. */
export async function answerByFor(ctx: Ctx, inquiryId: string): Promise<Date> {
  const [last] = await ctx.db
    .select({ hours: assignments.hours })
    .from(assignments)
    .where(and(eq(assignments.inquiryId, inquiryId), isNotNull(assignments.hours)))
    .orderBy(desc(assignments.at))
    .limit(1)
  return promiseFromNow(ctx, last?.hours)
}
