import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import type { ContentTypeName } from './registry.ts'
import { documents, revisions } from './table.ts'

/** The channel on which servers hear what changed; the payload is a list of tags, one a document. */
export const contentChannel = 'content_published'

/** What pages are tagged with, and what a publication names. */
export const contentTag = (type: string, key: string): string => `${type}:${key}`

/**
 * Points a document at one of its revisions; the site shows it from the commit on.
 * Publishing an earlier revision again is how an edit is undone.
 * @throws AppError `not-found` for a revision that is not this document's, `invalid` when it links to something unpublished
 */
export function publish(ctx: Ctx, type: ContentTypeName, key: string, revisionId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    requirePermission(ctx, 'content:publish')
    const [document] = await ctx.db
      .select({ id: documents.id })
      .from(documents)
      .innerJoin(revisions, eq(revisions.documentId, documents.id))
      .where(and(eq(documents.type, type), eq(documents.key, key), eq(revisions.id, revisionId)))
    if (!document) throw new AppError('not-found', `No such revision of ${type} ${key}.`)
    await oneAtATime(ctx)
    await requirePublishedTargets(ctx, revisionId)
    await ctx.db
      .update(documents)
      .set({ publishedRevisionId: revisionId, publishedAt: ctx.now() })
      .where(eq(documents.id, document.id))
    await recordAudit(ctx, 'content.published', {
      type: 'document',
      id: document.id,
      details: { revision: revisionId },
    })
    await announceContent(ctx, type, key)
  })
}

async function requirePublishedTargets(ctx: Ctx, revisionId: string): Promise<void> {
  const { rows } = await ctx.db.execute<{ type: string; key: string }>(sql`
    select r.type, r.key from reference r
    left join document d on d.type = r.type and d.key = r.key and d.published_revision_id is not null
    where r.revision_id = ${revisionId} and d.id is null`)
  if (rows.length > 0) {
    const names = rows.map((row) => `${row.type} ${row.key}`).join(', ')
    throw new AppError('invalid', `This links to what is not published: ${names}.`)
  }
}

/** Or one could take away what another is about to link to. */
export const oneAtATime = ({ db }: Ctx) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtext(${contentChannel}))`)

export async function announceContent({ db }: Ctx, type: string, key: string): Promise<void> {
  await db.execute(sql`select pg_notify(${contentChannel}, ${JSON.stringify([contentTag(type, key)])})`)
}
