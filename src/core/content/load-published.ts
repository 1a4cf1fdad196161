import { and, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/database.ts'
import type { Ctx } from '../context.ts'
import type { DataOf, Reference, SummaryOf } from './content-type.ts'
import type { ContentTypeName, ContentTypes } from './registry.ts'
import { documents, revisions } from './table.ts'

/** A published document in a list: what its type's `summary` keeps. */
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
  /** All published documents of a type that was asked for, by `order` where they have one, then by key. */
  list<Name extends ContentTypeName>(type: Name): readonly PublishedSummary<Name>[]
  get<Name extends ContentTypeName>(type: Name, key: string): Published<Name> | null
}

export type WantedContent = {
  lists: readonly ContentTypeName[]
  documents: readonly (Reference & { type: ContentTypeName })[]
}

type Revision = { readonly data: unknown; readonly summary: unknown }

/** Revisions never change, so whoever reads often may keep those it has read, by id. */
export type KnownRevisions = Map<string, Revision>

/** One published document as it was read: plain JSON, which may be kept in a file. */
export type PublishedRow = Revision & {
  readonly type: string
  readonly key: string
  readonly revisionId: string
}

/** Reads what a page needs of what is published. */
export async function loadPublished(ctx: Pick<Ctx, 'db'>, wanted: WantedContent): Promise<PublishedContent> {
  return asPublishedContent(await loadPublishedRows(ctx, wanted))
}

/** The same as rows: one query for what is published now, and one for revisions not known yet. */
export async function loadPublishedRows(
  { db }: Pick<Ctx, 'db'>,
  { lists, documents }: WantedContent,
  known: KnownRevisions = new Map(),
): Promise<readonly PublishedRow[]> {
  const pointers = await pointersOf(db).execute({
    lists,
    whole: documents.map(({ type, key }) => `${type}:${key}`),
  })
  // Held apart from `known`, which whoever shares it may empty meanwhile.
  const found = new Map<string, Revision>()
  const unknown: string[] = []
  for (const { revisionId } of pointers) {
    const revision = known.get(revisionId)
    if (revision) found.set(revisionId, revision)
    else unknown.push(revisionId)
  }
  if (unknown.length > 0) {
    const read = await db
      .select({ id: revisions.id, data: revisions.data, summary: revisions.summary })
      .from(revisions)
      .where(inArray(revisions.id, unknown))
    for (const { id, data, summary } of read) {
      found.set(id, { data, summary })
      known.set(id, { data, summary })
    }
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
  const isWanted = or(
    sql`${documents.type} = any(${sql.placeholder('lists')}::text[])`,
    sql`${documents.type} || ':' || ${documents.key} = any(${sql.placeholder('whole')}::text[])`,
  )
  return db
    .select({
      type: documents.type,
      key: documents.key,
      revisionId: sql<string>`${documents.publishedRevisionId}`,
    })
    .from(documents)
    .where(and(isNotNull(documents.publishedRevisionId), isWanted))
    .prepare('published_pointers')
}

/** The one place where rows become typed content. Holds because `saveRevision` is the only writer and parses by the type's schema. */
export function asPublishedContent(rows: readonly PublishedRow[]): PublishedContent {
  return {
    list: <Name extends ContentTypeName>(type: Name) =>
      rows
        .filter((row) => row.type === type)
        .map(({ key, revisionId, summary }) => ({
          key,
          revisionId,
          summary: summary as SummaryOf<ContentTypes[Name]>,
        }))
        .toSorted((a, b) => orderOf(a.summary) - orderOf(b.summary) || (a.key < b.key ? -1 : 1)),
    get: <Name extends ContentTypeName>(type: Name, key: string) => {
      const row = rows.find((each) => each.type === type && each.key === key)
      return row ? { key, revisionId: row.revisionId, data: row.data as DataOf<ContentTypes[Name]> } : null
    },
  }
}

function orderOf(summary: unknown): number {
  return typeof summary === 'object' && summary !== null && 'order' in summary ? Number(summary.order) : 0
}
