import { and, desc, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { requireSystem, scopeOf } from '../staff/index.ts'
import type { Channel, Inquiry, SubmissionState } from './schema.ts'
import { isWithin } from './scope.ts'
import { submissions } from './table.ts'

const mostVersions = 50

/** The last versions of an inquiry as they arrived, oldest first. */
export async function findSubmissionsOf(ctx: Ctx, inquiryId: string) {
  const scope = scopeOf(ctx, 'inquiry:read')
  const rows = await ctx.db
    .select()
    .from(submissions)
    .where(and(eq(submissions.inquiryId, inquiryId), isWithin(scope)))
    .orderBy(desc(submissions.receivedAt))
    .limit(mostVersions)
  return rows.toReversed().map((row) => ({
    id: row.id,
    receipt: row.receipt,
    receivedAt: row.receivedAt.toISOString(),
    state: row.state,
    reasons: [...row.verdict.reasons],
    postedFrom: row.postedFrom,
    contentType: row.contentType,
    inquiry: row.inquiry,
    formRevisionId: row.formRevisionId,
    channel: row.channel,
    source: row.source,
    raw: new TextDecoder().decode(row.body),
  }))
}

/** By which way submissions came, of those that staff may see; by id. */
export async function findOrigins(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0)
    return new Map<string, { receipt: string; channel: Channel; inquiryId: string | null }>()
  const rows = await ctx.db
    .select({
      id: submissions.id,
      receipt: submissions.receipt,
      channel: submissions.channel,
      inquiryId: submissions.inquiryId,
    })
    .from(submissions)
    .where(and(isAmong(submissions.id, new Set(ids)), isWithin(scopeOf(ctx, 'inquiry:read'))))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** A submission by its reference number, wherever it stands; null where there is none that staff may see. */
export async function findByReference(
  ctx: Ctx,
  receipt: string,
): Promise<{ state: SubmissionState; inquiryId: string | null } | null> {
  const [row] = await ctx.db
    .select({ state: submissions.state, inquiryId: submissions.inquiryId })
    .from(submissions)
    .where(and(eq(submissions.receipt, receipt), isWithin(scopeOf(ctx, 'inquiry:read'))))
  return row ?? null
}

/** Where submissions stand, by receipt; for the receipt page, whose signed address is the sender's right to it. */
export async function findByReceipts(ctx: Ctx, receipts: readonly string[]) {
  requireSystem(ctx)
  const rows = await ctx.db
    .select({
      receipt: submissions.receipt,
      state: submissions.state,
      contentHash: submissions.contentHash,
      receivedAt: submissions.receivedAt,
      inquiryId: submissions.inquiryId,
      inquiry: submissions.inquiry,
      promisedBy: submissions.promisedBy,
      verdict: submissions.verdict,
    })
    .from(submissions)
    .where(isAmong(submissions.receipt, receipts))
  return new Map(rows.map((row) => [row.receipt, row]))
}

/** What was answered in each submission, by receipt. */
export async function findAnswers({ db }: Pick<Ctx, 'db'>, receipts: readonly string[]) {
  if (receipts.length === 0) return new Map<string, Inquiry>()
  const rows = await db
    .select({ receipt: submissions.receipt, inquiry: submissions.inquiry })
    .from(submissions)
    .where(isAmong(submissions.receipt, receipts))
  return new Map(rows.map(({ receipt, inquiry }) => [receipt, inquiry]))
}

/** What the ledger proves a receipt by. */
export async function findProofs({ db }: Pick<Ctx, 'db'>, receipts: readonly string[]) {
  const rows = await db
    .select({
      id: submissions.id,
      receipt: submissions.receipt,
      state: submissions.state,
      contentHash: submissions.contentHash,
      receivedAt: submissions.receivedAt,
      inquiryId: submissions.inquiryId,
      inquiry: submissions.inquiry,
      hasBody: sql<boolean>`octet_length(${submissions.body}) > 0`,
    })
    .from(submissions)
    .where(isAmong(submissions.receipt, receipts))
  return new Map(rows.map((row) => [row.receipt, row]))
}

/** Bodies as they arrived, by submission. Some are large: ask for few at once. */
export async function findBodies({ db }: Pick<Ctx, 'db'>, ids: readonly string[]) {
  const rows = await db
    .select({ id: submissions.id, body: submissions.body, contentType: submissions.contentType })
    .from(submissions)
    .where(isAmong(submissions.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Everything that was asked in each inquiry, of what was worked; by inquiry. */
export async function findVersions({ db }: Pick<Ctx, 'db'>, inquiryIds: readonly string[]) {
  const rows = await db
    .select({ id: submissions.inquiryId, inquiry: submissions.inquiry })
    .from(submissions)
    .where(and(isAmong(submissions.inquiryId, inquiryIds), eq(submissions.state, 'worked')))
  return Map.groupBy(rows, ({ id }) => id ?? '')
}

/** What was asked last in each inquiry, of what was worked; by inquiry. */
export async function findLatestVersions({ db }: Pick<Ctx, 'db'>, inquiryIds: readonly string[]) {
  const rows = await db
    .selectDistinctOn([submissions.inquiryId], { id: submissions.inquiryId, inquiry: submissions.inquiry })
    .from(submissions)
    .where(and(isAmong(submissions.inquiryId, inquiryIds), eq(submissions.state, 'worked')))
    .orderBy(submissions.inquiryId, desc(submissions.receivedAt))
  return new Map(rows.flatMap(({ id, inquiry }) => (id === null ? [] : [[id, inquiry] as const])))
}

/** Submissions by receipt, once the worker that has them at this moment is done. In a transaction. */
export async function awaitByReceipt({ db }: Ctx, receipts: readonly string[]) {
  const rows = await db
    .select({
      id: submissions.id,
      receipt: submissions.receipt,
      state: submissions.state,
      inquiryId: submissions.inquiryId,
    })
    .from(submissions)
    .where(isAmong(submissions.receipt, receipts))
    .orderBy(submissions.id)
    .for('update')
  return new Map(rows.map((row) => [row.receipt, row]))
}

/** The submissions behind some inquiries, by id. */
export async function findSubmissionIds(
  { db }: Pick<Ctx, 'db'>,
  inquiryIds: readonly string[],
): Promise<string[]> {
  if (inquiryIds.length === 0) return []
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(isAmong(submissions.inquiryId, inquiryIds))
  return rows.map(({ id }) => id)
}
