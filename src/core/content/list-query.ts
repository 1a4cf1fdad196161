import { and, arrayOverlaps, asc, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Db } from '../../platform/database/database.ts'
import { defaultLocale } from './content-type.ts'
import type { ContentTypeName } from './registry.ts'
import { publishedEntries as entries } from './table.ts'

/** A part of the published documents of a type. Plain JSON, so that it can be a part of a key. */
export type ListQuery<Name extends ContentTypeName = ContentTypeName> = {
  readonly type: Name
  /** Those with any of these topics. */
  readonly topics?: readonly string[]
  /** Those whose date is not before this instant (ISO 8601). */
  readonly from?: string
  /** Those whose date is before this instant. */
  readonly before?: string
  /** By the type's own `order` unless said. */
  readonly order?: 'position' | 'title' | 'soonest' | 'newest'
  readonly limit: number
  readonly skip?: number
}

/** Which documents a query finds, in its order; each order is an index's own. */
export function findEntries(
  db: Db,
  { type, topics, from, before, order = 'position', limit, skip = 0 }: ListQuery,
) {
  const conditions: (SQL | undefined)[] = [
    eq(entries.type, type),
    eq(entries.locale, defaultLocale),
    topics && arrayOverlaps(entries.topics, [...topics]),
    from === undefined ? undefined : gte(entries.date, new Date(from)),
    before === undefined ? undefined : lt(entries.date, new Date(before)),
  ]
  return db
    .select(pointer)
    .from(entries)
    .where(and(...conditions))
    .orderBy(...orders[order])
    .limit(limit)
    .offset(skip)
}

/** Where a published document is found; with a locale for a translation. */
export type Pointer = {
  type: string
  key: string
  revisionId: string
  position: number
  locale?: string
  documentId: string
  typeVersion: number
  isWhole?: boolean
}

export const pointer = {
  documentId: entries.documentId,
  type: entries.type,
  key: entries.key,
  revisionId: entries.revisionId,
  typeVersion: entries.typeVersion,
  position: entries.position,
}

const orders = {
  position: [asc(entries.position), asc(entries.key)],
  title: [asc(entries.title), asc(entries.key)],
  soonest: [asc(entries.date), asc(entries.key)],
  newest: [desc(entries.date), desc(entries.key)],
} as const
