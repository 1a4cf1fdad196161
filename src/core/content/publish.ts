import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import { defaultLocale } from './content-type.ts'
import { keepReferences } from './keep-references.ts'
import { parseStored } from './parse-document.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { rebuildWhatIsStale } from './rebuild-entries.ts'
import { documents, revisions } from './table.ts'
import { referencesIn } from './walk-fields.ts'
import { writeEntry } from './write-entry.ts'

/** The channel on which servers hear what changed; the payload is a list of tags, one a document. */
export const contentChannel = 'content_published'

/** Of a page that shows one document; a publication names it. */
export const contentTag = (type: string, key: string, locale = defaultLocale): string =>
  `${locale}:${type}:${key}`

/** Of a page that shows a list of a type. */
export const listTag = (type: string, locale = defaultLocale): string => `${locale}:${type}`

export type Publication = {
  readonly type: ContentTypeName
  readonly key: string
  readonly revisionId: string
}

/**
 * Points a document at one of its revisions; the site shows it from the commit on.
 * Publishing an earlier revision again is how an edit is undone.
 * @throws AppError `not-found` for a revision that is not this document's, `invalid` when it links to something unpublished
 */
export function publish(ctx: Ctx, type: ContentTypeName, key: string, revisionId: string): Promise<void> {
  return publishTogether(ctx, [{ type, key, revisionId }])
}

/** The same for several at once, which may link to each other; all or nothing. */
export async function publishTogether(ctx: Ctx, publications: readonly Publication[]): Promise<void> {
  requirePermission(ctx, 'content:publish')
  if (publications.length === 0) return
  await inTransaction(ctx, async (ctx) => {
    await oneAtATime(ctx)
    for (const publication of publications) await pointAt(ctx, publication)
    await requirePublishedTargets(ctx, publications)
    if (publications.some(({ type }) => type === 'settings')) await rebuildWhatIsStale(ctx)
    for (const { type, key } of publications) await announceContent(ctx, type, key)
  })
}

async function pointAt(ctx: Ctx, { type, key, revisionId }: Publication): Promise<void> {
  const [found] = await ctx.db
    .select({
      id: documents.id,
      locale: documents.locale,
      version: revisions.version,
      data: revisions.data,
    })
    .from(documents)
    .innerJoin(revisions, eq(revisions.documentId, documents.id))
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(revisions.id, revisionId)))
  if (!found) throw new AppError('not-found', `No such revision of ${type} ${key}.`)
  const data = parseStored(type, key, found.version, found.data)
  // Again, in today's shape: an earlier version of the type may have known fewer links.
  await keepReferences(ctx, revisionId, referencesIn(contentTypes[type].fields, data))
  await ctx.db
    .update(documents)
    .set({ publishedRevisionId: revisionId, publishedAt: ctx.now() })
    .where(eq(documents.id, found.id))
  await writeEntry(ctx, { documentId: found.id, type, key, locale: found.locale, revisionId, data })
  await recordAudit(ctx, 'content.published', {
    type: 'document',
    id: found.id,
    details: { revision: revisionId },
  })
}

async function requirePublishedTargets(ctx: Ctx, publications: readonly Publication[]): Promise<void> {
  const ids = publications.map(({ revisionId }) => revisionId)
  const { rows } = await ctx.db.execute<{ type: string; key: string }>(sql`
    select distinct r.type, r.key from reference r
    left join document d on d.type = r.type and d.key = r.key and d.locale = ${defaultLocale}
      and d.published_revision_id is not null
    where r.revision_id in ${ids} and d.id is null order by 1, 2`)
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
