import { and, eq } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { defaultLocale } from './content-type.ts'
import type { ContentTypeName } from './registry.ts'
import { publishedEntries as entries } from './table.ts'

type Pair = { readonly id: string; readonly key: string }

/** The ids of published documents: what other modules tie their rows to, for a key may change. */
export const findDocumentIds = (
  { db }: Pick<Ctx, 'db'>,
  type: ContentTypeName,
  keys: readonly string[],
): Promise<Pair[]> =>
  db
    .select({ id: entries.documentId, key: entries.key })
    .from(entries)
    .where(and(eq(entries.type, type), eq(entries.locale, defaultLocale), isAmong(entries.key, keys)))

/** The keys under which documents are published now; without those that are withdrawn. */
export const findDocumentKeys = ({ db }: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Pair[]> =>
  db
    .select({ id: entries.documentId, key: entries.key })
    .from(entries)
    .where(isAmong(entries.documentId, ids))
