import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/database.ts'
import type { Ctx } from '../context.ts'
import {
  defaultLocale,
  type ContentType,
  type DataOf,
  type Reference,
  type SummaryOf,
} from './content-type.ts'
import { readRevision, recallRevision, type StoredRevision } from './read-revision.ts'
import { contentTypes, isTypeName, type ContentTypeName, type ContentTypes } from './registry.ts'
import { documents, revisions } from './table.ts'

/** A published document in a list: what its type's `summary` says. */
export type PublishedSummary<Name extends ContentTypeName> = {
  readonly key: string
  readonly revisionId: string
  readonly summary: SummaryOf<ContentTypes[Name]>
}

/** A whole published document. */
export type Published<Name extends ContentTypeName> = {
  readonly key: string
  readonly revisionId: string
  readonly data: DataOf<ContentTypes[Name]>
}

export type PublishedContent = {
  /** All published documents of a type that was asked for, by the type's `order`, then by key. */
  list<Name extends ContentTypeName>(type: Name): readonly PublishedSummary<Name>[]
  get<Name extends ContentTypeName>(type: Name, key: string): Published<Name> | null
  /** What is published but cannot be read, and why: it counts as not published. */
  readonly unreadable: readonly string[]
}

export type WantedContent = {
  lists: readonly ContentTypeName[]
  documents: readonly (Reference & { type: ContentTypeName })[]
}

/** One published document as it was read: plain JSON, which may be kept in a file. */
export type PublishedRow = StoredRevision

/** Reads what a page needs of what is published. */
export async function loadPublished(ctx: Pick<Ctx, 'db'>, wanted: WantedContent): Promise<PublishedContent> {
  return asPublishedContent(await loadPublishedRows(ctx, wanted))
}

/** The same as rows: one query for what is published now, and one for revisions that this process has not read yet. */
export async function loadPublishedRows(
  { db }: Pick<Ctx, 'db'>,
  { lists, documents }: WantedContent,
): Promise<readonly PublishedRow[]> {
  const pointers = await pointersOf(db).execute({
    lists,
    types: documents.map(({ type }) => type),
    keys: documents.map(({ key }) => key),
  })
  const found = new Map<string, Pick<StoredRevision, 'version' | 'data'>>()
  const unread: string[] = []
  for (const { type, revisionId } of pointers) {
    const read = recallRevision(revisionId)
    if (read && 'data' in read && isTypeName(type))
      found.set(revisionId, { version: contentTypes[type].version, data: read.data })
    else unread.push(revisionId)
  }
  if (unread.length > 0) {
    const rows = await db
      .select({ id: revisions.id, version: revisions.version, data: revisions.data })
      .from(revisions)
      .where(inArray(revisions.id, unread))
    for (const { id, version, data } of rows) found.set(id, { version, data })
  }
  return pointers.map((pointer) => {
    const revision = found.get(pointer.revisionId)
    if (!revision) throw new Error(`the published revision ${pointer.revisionId} is not there`)
    return { ...pointer, ...revision }
  })
}

/** Prepared once for each pool: PostgreSQL then plans it once for each connection. */
function pointersOf(db: Db) {
  const prepared = preparedFor.get(db) ?? preparePointers(db)
  preparedFor.set(db, prepared)
  return prepared
}
const preparedFor = new WeakMap<Db, ReturnType<typeof preparePointers>>()

function preparePointers(db: Db) {
  const isWanted = sql`(${documents.type} = any(${sql.placeholder('lists')}::text[])
    or (${documents.type}, ${documents.key}) in
      (select * from unnest(${sql.placeholder('types')}::text[], ${sql.placeholder('keys')}::text[])))`
  return db
    .select({
      type: documents.type,
      key: documents.key,
      revisionId: sql<string>`${documents.publishedRevisionId}`,
    })
    .from(documents)
    .where(and(isNotNull(documents.publishedRevisionId), eq(documents.locale, defaultLocale), isWanted))
    .prepare('published_pointers')
}

/** The one place where rows become typed content: each is parsed by its type's fields. */
export function asPublishedContent(rows: readonly PublishedRow[]): PublishedContent {
  const read = <Name extends ContentTypeName>(type: Name, row: PublishedRow) => {
    const revision = readRevision(type, row)
    return 'problem' in revision ? [] : [{ key: row.key, revisionId: row.revisionId, ...revision }]
  }
  return {
    list: <Name extends ContentTypeName>(name: Name) => {
      const type: ContentType = contentTypes[name]
      return rows
        .filter((row) => row.type === name)
        .flatMap((row) => read(name, row))
        .map(({ data, ...rest }) => ({ ...rest, order: type.order?.(data) ?? 0 }))
        .toSorted((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    },
    get: <Name extends ContentTypeName>(type: Name, key: string) => {
      const row = rows.find((each) => each.type === type && each.key === key)
      return (row && read(type, row)[0]) ?? null
    },
    get unreadable() {
      return rows.flatMap((row) => {
        if (!isTypeName(row.type)) return [`${row.type}/${row.key}: this program has no such content type`]
        const revision = readRevision(row.type, row)
        return 'problem' in revision ? [revision.problem] : []
      })
    },
  }
}
