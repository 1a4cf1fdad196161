import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../platform/database/database.ts'
import { requirePermission } from '../staff/index.ts'
import { submissions, type SubmissionState } from './table.ts'

/** Every version of an inquiry as it arrived, oldest first. */
export async function findSubmissionsOf(ctx: Ctx, inquiryId: string) {
  requirePermission(ctx, 'inquiry:read')
  const rows = await ctx.db
    .select()
    .from(submissions)
    .where(eq(submissions.inquiryId, inquiryId))
    .orderBy(asc(submissions.receivedAt))
  return rows.map((row) => ({
    id: row.id,
    receipt: row.receipt,
    receivedAt: row.receivedAt.toISOString(),
    state: row.state,
    reasons: [...row.verdict.reasons],
    postedFrom: row.postedFrom,
    contentType: row.contentType,
    answers: row.inquiry,
    raw: new TextDecoder().decode(row.body),
  }))
}

/** What waits for a person to look, newest first. */
export async function listQuarantine(ctx: Ctx) {
  requirePermission(ctx, 'inquiry:release')
  const rows = await ctx.db
    .select()
    .from(submissions)
    .where(eq(submissions.state, 'quarantined'))
    .orderBy(desc(submissions.receivedAt))
    .limit(200)
  return rows.map((row) => ({
    id: row.id,
    receipt: row.receipt,
    receivedAt: row.receivedAt.toISOString(),
    name: `${row.inquiry.first_name} ${row.inquiry.last_name}`,
    email: row.inquiry.email,
    reasons: [...row.verdict.reasons],
    message: row.inquiry.message,
  }))
}

/** Where submissions stand, by receipt; for the ledger and the receipt page. */
export async function findByReceipts({ db }: Pick<Ctx, 'db'>, receipts: readonly string[]) {
  const rows = await db
    .select({
      receipt: submissions.receipt,
      state: submissions.state,
      contentHash: submissions.contentHash,
      receivedAt: submissions.receivedAt,
      programs: sql<string[]>`${submissions.inquiry} -> 'programs'`,
    })
    .from(submissions)
    .where(inArray(submissions.receipt, [...receipts]))
  return new Map(rows.map((row) => [row.receipt, row]))
}
export type ReceiptState = { state: SubmissionState; receivedAt: Date; programs: string[] }
