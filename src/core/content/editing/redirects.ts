import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { pathOf } from '../addresses.ts'
import { announceContent } from '../publish.ts'
import { documents, publishedEntries, redirects } from '../table.ts'
import { findDocument } from './find-document.ts'

export type RedirectLine = {
  readonly path: string
  readonly documentId: string
  readonly title: string
  /** Null where the document has no page. */
  readonly to: string | null
  readonly isPublished: boolean
  readonly at: string
}

/** Old addresses, and where each leads now. */
export async function listRedirects(ctx: Ctx): Promise<RedirectLine[]> {
  requirePermission(ctx, 'content:edit')
  const rows = await ctx.db
    .select({
      path: redirects.path,
      documentId: redirects.documentId,
      type: documents.type,
      key: documents.key,
      title: publishedEntries.title,
      at: redirects.createdAt,
    })
    .from(redirects)
    .innerJoin(documents, eq(documents.id, redirects.documentId))
    .leftJoin(publishedEntries, eq(publishedEntries.documentId, redirects.documentId))
    .orderBy(redirects.path)
    .limit(2_000)
  return rows.map(({ type, key, title, at, ...row }) => ({
    ...row,
    title: title ?? key,
    to: pathOf(type, key),
    isPublished: title !== null,
    at: at.toISOString(),
  }))
}

/** Lets an old address lead to a document. @throws AppError `conflict` where a page stands at the address */
export async function addRedirect(ctx: Ctx, path: string, documentId: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  const { type, key } = await findDocument(ctx, documentId)
  if (pathOf(type, key) === null) throw refused('documentId', 'This has no page of its own. Choose a page.')
  await inTransaction(ctx, async (ctx) => {
    if (await ctx.db.$count(publishedEntries, eq(publishedEntries.path, path)))
      throw refused('path', 'A page stands at this address.')
    await ctx.db
      .insert(redirects)
      .values({ path, documentId, createdAt: ctx.now() })
      .onConflictDoUpdate({ target: redirects.path, set: { documentId, createdAt: ctx.now() } })
    await recordAudit(ctx, 'redirect.added', { type: 'document', id: documentId, details: { path } })
    // Servers read their redirects anew when they hear of a publication.
    await announceContent(ctx, type, key)
  })
}

export async function removeRedirect(ctx: Ctx, path: string, documentId: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  const { type, key } = await findDocument(ctx, documentId)
  await inTransaction(ctx, async (ctx) => {
    const removed = await ctx.db
      .delete(redirects)
      .where(and(eq(redirects.path, path), eq(redirects.documentId, documentId)))
      .returning({ path: redirects.path })
    if (removed.length === 0) throw new AppError('conflict', 'This redirect is gone already.')
    await recordAudit(ctx, 'redirect.removed', { type: 'document', id: documentId, details: { path } })
    await announceContent(ctx, type, key)
  })
}

const refused = (field: string, message: string) => new AppError('conflict', message, { [field]: message })
