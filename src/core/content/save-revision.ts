import { and, desc, eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import { pathOf } from './addresses.ts'
import { defaultLocale, type ContentType } from './content-type.ts'
import { keepReferences } from './keep-references.ts'
import { parseDocument, requireKey } from './parse-document.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { documents, redirects, revisions } from './table.ts'
import { referencesIn } from './walk-fields.ts'

type Options = {
  /** The revision whose text was edited; null for a new document. */
  readonly basedOn: string | null
  readonly locale?: string | undefined
  /** The id of the new revision, where it had one in another database. */
  readonly id?: string
}

/**
 * Keeps `data` as the next revision of a document, made if it is new; nothing changes on the site until it is published.
 * @returns the revision's id
 * @throws AppError `invalid`, naming each field that does not fit; `conflict` when someone saved since `basedOn`, whose
 * field `basedOn` is then the revision that they saved
 */
export async function saveRevision(
  ctx: Ctx,
  name: ContentTypeName,
  key: string,
  data: unknown,
  { basedOn, locale = defaultLocale, id = newId() }: Options,
): Promise<string> {
  requirePermission(ctx, 'content:edit')
  requireKey(name, key)
  const parsed = parseDocument(name, key, data)
  const type: ContentType = contentTypes[name]
  return inTransaction(ctx, async (ctx) => {
    const documentId = await lockDocument(ctx, name, key, locale)
    const last = await lastRevision(ctx, documentId)
    if ((last?.id ?? null) !== basedOn)
      throw new AppError('conflict', `Someone else saved ${name} ${key} in the meantime.`, {
        basedOn: last?.id ?? '',
      })
    await ctx.db.insert(revisions).values({
      id,
      documentId,
      number: (last?.number ?? 0) + 1,
      version: type.version,
      data: parsed,
      summary: type.summary(parsed),
      title: type.title(parsed),
      author: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
      createdAt: ctx.now(),
    })
    await keepReferences(ctx, id, referencesIn(type.fields, parsed))
    await recordAudit(ctx, 'content.saved', { type: 'document', id: documentId, details: { revision: id } })
    return id
  })
}

/** The document's id, made if it is new. The lock makes revision numbers follow each other when two people save at once. */
async function lockDocument(ctx: Ctx, type: string, key: string, locale: string): Promise<string> {
  const [made] = await ctx.db
    .insert(documents)
    .values({ id: newId(), type, key, locale, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning({ id: documents.id })
  if (made) {
    // An earlier document's old address leads to the new one from now on.
    const path = pathOf(type, key)
    if (path !== null) await ctx.db.delete(redirects).where(eq(redirects.path, path))
    return made.id
  }
  const [document] = await ctx.db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(documents.locale, locale)))
    .for('update')
  if (!document) throw new Error(`document ${type}:${key} vanished`)
  return document.id
}

async function lastRevision(ctx: Ctx, documentId: string) {
  const [last] = await ctx.db
    .select({ id: revisions.id, number: revisions.number })
    .from(revisions)
    .where(eq(revisions.documentId, documentId))
    .orderBy(desc(revisions.number))
    .limit(1)
  return last
}
