import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import type { Scope } from '../staff/index.ts'
import { isWithin } from './within-scope.ts'
import { type againReasons, inquiries } from './table.ts'

/** An inquiry as staff act on it, locked until the transaction ends, so that of two people only one does. @throws AppError `not-found` */
export async function lockInquiry(ctx: Ctx, id: string, scope: Scope) {
  const [row] = await ctx.db
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.id, id), isWithin(ctx, scope)))
    .for('update')
  if (!row) throw new AppError('not-found', 'There is no such inquiry.')
  return row
}

/**
 * Several inquiries as staff act on them, locked in one order, so that two acts cannot wait for each other.
 * @returns the ids of those that the scope reaches
 * @throws AppError `not-found` where it reaches none
 */
export async function lockInquiries(ctx: Ctx, ids: readonly string[], scope: Scope): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: inquiries.id })
    .from(inquiries)
    .where(and(isAmong(inquiries.id, ids), isWithin(ctx, scope)))
    .orderBy(inquiries.id)
    .for('update')
  if (rows.length === 0) throw new AppError('not-found', 'There is no such inquiry.')
  return rows.map(({ id }) => id)
}

/** Which of these inquiries a scope reaches. */
export async function findReached(ctx: Ctx, ids: readonly string[], scope: Scope): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: inquiries.id })
    .from(inquiries)
    .where(and(isAmong(inquiries.id, ids), isWithin(ctx, scope)))
  return rows.map(({ id }) => id)
}

export type Again = { readonly by: Date; readonly reason: (typeof againReasons)[number] }

/**
 * Writes down since when an inquiry is answered, and whether that was in time; null while a question of it is open, or where no answer
 * counts any more.
 * @param firstAnsweredAt when the first answer came, if only in part
 * @param again why and by when it wants another answer; null where it does not
 * @param isUndelivered no answer counts, for one failed at our own mail server: the promise runs on, and the inquiry says why it is open
 * @param isReturned an answer had counted and was not delivered: a promise that is over by now is then broken, and not merely open
 */
export async function setAnswered(
  { db, now }: Ctx,
  id: string,
  {
    answeredAt,
    firstAnsweredAt,
    again,
    isReturned,
    isUndelivered,
  }: {
    answeredAt: Date | null
    firstAnsweredAt: Date | null
    again: Again | null
    isReturned: boolean
    isUndelivered: boolean
  },
): Promise<void> {
  const instant = answeredAt?.toISOString() ?? null
  const isOver = sql`case when ${isReturned} and ${inquiries.promisedBy} < ${now().toISOString()}::timestamptz then false end`
  await db
    .update(inquiries)
    .set({
      answeredAt,
      firstAnsweredAt,
      againBy: again?.by ?? null,
      againFor: again?.reason ?? (isUndelivered ? 'undelivered' : null),
      promiseKept: answeredAt === null ? isOver : sql`${instant}::timestamptz <= ${inquiries.promisedBy}`,
    })
    .where(eq(inquiries.id, id))
}

/**
 * Wants inquiries answered earlier than their senders were told, never later: a team may keep shorter hours than the school.
 * What was answered by then stays as it was measured.
 */
export async function hastenPromises(
  { db }: Ctx,
  sooner: readonly { inquiryId: string; answerBy: Date }[],
): Promise<void> {
  if (sooner.length === 0) return
  const values = sooner.map(
    ({ inquiryId, answerBy }) => sql`(${inquiryId}::uuid, ${answerBy.toISOString()}::timestamptz)`,
  )
  await db.execute(sql`
    update inquiry set promised_by = sooner.answer_by
    from (values ${sql.join(values, sql`, `)}) as sooner (id, answer_by)
    where inquiry.id = sooner.id and answered_at is null and sooner.answer_by < promised_by`)
}

export async function setClosed({ db }: Ctx, id: string, closedAt: Date | null): Promise<void> {
  await db.update(inquiries).set({ closedAt }).where(eq(inquiries.id, id))
}

/** What was asked, as it stands. */
export async function findMessage({ db }: Ctx, id: string): Promise<string> {
  const [row] = await db.select({ message: inquiries.message }).from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw new Error(`inquiry ${id} is missing`)
  return row.message
}

/** How far an inquiry has come; null where there is none. */
export async function findProgress(ctx: Ctx, id: string, scope: Scope) {
  const [row] = await ctx.db
    .select({
      version: inquiries.version,
      receivedAt: inquiries.receivedAt,
      promisedBy: inquiries.promisedBy,
      promiseKept: inquiries.promiseKept,
      lateReason: inquiries.lateReason,
      answeredAt: inquiries.answeredAt,
      firstAnsweredAt: inquiries.firstAnsweredAt,
      message: inquiries.message,
      againBy: inquiries.againBy,
      againFor: inquiries.againFor,
    })
    .from(inquiries)
    .where(and(eq(inquiries.id, id), isWithin(ctx, scope)))
  return row ?? null
}

/** The person wrote again after an answer: somebody has to answer by then, also where the inquiry was closed. */
export async function setAgain({ db }: Ctx, id: string, againBy: Date): Promise<void> {
  await db
    .update(inquiries)
    .set({
      // Until all is answered the promise runs; after one that was not delivered its successor does.
      againBy: sql`case when answered_at is null then again_by else coalesce(again_by, ${againBy.toISOString()}::timestamptz) end`,
      againFor: sql`case when answered_at is null or again_by is not null then again_for else 'wrote-again' end`,
    })
    .where(eq(inquiries.id, id))
}
