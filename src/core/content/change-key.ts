import { and, eq, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import { pathOf } from './addresses.ts'
import { defaultLocale, type ContentType, type Reference } from './content-type.ts'
import { requireKey } from './parse-document.ts'
import { announceContent, oneAtATime } from './publish.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { rewriteDocument } from './rewrite-document.ts'
import { documents, publishedEntries, redirects, references, revisions } from './table.ts'
import { withChangedKey } from './walk-fields.ts'

/**
 * Gives a document another key. Its old address leads to the new one, and every document that names it gets a revision
 * that names it by its new key, published where the old one was.
 * @throws AppError `not-found`; `conflict` where the new key is taken, or the site needs the document under the old one
 */
export async function changeKey(ctx: Ctx, name: ContentTypeName, key: string, newKey: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  requireKey(name, newKey)
  const type: ContentType = contentTypes[name]
  if (type.needed?.includes(key))
    throw new AppError('conflict', `The site looks for ${name} ${key} under that key.`)
  await inTransaction(ctx, async (ctx) => {
    await oneAtATime(ctx)
    const document = await moveDocument(ctx, name, key, newKey)
    await leaveRedirect(ctx, document, name, key, newKey)
    await recordAudit(ctx, 'content.key-changed', { type: 'document', id: document })
    for (const each of await documentsNaming(ctx, { type: name, key }))
      await rewriteDocument(ctx, each, (type, data) =>
        withChangedKey(contentTypes[type].fields, data, { type: name, key }, newKey),
      )
    await announceContent(ctx, name, key)
    await announceContent(ctx, name, newKey)
  })
}

async function moveDocument(ctx: Ctx, type: string, key: string, newKey: string): Promise<string> {
  const isNamed = (named: string) =>
    and(eq(documents.type, type), eq(documents.key, named), eq(documents.locale, defaultLocale))
  if (await ctx.db.$count(documents, isNamed(newKey)))
    throw new AppError('conflict', `There is a ${type} ${newKey} already.`)
  // A translation has the key of its original.
  const all = await ctx.db
    .update(documents)
    .set({ key: newKey })
    .where(and(eq(documents.type, type), eq(documents.key, key)))
    .returning({ id: documents.id, locale: documents.locale })
  const moved = all.find(({ locale }) => locale === defaultLocale)
  if (!moved) throw new AppError('not-found', `There is no ${type} ${key}.`)
  await ctx.db
    .update(publishedEntries)
    .set({ key: newKey, path: pathOf(type, newKey) })
    .where(
      isAmong(
        publishedEntries.documentId,
        all.map(({ id }) => id),
      ),
    )
  return moved.id
}

async function leaveRedirect(ctx: Ctx, documentId: string, type: string, key: string, newKey: string) {
  const [path, newPath] = [pathOf(type, key), pathOf(type, newKey)]
  if (newPath !== null) await ctx.db.delete(redirects).where(eq(redirects.path, newPath))
  if (path === null) return
  await ctx.db
    .insert(redirects)
    .values({ path, documentId, createdAt: ctx.now() })
    .onConflictDoUpdate({ target: redirects.path, set: { documentId, createdAt: ctx.now() } })
}

/** Documents whose newest or published revision names the one that moved. */
const documentsNaming = (ctx: Ctx, { type, key }: Reference) =>
  ctx.db
    .selectDistinct({
      id: documents.id,
      type: documents.type,
      key: documents.key,
      locale: documents.locale,
      publishedRevisionId: documents.publishedRevisionId,
    })
    .from(documents)
    .innerJoin(revisions, eq(revisions.documentId, documents.id))
    .innerJoin(references, eq(references.revisionId, revisions.id))
    .where(
      and(
        eq(references.type, type),
        eq(references.key, key),
        or(
          eq(documents.publishedRevisionId, revisions.id),
          sql`${revisions.number} = (select max(r.number) from revision r where r.document_id = ${documents.id})`,
        ),
      ),
    )
