import { and, eq, sql } from 'drizzle-orm'
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

/** Writes down when an inquiry was first answered, and whether that was in time; null where no answer counts any more. */
export async function setAnswered({ db }: Ctx, id: string, answeredAt: Date | null): Promise<void> {
  const instant = answeredAt?.toISOString() ?? null
  await db
    .update(inquiries)
    .set({ answeredAt, promiseKept: sql`${instant}::timestamptz <= ${inquiries.promisedBy}` })
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
    })
    .from(inquiries)
    .where(and(eq(inquiries.id, id), isWithin(ctx, scope)))
  return row ?? null
}
