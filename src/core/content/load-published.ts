import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Db } from '../../platform/database/database.ts'
import type { Ctx } from '../context.ts'
import { defaultLocale, type Reference } from './content-type.ts'
import { findEntries, pointer, type ListQuery, type Pointer } from './list-query.ts'
import { findTranslated } from './translations.ts'
import {
  asPublishedContent,
  type PublishedContent,
  type PublishedRow,
  type PublishedRows,
} from './published-content.ts'
import { recallRevision, recallSummary, rememberSummary } from './read-revision.ts'
import { contentTypes, isTypeName, type ContentTypeName } from './registry.ts'
import { publishedEntries as entries, revisions } from './table.ts'

export type WantedContent = {
  /** Whole types, for what a school has few of; a query for what grows. */
  readonly lists: readonly (ContentTypeName | ListQuery)[]
  readonly documents: readonly (Reference & { type: ContentTypeName })[]
  /** In whose translation each document is read that is published in it; the others as the school wrote them. */
  readonly locale?: string
}

/** Reads what a page needs of what is published. */
export async function loadPublished(ctx: Pick<Ctx, 'db'>, wanted: WantedContent): Promise<PublishedContent> {
  return asPublishedContent(await loadPublishedRows(ctx, wanted))
}

/**
 * The same as rows: one query for what is published now (and one for each list that asks for a part of a type), then what
 * this process does not know yet: the summaries of lists from their rows, whole documents from their revisions.
 */
export async function loadPublishedRows(
  { db }: Pick<Ctx, 'db'>,
  { lists, documents, locale }: WantedContent,
): Promise<PublishedRows> {
  const queries = lists.filter((list) => typeof list !== 'string')
  const [originals, ...originalParts] = await Promise.all([
    pointersOf(db).execute({
      lists: lists.filter((list) => typeof list === 'string'),
      types: documents.map(({ type }) => type),
      keys: documents.map(({ key }) => key),
    }),
    ...queries.map(async (query): Promise<Pointer[]> => findEntries(db, query)),
  ])
  const translated = locale
    ? await findTranslated(db, locale, [...originals, ...originalParts.flat()])
    : (each: Pointer) => each
  const pointers = originals.map(translated)
  const parts = originalParts.map((part) => part.map(translated))
  const wanted = new Map<string, Pointer>()
  for (const each of [...parts.flat(), ...pointers]) {
    const isWhole =
      ('isWhole' in each && each.isWhole === true) || wanted.get(each.revisionId)?.isWhole === true
    wanted.set(each.revisionId, { ...each, isWhole })
  }
  const found = await readAll(db, [...wanted.values()])
  return {
    rows: [...wanted.values()].map(({ type, key, revisionId, position, locale }) => {
      const read = found.get(revisionId)
      if (!read) throw new Error(`the published revision ${revisionId} is not there`)
      return { type, key, revisionId, position, ...(locale && { locale }), ...read }
    }),
    parts: queries.map((query, index) => ({
      query,
      ids: (parts[index] ?? []).map(({ revisionId }) => revisionId),
    })),
  }
}

type Read = Pick<PublishedRow, 'version' | 'data' | 'summary'>

async function readAll(db: Db, pointers: readonly Pointer[]): Promise<Map<string, Read>> {
  const found = new Map<string, Read>()
  for (const each of pointers) {
    const known = recall(each)
    if (known) found.set(each.revisionId, known)
  }
  const unread = pointers.filter(({ revisionId }) => !found.has(revisionId))
  const inLists = unread.filter((each) => !each.isWhole && each.typeVersion === versionOf(each.type))
  for (const row of await readSummaries(db, inLists)) found.set(row.revisionId, row)
  // Of rows that an earlier version wrote, and of those that were published again this moment, the revision tells.
  const whole = unread.filter(({ revisionId }) => !found.has(revisionId))
  for (const { id, ...row } of await readWhole(db, whole)) found.set(id, row)
  return found
}

function recall({ type, typeVersion, revisionId, isWhole }: Pointer): Read | undefined {
  const version = versionOf(type)
  const read = recallRevision(revisionId)
  if (read && 'data' in read) return { version, data: read.data }
  // A row of an earlier version may stand in the wrong place of its list: the revision tells the right one.
  const summary = isWhole || typeVersion !== version ? undefined : recallSummary(revisionId)
  return summary === undefined ? undefined : { version, summary }
}

async function readSummaries(db: Db, pointers: readonly Pointer[]) {
  if (pointers.length === 0) return []
  const rows = await db
    .select({ revisionId: entries.revisionId, version: entries.typeVersion, summary: entries.summary })
    .from(entries)
    .where(
      isAmong(
        entries.documentId,
        pointers.map(({ documentId }) => documentId),
      ),
    )
  const versions = new Map(pointers.map(({ revisionId, typeVersion }) => [revisionId, typeVersion]))
  const current = rows.filter(({ revisionId, version }) => versions.get(revisionId) === version)
  for (const { revisionId, summary } of current) rememberSummary(revisionId, summary)
  return current
}

async function readWhole(db: Db, pointers: readonly Pointer[]) {
  if (pointers.length === 0) return []
  return db
    .select({ id: revisions.id, version: revisions.version, data: revisions.data })
    .from(revisions)
    .where(
      isAmong(
        revisions.id,
        pointers.map(({ revisionId }) => revisionId),
      ),
    )
}

const versionOf = (type: string): number => (isTypeName(type) ? contentTypes[type].version : 0)

/** Prepared once for each pool: PostgreSQL then plans it once for each connection. */
function pointersOf(db: Db) {
  const prepared = preparedFor.get(db) ?? preparePointers(db)
  preparedFor.set(db, prepared)
  return prepared
}
const preparedFor = new WeakMap<Db, ReturnType<typeof preparePointers>>()

function preparePointers(db: Db) {
  const inLists = db
    .select({ ...pointer, isWhole: sql<boolean>`false`.as('is_whole') })
    .from(entries)
    .where(
      and(sql`${entries.type} = any(${sql.placeholder('lists')}::text[])`, eq(entries.locale, defaultLocale)),
    )
  const named = db
    .select({ ...pointer, isWhole: sql<boolean>`true`.as('is_whole') })
    .from(entries)
    .innerJoin(
      sql`unnest(${sql.placeholder('types')}::text[], ${sql.placeholder('keys')}::text[]) as named(type, key)`,
      sql`named.type = ${entries.type} and named.key = ${entries.key}`,
    )
    .where(eq(entries.locale, defaultLocale))
  // Apart, so that each is read by an index: with "or" PostgreSQL would read the whole table.
  return unionAll(inLists, named).prepare('published_pointers')
}
