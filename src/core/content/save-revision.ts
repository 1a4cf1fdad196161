import { and, eq, sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import type { ContentType } from './content-type.ts'
import { parseDocument } from './parse-document.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { documents, references, revisions } from './table.ts'

/**
 * Keeps `data` as the next revision of a document, made if it is new; nothing changes on the site until it is published.
 * @returns the revision's id
 * @throws AppError `invalid`, naming each field that does not fit
 */
export function saveRevision(ctx: Ctx, name: ContentTypeName, key: string, data: unknown): Promise<string> {
  const parsed = parseDocument(name, key, data)
  const type: ContentType = contentTypes[name]
  return inTransaction(ctx, async (ctx) => {
    requirePermission(ctx, 'content:edit')
    const at = ctx.now()
    await ctx.db
      .insert(documents)
      .values({ id: newId(), type: name, key, createdAt: at })
      .onConflictDoNothing({ target: [documents.type, documents.key] })
    // The lock makes revision numbers follow each other when two people save at once.
    const [document] = await ctx.db
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.type, name), eq(documents.key, key)))
      .for('update')
    if (!document) throw new Error(`document ${name}:${key} vanished`)
    const id = newId()
    await ctx.db.insert(revisions).values({
      id,
      documentId: document.id,
      number: sql`(select coalesce(max(r.number), 0) + 1 from revision r where r.document_id = ${document.id})`,
      data: parsed,
      summary: type.summary(parsed),
      author: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
      createdAt: at,
    })
    const links = type.references(parsed)
    if (links.length > 0) {
      await ctx.db
        .insert(references)
        .values(links.map((link) => ({ revisionId: id, ...link })))
        .onConflictDoNothing()
    }
    await recordAudit(ctx, 'content.saved', { type: 'document', id: document.id, details: { revision: id } })
    return id
  })
}
