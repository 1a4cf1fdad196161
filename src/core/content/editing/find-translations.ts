import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { defaultLocale } from '../content-type.ts'
import { parseStored } from '../parse-document.ts'
import type { ContentTypeName } from '../registry.ts'
import type { OriginalView, TranslationLine } from '../schema.ts'
import { documents, revisions } from '../table.ts'
import type { FoundDocument } from './find-document.ts'

/** The translations of a document, or of the original that it translates, and which of them say less than the original does now. */
export async function findTranslations(ctx: Ctx, { type, key }: FoundDocument): Promise<TranslationLine[]> {
  const rows = await ctx.db
    .select({
      id: documents.id,
      locale: documents.locale,
      publishedRevisionId: documents.publishedRevisionId,
      editedAt: sql<Date>`(select max(created_at) from revision where document_id = document.id)`.mapWith(
        revisions.createdAt,
      ),
    })
    .from(documents)
    .where(and(eq(documents.type, type), eq(documents.key, key), isNull(documents.trashedAt)))
    .orderBy(asc(documents.locale))
  const changedAt = await originalChangedAt(ctx, type, key)
  return rows
    .filter(({ locale }) => locale !== defaultLocale)
    .map(({ id, locale, publishedRevisionId, editedAt }) => ({
      id,
      locale,
      isPublished: publishedRevisionId !== null,
      isBehind: changedAt !== null && changedAt > editedAt,
    }))
}

/** When what the original says on the site was written. */
async function originalChangedAt({ db }: Ctx, type: string, key: string): Promise<Date | null> {
  const [found] = await db
    .select({ at: revisions.createdAt })
    .from(documents)
    .innerJoin(revisions, eq(revisions.id, documents.publishedRevisionId))
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(documents.locale, defaultLocale)))
  return found?.at ?? null
}

/** What a translation stands beside: what the original says on the site, or in its draft where it is not published. */
export async function findOriginal(
  ctx: Ctx,
  { type, key, locale }: FoundDocument,
): Promise<OriginalView | null> {
  if (locale === defaultLocale) return null
  const [found] = await ctx.db
    .select({ id: documents.id, publishedRevisionId: documents.publishedRevisionId })
    .from(documents)
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(documents.locale, defaultLocale)))
  if (!found) return null
  const [shown] = await ctx.db
    .select({ version: revisions.version, data: revisions.data })
    .from(revisions)
    .where(eq(revisions.documentId, found.id))
    .orderBy(
      desc(sql`${revisions.id} is not distinct from ${found.publishedRevisionId}`),
      desc(revisions.number),
    )
    .limit(1)
  return shown ? { id: found.id, data: inTodaysShape(type, key, shown) } : null
}

/** In the fields of today; as it is stored where it does not fit them any more. */
function inTodaysShape(
  type: ContentTypeName,
  key: string,
  { version, data }: { version: number; data: unknown },
): unknown {
  try {
    return parseStored(type, key, version, data)
  } catch {
    return data
  }
}
