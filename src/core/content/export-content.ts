import { asc, desc, eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { defaultLocale, type StoredData } from './content-type.ts'
import type { ExportedDocument } from './read-export.ts'
import { readRevision } from './read-revision.ts'
import { contentTypes, isTypeName } from './registry.ts'
import { documents, revisions } from './table.ts'

/**
 * Everything that is published, as `writeExport` writes it: in the shape of today, with the revision that it is.
 * What this program cannot read is given as it is stored, so that it can be mended in the file.
 */
export async function exportContent(ctx: Ctx): Promise<readonly ExportedDocument[]> {
  requirePermission(ctx, 'content:edit')
  const rows = await ctx.db
    .select({
      type: documents.type,
      key: documents.key,
      locale: documents.locale,
      revisionId: revisions.id,
      version: revisions.version,
      data: revisions.data,
    })
    .from(documents)
    .innerJoin(revisions, eq(revisions.id, documents.publishedRevisionId))
    .orderBy(
      asc(documents.type),
      asc(documents.key),
      // An original comes before its translations, as files are read.
      desc(eq(documents.locale, defaultLocale)),
      asc(documents.locale),
    )
  return rows.flatMap(({ type, key, locale, revisionId, version, data }) => {
    if (!isTypeName(type)) return []
    const read = readRevision(type, { revisionId, key, version, data })
    const shown =
      'problem' in read ? { version, data } : { version: contentTypes[type].version, data: read.data }
    return [
      {
        type,
        key,
        ...(locale !== defaultLocale && { locale }),
        basedOn: revisionId,
        version: shown.version,
        data: shown.data as StoredData,
      },
    ]
  })
}
