import { eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/database.ts'
import type { Ctx } from '../context.ts'
import { defaultLocale } from './content-type.ts'
import type { Pointer } from './list-query.ts'
import { publishedEntries as entries } from './table.ts'

/** Types that decide how the site works. They have no translations. */
export const untranslatedTypes: readonly string[] = ['settings']

/** Looks up which of these documents are published in a locale, and gives a function that puts the translation in the place of its original. */
export async function findTranslated(db: Db, locale: string, originals: readonly Pointer[]) {
  const named = originals.filter(({ type }) => !untranslatedTypes.includes(type))
  const rows = await db
    .select({
      type: entries.type,
      key: entries.key,
      documentId: entries.documentId,
      revisionId: entries.revisionId,
      typeVersion: entries.typeVersion,
    })
    .from(entries)
    .innerJoin(
      sql`unnest(${sql.param(named.map(({ type }) => type))}::text[], ${sql.param(named.map(({ key }) => key))}::text[]) as named(type, key)`,
      sql`named.type = ${entries.type} and named.key = ${entries.key}`,
    )
    .where(eq(entries.locale, locale))
  const found = new Map(rows.map((row) => [`${row.type}/${row.key}`, { ...row, locale }]))
  // The place in a list stays the original's, so that it is the same in all languages.
  return (each: Pointer): Pointer => ({ ...each, ...found.get(`${each.type}/${each.key}`) })
}

/** The locales in which each document is published, besides the school's own, by `type/key`. */
export async function listTranslations({
  db,
}: Pick<Ctx, 'db'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .select({
      type: entries.type,
      key: entries.key,
      locales: sql<string[]>`array_agg(${entries.locale} order by ${entries.locale})`,
    })
    .from(entries)
    .where(ne(entries.locale, defaultLocale))
    .groupBy(entries.type, entries.key)
  return new Map(rows.map(({ type, key, locales }) => [`${type}/${key}`, locales]))
}
