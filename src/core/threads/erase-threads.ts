import { and, inArray, isNull, lt, sql } from 'drizzle-orm'
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

/** Removes what passed about some inquiries, and what staff decided on them; in a transaction. */
export async function eraseThreads(ctx: Ctx, inquiryIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'samples:manage')
  if (inquiryIds.length === 0) return
  // Attachments and answers name the messages that carry them.
  const files = await ctx.db
    .delete(attachments)
    .where(inArray(attachments.inquiryId, [...inquiryIds]))
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
    incomingMails,
    questionMarks,
  ])
    await ctx.db.delete(table).where(inArray(table.inquiryId, [...inquiryIds]))
  await ctx.db.delete(presences).where(inArray(presences.subjectId, [...inquiryIds]))
}

/** Removes mail from some addresses that belongs to no inquiry; in a transaction. */
export async function eraseUnplacedMailFrom(ctx: Ctx, addresses: readonly string[]): Promise<void> {
  requireSystem(ctx)
  if (addresses.length === 0) return
  const keys = sql.param(addresses.map((address) => address.toLowerCase()))
  await ctx.db
    .delete(incomingMails)
    .where(
      and(isNull(incomingMails.inquiryId), sql`lower(${incomingMails.fromAddress}) = any(${keys}::text[])`),
    )
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
