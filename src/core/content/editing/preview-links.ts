import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission, requireSystem } from '../../staff/index.ts'
import { parseDocument } from '../parse-document.ts'
import type { ContentTypeName } from '../registry.ts'
import { previewLinks } from '../table.ts'
import { findDocument, requireOutOfTrash } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { openRevision, staffIdOf } from './open-document.ts'

const lifetimeMs = 24 * 3600_000

/** Makes a link by which anyone sees a document as it is saved, for a day. @returns what stands in its address, known to nobody else */
export async function createPreviewLink(ctx: Ctx, id: string): Promise<{ token: string; expiresAt: string }> {
  requirePermission(ctx, 'content:edit')
  requireOutOfTrash(await findDocument(ctx, id))
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(ctx.now().getTime() + lifetimeMs)
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.insert(previewLinks).values({
      id: newId(),
      documentId: id,
      tokenHash: hashOf(token),
      madeBy: staffIdOf(ctx),
      madeAt: ctx.now(),
      expiresAt,
    })
    await recordAudit(ctx, 'content.preview-link-created', { type: 'document', id })
  })
  return { token, expiresAt: expiresAt.toISOString() }
}

export type PreviewedDocument = { type: ContentTypeName; key: string; data: unknown; expiresAt: Date }

/** The newest saved text of the document that a link shows. @throws AppError `not-found` for a link that nobody made, or that is over */
export async function findPreviewed(ctx: Ctx, token: string): Promise<PreviewedDocument> {
  const [link] = await ctx.db
    .select()
    .from(previewLinks)
    .where(and(eq(previewLinks.tokenHash, hashOf(token)), gt(previewLinks.expiresAt, ctx.now())))
  if (!link) throw new AppError('not-found', 'This preview has ended. Ask for a new link.')
  // The link is the proof, no matter who follows it.
  const asSystem: Ctx = { ...ctx, actor: { kind: 'system', name: 'preview' } }
  const document = await findDocument(asSystem, link.documentId)
  const { data } = await openRevision(asSystem, document.id, await findNewestId(asSystem, document.id))
  return { ...document, data: parseDocument(document.type, document.key, data), expiresAt: link.expiresAt }
}

/** Forgets links that are over. */
export async function forgetPreviewLinks(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  await ctx.db.delete(previewLinks).where(lte(previewLinks.expiresAt, ctx.now()))
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
