import { and, isNull, lt, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { forgetFiles } from './forget-files.ts'
import {
  answers,
  assignments,
  attachments,
  closures,
  drafts,
  incomingMails,
  messages,
  notes,
  presences,
  questionMarks,
  tagChanges,
  tags,
} from './table.ts'

/** Removes what passed about some inquiries, and what staff decided on them; in a transaction. @returns the ids of the mails that had come in */
export async function eraseThreads(ctx: Ctx, inquiryIds: readonly string[]): Promise<string[]> {
  requirePermission(ctx, 'samples:manage')
  if (inquiryIds.length === 0) return []
  // Attachments and answers name the messages that carry them.
  const files = await ctx.db
    .delete(attachments)
    .where(isAmong(attachments.inquiryId, inquiryIds))
    .returning({ name: attachments.sha256 })
  await forgetFiles(
    ctx,
    files.map(({ name }) => name),
  )
  for (const table of [
    answers,
    messages,
    assignments,
    closures,
    notes,
    tags,
    tagChanges,
    drafts,
    questionMarks,
  ])
    await ctx.db.delete(table).where(isAmong(table.inquiryId, inquiryIds))
  await ctx.db.delete(presences).where(isAmong(presences.subjectId, inquiryIds))
  const mails = await ctx.db
    .delete(incomingMails)
    .where(isAmong(incomingMails.inquiryId, inquiryIds))
    .returning({ id: incomingMails.id })
  return mails.map(({ id }) => id)
}

/** Removes mail from some addresses that belongs to no inquiry, and mails by their ids; in a transaction. @returns the ids of what it removed */
export async function eraseUnplacedMailFrom(
  ctx: Ctx,
  addresses: readonly string[],
  listed: readonly string[] = [],
): Promise<string[]> {
  requireSystem(ctx)
  if (addresses.length + listed.length === 0) return []
  const keys = sql.param(addresses.map((address) => address.toLowerCase()))
  const gone = await ctx.db
    .delete(incomingMails)
    .where(
      or(
        and(isNull(incomingMails.inquiryId), sql`lower(${incomingMails.fromAddress}) = any(${keys}::text[])`),
        isAmong(incomingMails.id, listed),
      ),
    )
    .returning({ id: incomingMails.id })
  return gone.map(({ id }) => id)
}

/** Who sent these mails. */
export async function findSendersOf({ db }: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ email: incomingMails.fromAddress })
    .from(incomingMails)
    .where(isAmong(incomingMails.id, ids))
  return rows.map(({ email }) => email)
}

const isUnplacedBefore = (before: Date) => and(isNull(incomingMails.inquiryId), lt(incomingMails.at, before))

export const countUnplacedMail = ({ db }: Pick<Ctx, 'db'>, before: Date): Promise<number> =>
  db.$count(incomingMails, isUnplacedBefore(before))

/** Removes mail that belongs to nothing and came before an instant. @returns how many there were */
export async function eraseUnplacedMail(ctx: Ctx, before: Date): Promise<number> {
  requireSystem(ctx)
  const gone = await ctx.db.delete(incomingMails).where(isUnplacedBefore(before))
  return gone.rowCount ?? 0
}
