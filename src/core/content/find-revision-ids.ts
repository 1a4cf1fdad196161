import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { ContentTypeName } from './registry.ts'
import { documents, revisions } from './table.ts'

/**
 * The ids of a document's latest revisions, published or not, the newest first: with its translations, or in one locale alone.
 * Each locale counts its revisions for itself, so the newest of all is no base for the next of one.
 */
export async function findRevisionIds(
  { db }: Pick<Ctx, 'db'>,
  type: ContentTypeName,
  key: string,
  { limit, locale }: { limit: number; locale?: string },
): Promise<string[]> {
  const rows = await db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(documents, eq(documents.id, revisions.documentId))
    .where(
      and(
        eq(documents.type, type),
        eq(documents.key, key),
        locale === undefined ? undefined : eq(documents.locale, locale),
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(limit)
  return rows.map(({ id }) => id)
}
