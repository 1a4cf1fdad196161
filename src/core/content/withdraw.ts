import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import { defaultLocale, type ContentType } from './content-type.ts'
import { announceContent, oneAtATime } from './publish.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { documents } from './table.ts'
import { removeEntry } from './write-entry.ts'

/**
 * Takes a document off the site. Its revisions stay: publishing one of them brings it back.
 * @throws AppError `not-found` where it is not published, `conflict` while the site needs it or something published links to it
 */
export async function withdraw(
  ctx: Ctx,
  name: ContentTypeName,
  key: string,
  locale = defaultLocale,
): Promise<void> {
  requirePermission(ctx, 'content:publish')
  const type: ContentType = contentTypes[name]
  await inTransaction(ctx, async (ctx) => {
    // Without a translation the original is shown, so nothing is missing.
    const isOriginal = locale === defaultLocale
    if (isOriginal && type.needed?.includes(key))
      throw new AppError('conflict', `The site cannot do without ${name} ${key}.`)
    await oneAtATime(ctx)
    if (isOriginal) await requireNoLinks(ctx, name, key)
    const [withdrawn] = await ctx.db
      .update(documents)
      .set({ publishedRevisionId: null, publishedAt: null })
      .where(
        and(
          eq(documents.type, name),
          eq(documents.key, key),
          eq(documents.locale, locale),
          isNotNull(documents.publishedRevisionId),
        ),
      )
      .returning({ id: documents.id })
    if (!withdrawn) throw new AppError('not-found', `No ${name} ${key} is published.`)
    await removeEntry(ctx, withdrawn.id)
    await recordAudit(ctx, 'content.withdrawn', { type: 'document', id: withdrawn.id })
    await announceContent(ctx, name, key)
  })
}

async function requireNoLinks(ctx: Ctx, type: string, key: string): Promise<void> {
  const { rows } = await ctx.db.execute<{ type: string; key: string }>(sql`
    select d.type, d.key from reference r join document d on d.published_revision_id = r.revision_id
    where r.type = ${type} and r.key = ${key} order by 1, 2`)
  if (rows.length > 0) {
    const names = rows.map((row) => `${row.type} ${row.key}`).join(', ')
    throw new AppError('conflict', `These link to it: ${names}.`)
  }
}
