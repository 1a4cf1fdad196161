import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { findMessage, setAnswered, type Again } from '../inquiries/index.ts'
import { findQuestions } from '../questions/index.ts'
import { measureAnswers } from './measure-answers.ts'
import { answers, incomingMails, questionMarks } from './table.ts'

/**
 * Writes down in the inquiry since when it counts as answered, and what wants another answer; by its message as it stands, which may
 * have changed since an answer was written. The inquiry must be locked.
 */
export async function countAnswers(ctx: Ctx, inquiryId: string): Promise<void> {
  const [rows, message, marks] = await Promise.all([
    ctx.db
      .select()
      .from(answers)
      .where(and(eq(answers.inquiryId, inquiryId), isNull(answers.undoneAt))),
    findMessage(ctx, inquiryId),
    ctx.db.select().from(questionMarks).where(eq(questionMarks.inquiryId, inquiryId)),
  ])
  const { firstAt, lastAt, answeredAt } = measureAnswers(
    findQuestions(message).map(({ text }) => text),
    rows.flatMap(({ countsFrom, speaksOf }) => (countsFrom ? [{ countsFrom, speaksOf }] : [])),
    marks,
  )
  const since = answeredAt && lastAt
  const [written, returned] = await Promise.all([
    // Until all is answered the promise itself runs.
    since && findUnanswered(ctx, inquiryId, lastWritten(rows) ?? since),
    // An answer in part does not stand for one that did not arrive: the time that was set for that one goes on.
    findReturned(ctx, inquiryId, since),
  ])
  const again = returned && (!written || returned.by < written.by) ? returned : written
  const hasFailed = rows.some(
    ({ undeliveredAt }) => undeliveredAt !== null && (lastAt === null || undeliveredAt > lastAt),
  )
  await setAnswered(ctx, inquiryId, {
    firstAnsweredAt: firstAt,
    answeredAt,
    again,
    isReturned: rows.some(({ answerBy }) => answerBy !== null),
    isUndelivered: again === null && answeredAt === null && hasFailed,
  })
}

/** When the last answer that counts was written: one that left later does not answer what the person wrote in between. */
const lastWritten = (rows: readonly (typeof answers.$inferSelect)[]): Date | undefined =>
  rows
    .filter(({ countsFrom }) => countsFrom !== null)
    .map(({ at }) => at)
    .toSorted((one, other) => Number(one) - Number(other))
    .at(-1)

/** By when the first of the person's messages since then wants an answer. */
async function findUnanswered({ db }: Ctx, inquiryId: string, since: Date): Promise<Again | null> {
  const [row] = await db
    .select({ answerBy: incomingMails.answerBy })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.inquiryId, inquiryId),
        sql`${cameIntoThread} > ${since.toISOString()}::timestamptz`,
        isNotNull(incomingMails.answerBy),
      ),
    )
    .orderBy(asc(cameIntoThread))
    .limit(1)
  return row?.answerBy ? { by: row.answerBy, reason: 'wrote-again' } : null
}

/** When a mail came into its thread: one that a colleague put there was read by nobody who answered before. */
export const cameIntoThread = sql`coalesce(${incomingMails.placedAt}, ${incomingMails.at})`

/** By when the first of the answers that were reported as not delivered since then wants another. */
async function findReturned({ db }: Ctx, inquiryId: string, since: Date | null): Promise<Again | null> {
  const [row] = await db
    .select({ answerBy: answers.answerBy })
    .from(answers)
    .where(
      and(
        eq(answers.inquiryId, inquiryId),
        isNull(answers.undoneAt),
        since ? gt(answers.undeliveredAt, since) : isNotNull(answers.undeliveredAt),
        isNotNull(answers.answerBy),
      ),
    )
    .orderBy(asc(answers.undeliveredAt))
    .limit(1)
  return row?.answerBy ? { by: row.answerBy, reason: 'undelivered' } : null
}
