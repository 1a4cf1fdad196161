import { and, eq, inArray, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import type { Scope } from '../staff/index.ts'
import { isWithin } from './queries.ts'
import { inquiries } from './table.ts'

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
    .where(and(inArray(inquiries.id, [...ids]), isWithin(ctx, scope)))
    .orderBy(inquiries.id)
    .for('update')
  if (rows.length === 0) throw new AppError('not-found', 'There is no such inquiry.')
  return rows.map(({ id }) => id)
}

/**
 * Writes down when an inquiry was first answered, and whether that was in time; null where no answer counts any more.
 * @param againBy by when the person's next message wants an answer; null where there is none
 */
export async function setAnswered(
  { db }: Ctx,
  id: string,
  answeredAt: Date | null,
  againBy: Date | null,
): Promise<void> {
  const instant = answeredAt?.toISOString() ?? null
  await db
    .update(inquiries)
    .set({ answeredAt, againBy, promiseKept: sql`${instant}::timestamptz <= ${inquiries.promisedBy}` })
    .where(eq(inquiries.id, id))
}

export async function setClosed({ db }: Ctx, id: string, closedAt: Date | null): Promise<void> {
  await db.update(inquiries).set({ closedAt }).where(eq(inquiries.id, id))
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
      againBy: inquiries.againBy,
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
      againBy: sql`case when answered_at is null then null else coalesce(again_by, ${againBy.toISOString()}::timestamptz) end`,
    })
    .where(eq(inquiries.id, id))
}
