import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { findMentioned } from '../../kernel/mentions.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, findReceiptAndPrograms, lockInquiry } from '../inquiries/index.ts'
import { notify } from '../notices/index.ts'
import { listAnsweringStaff } from '../staff/index.ts'
import type { EditNoteInput, NoteInput, NoteView } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { notes } from './table.ts'

/** Notes something for colleagues. The same `key` notes once, however often it comes. @returns the note's id */
export async function addNote(ctx: Ctx, inquiryId: string, { key, text }: NoteInput): Promise<string> {
  const { by, scope } = requireAnswering(ctx)
  return inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const [earlier] = await ctx.db
      .select({ id: notes.id })
      .from(notes)
      .where(and(eq(notes.key, key), eq(notes.inquiryId, inquiryId)))
    if (earlier) return earlier.id
    const id = newId()
    await ctx.db.insert(notes).values({ id, inquiryId, ...by, at: ctx.now(), text, key })
    await recordAudit(ctx, 'inquiry.noted', { type: 'inquiry', id: inquiryId, details: { note: id } })
    await tellMentioned(ctx, inquiryId, id, text)
    await announceInquiries(ctx, [inquiryId])
    return id
  })
}

/** Changes a note of one's own. @throws AppError `conflict` where it changed since it was read, `forbidden` where a colleague wrote it */
export async function editNote(
  ctx: Ctx,
  inquiryId: string,
  noteId: string,
  input: EditNoteInput,
): Promise<void> {
  await changeNote(
    ctx,
    inquiryId,
    noteId,
    input.version,
    { text: input.text, editedAt: ctx.now() },
    'inquiry.note-edited',
  )
}

/** Takes a note of one's own away; its row stays. @throws as `editNote` */
export async function removeNote(
  ctx: Ctx,
  inquiryId: string,
  noteId: string,
  version: number,
): Promise<void> {
  await changeNote(ctx, inquiryId, noteId, version, { removedAt: ctx.now() }, 'inquiry.note-removed')
}

async function changeNote(
  ctx: Ctx,
  inquiryId: string,
  noteId: string,
  version: number,
  change: Partial<typeof notes.$inferInsert>,
  verb: 'inquiry.note-edited' | 'inquiry.note-removed',
): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const [note] = await ctx.db
      .select()
      .from(notes)
      .where(and(eq(notes.id, noteId), eq(notes.inquiryId, inquiryId), isNull(notes.removedAt)))
    if (!note) throw new AppError('not-found', 'This note is gone.')
    if (note.staffId !== by.staffId)
      throw new AppError('forbidden', `Only ${note.staffName} can change this note.`)
    if (note.version !== version)
      throw new AppError(
        'conflict',
        `This note has changed since you opened it. It now reads: “${note.text}”`,
      )
    await ctx.db
      .update(notes)
      .set({ ...change, version: sql`${notes.version} + 1` })
      .where(eq(notes.id, noteId))
    if (change.text !== undefined) await tellMentioned(ctx, inquiryId, noteId, change.text)
    await recordAudit(ctx, verb, { type: 'inquiry', id: inquiryId, details: { note: noteId } })
    await announceInquiries(ctx, [inquiryId])
  })
}

/** Tells the colleagues whom a note names, each once of each note; not who wrote it, nor who could not open the inquiry. */
async function tellMentioned(ctx: Ctx, inquiryId: string, noteId: string, text: string): Promise<void> {
  if (!text.includes('@')) return
  const { by } = requireAnswering(ctx)
  const colleagues = await listAnsweringStaff(ctx)
  const mentioned = findMentioned(text, colleagues).map(({ id }) => id)
  const inquiry = await findReceiptAndPrograms(ctx, inquiryId)
  if (!inquiry) return
  const reached = colleagues.filter(
    ({ id, programs }) =>
      mentioned.includes(id) &&
      id !== by.staffId &&
      (programs === null || inquiry.programs.some((program) => programs.includes(program))),
  )
  await notify(
    ctx,
    reached.map(({ id }) => ({
      staffId: id,
      kind: 'mention' as const,
      inquiry: { id: inquiryId, receipt: inquiry.receipt },
      byName: by.staffName,
      dueBy: null,
      onceKey: `mention ${noteId} ${id}`,
    })),
  )
}

/** Of an inquiry that the actor may read, oldest first. */
export async function findNotes({ db }: Ctx, inquiryId: string): Promise<NoteView[]> {
  const rows = await db
    .select()
    .from(notes)
    .where(and(eq(notes.inquiryId, inquiryId), isNull(notes.removedAt)))
    .orderBy(asc(notes.at), asc(notes.id))
  return rows.map(({ id, staffId, staffName, at, text, version, editedAt }) => ({
    id,
    by: { id: staffId, name: staffName },
    at: at.toISOString(),
    text,
    version,
    editedAt: editedAt?.toISOString() ?? null,
  }))
}
