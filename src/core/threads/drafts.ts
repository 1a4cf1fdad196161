import { and, eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { lockInquiry } from '../inquiries/index.ts'
import { findOwn } from './attachments.ts'
import type { Begun, DraftInput } from './schema.ts'
import { findSignature } from './signature.ts'
import { requireAnswering } from './staff-actor.ts'
import { drafts, messages } from './table.ts'

/** What they have begun to write about an inquiry, with the files that are to go along. */
export async function findDraft(ctx: Ctx, inquiryId: string): Promise<Begun> {
  const { by } = requireAnswering(ctx)
  const [[row], files, signature] = await Promise.all([
    ctx.db.select().from(drafts).where(isTheirs(inquiryId, by.staffId)),
    findOwn(ctx, inquiryId, by.staffId),
    findSignature(ctx),
  ])
  return {
    draft: row
      ? {
          text: row.text,
          copies: row.copies,
          sendAt: row.sendAt?.toISOString() ?? null,
          basedOn: row.basedOn,
          key: row.key,
          version: row.version,
          at: row.updatedAt.toISOString(),
        }
      : null,
    files: files.map(({ id, name, type, bytes }) => ({ id, name, type, bytes })),
    signature: signature.text,
  }
}

/**
 * Keeps what is being written, as typed; one without text and copies ends the draft.
 * @param input.version the one it is based on, 0 for a new draft
 * @returns the new version
 * @throws AppError `conflict` where it was changed in another window since
 */
export async function keepDraft(
  ctx: Ctx,
  inquiryId: string,
  input: DraftInput,
): Promise<{ version: number }> {
  const { by, scope } = requireAnswering(ctx)
  const { text, copies = '', basedOn = null, key, version } = input
  const sendAt = input.sendAt ? new Date(input.sendAt) : null
  return inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    // One that was on its way while its text was sent would stand there again, as if it had not been.
    if (await wasSent(ctx, inquiryId, key)) return { version: 0 }
    const [row] = await ctx.db.select().from(drafts).where(isTheirs(inquiryId, by.staffId))
    const isSame = row?.text === text && row.copies === copies && row.sendAt?.getTime() === sendAt?.getTime()
    if ((row?.version ?? 0) !== version && !isSame)
      throw new AppError('conflict', 'You changed this draft in another window.')
    if (text === '' && copies === '') {
      await ctx.db.delete(drafts).where(isTheirs(inquiryId, by.staffId))
      return { version: 0 }
    }
    const next = (row?.version ?? 0) + 1
    const draft = { text, copies, sendAt, basedOn, key, version: next, updatedAt: ctx.now() }
    await ctx.db
      .insert(drafts)
      .values({ inquiryId, ...by, ...draft })
      .onConflictDoUpdate({ target: [drafts.inquiryId, drafts.staffId], set: draft })
    return { version: next }
  })
}

async function wasSent({ db }: Ctx, inquiryId: string, key: string): Promise<boolean> {
  const [sent] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.key, key), eq(messages.inquiryId, inquiryId)))
  return sent !== undefined
}

/** Ends the draft of a text that was sent. */
export async function endDraft({ db }: Ctx, inquiryId: string, staffId: string): Promise<void> {
  await db.delete(drafts).where(isTheirs(inquiryId, staffId))
}

/** Which colleagues are writing to the person, for the note that says so; their own is not among them. */
export async function findWriters(
  { db, now }: Ctx,
  inquiryId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ id: drafts.staffId, name: drafts.staffName, at: drafts.updatedAt })
    .from(drafts)
    .where(eq(drafts.inquiryId, inquiryId))
  const recently = now().getTime() - writingMs
  return rows.filter(({ at }) => at.getTime() > recently).map(({ id, name }) => ({ id, name }))
}
/** A draft that rests longer is not being written. */
const writingMs = 30 * 60_000

const isTheirs = (inquiryId: string, staffId: string) =>
  and(eq(drafts.inquiryId, inquiryId), eq(drafts.staffId, staffId))
