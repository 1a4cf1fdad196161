import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { attachmentTooLarge, maxAttachmentBytes } from '../../kernel/attachment-limits.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findProgress, lockInquiry } from '../inquiries/index.ts'
import { scopeOf } from '../staff/index.ts'
import { kindOf } from './file-kind.ts'
import { forgetFiles } from './forget-files.ts'
import { maxAttachments, maxAttachmentsBytes, type AttachmentView } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { attachments } from './table.ts'

/**
 * Takes a file that is to go along with a reply. It is kept before the row that names it: killed in between, a file is left that
 * nobody sees.
 * @throws AppError `invalid` for a kind of file that does not go along, `too-large`
 */
export async function addAttachment(
  ctx: Ctx,
  files: FileStore,
  inquiryId: string,
  content: Uint8Array,
  name: string,
): Promise<AttachmentView> {
  const { by, scope } = requireAnswering(ctx)
  if (!(await findProgress(ctx, inquiryId, scope)))
    throw new AppError('not-found', 'There is no such inquiry.')
  if (content.byteLength === 0) throw new AppError('invalid', 'This file is empty.')
  if (content.byteLength > maxAttachmentBytes) throw new AppError('too-large', attachmentTooLarge)
  const cleaned = cleanName(name)
  const type = kindOf(cleaned, content)
  if (type === null)
    throw new AppError(
      'invalid',
      'Files may be PDF, Word, Excel, PowerPoint, OpenDocument, pictures, text, CSV or calendar files, and be what their name says.',
    )
  const { sha256 } = await files.put(asChunks(content))
  return inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const before = await findOwn(ctx, inquiryId, by.staffId)
    const bytes = before.reduce((sum, each) => sum + each.bytes, 0) + content.byteLength
    if (before.length >= maxAttachments || bytes > maxAttachmentsBytes)
      throw new AppError(
        'too-large',
        'A reply takes up to 10 files of 15 MB in all: larger mail is refused elsewhere.',
      )
    const id = newId()
    const row = {
      id,
      inquiryId,
      name: cleaned,
      type,
      bytes: content.byteLength,
      sha256,
      ...by,
      at: ctx.now(),
    }
    await ctx.db.insert(attachments).values(row)
    await recordAudit(ctx, 'inquiry.file-added', { type: 'inquiry', id: inquiryId, details: { file: id } })
    return { id, name: cleaned, type, bytes: content.byteLength }
  })
}

/** Takes one's own file away again, before it is sent. @throws AppError `not-found` */
export async function removeAttachment(ctx: Ctx, inquiryId: string, id: string): Promise<void> {
  const { by } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    const [removed] = await ctx.db
      .delete(attachments)
      .where(and(eq(attachments.id, id), isUnsent(inquiryId, by.staffId)))
      .returning({ name: attachments.sha256 })
    if (!removed) throw new AppError('not-found', 'This file has left, or is gone.')
    await forgetFiles(ctx, [removed.name])
  })
}

/** A file of the inquiry, to be read from the store. @throws AppError `not-found` */
export async function findAttachment(ctx: Ctx, inquiryId: string, id: string) {
  const scope = scopeOf(ctx, 'inquiry:read')
  const progress = await findProgress(ctx, inquiryId, scope)
  const [row] = progress
    ? await ctx.db
        .select()
        .from(attachments)
        .where(and(eq(attachments.id, id), eq(attachments.inquiryId, inquiryId)))
    : []
  if (!row) throw new AppError('not-found', 'This file is not there.')
  return { name: row.name, type: row.type, sha256: row.sha256 }
}

/** What one has ready to send along. */
export async function findOwn({ db }: Ctx, inquiryId: string, staffId: string) {
  return db
    .select({
      id: attachments.id,
      name: attachments.name,
      type: attachments.type,
      bytes: attachments.bytes,
      sha256: attachments.sha256,
    })
    .from(attachments)
    .where(isUnsent(inquiryId, staffId))
    .orderBy(asc(attachments.at), asc(attachments.id))
}

/** Gives files to the message they go with. In the transaction that queues it. @throws AppError `conflict` where one is gone */
export async function sendAlong(
  ctx: Ctx,
  inquiryId: string,
  staffId: string,
  ids: readonly string[],
  messageId: string,
): Promise<void> {
  if (ids.length === 0) return
  const sent = await ctx.db
    .update(attachments)
    .set({ messageId })
    .where(and(isAmong(attachments.id, ids), isUnsent(inquiryId, staffId)))
    .returning({ id: attachments.id })
  if (sent.length < ids.length) throw new AppError('conflict', 'A file was taken away in another window.')
}

/** A message that was taken back gives its files back. */
export async function takeFilesBack({ db }: Ctx, messageId: string): Promise<void> {
  await db.update(attachments).set({ messageId: null }).where(eq(attachments.messageId, messageId))
}

/** The files of each message of these inquiries. */
export async function findSentFiles(
  { db }: Ctx,
  inquiryIds: readonly string[],
): Promise<Map<string, AttachmentView[]>> {
  const rows = await db
    .select()
    .from(attachments)
    .where(and(isAmong(attachments.inquiryId, inquiryIds), isNotNull(attachments.messageId)))
    .orderBy(asc(attachments.at), asc(attachments.id))
  const found = new Map<string, AttachmentView[]>()
  for (const { id, name, type, bytes, messageId } of rows)
    if (messageId !== null) found.set(messageId, [...(found.get(messageId) ?? []), { id, name, type, bytes }])
  return found
}

const isUnsent = (inquiryId: string, staffId: string) =>
  and(eq(attachments.inquiryId, inquiryId), eq(attachments.staffId, staffId), isNull(attachments.messageId))

/** The last part of a path, without what no file name should hold. */
function cleanName(name: string): string {
  const cleaned = (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()
  // The end is what tells the kind.
  return cleaned.length > 120 ? `${cleaned.slice(0, 100)}${cleaned.slice(-20)}` : cleaned || 'file'
}

async function* asChunks(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content
}
