import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { defaultLocale } from './content-type.ts'
import { parseStored } from './parse-document.ts'
import { oneAtATime, publishTogether, type Publication } from './publish.ts'
import type { ExportedDocument } from './read-export.ts'
import { readRevision } from './read-revision.ts'
import type { ContentTypeName } from './registry.ts'
import { saveRevision } from './save-revision.ts'
import { documents, revisions } from './table.ts'

export type ImportedChange = {
  readonly type: ContentTypeName
  readonly key: string
  readonly locale?: string | undefined
  readonly isNew: boolean
  /** The fields that differ from what is published; all of them where that cannot be read. */
  readonly fields: readonly string[]
}

/**
 * Saves and publishes what differs in an edited export, all or nothing. A document that the export does not hold stays.
 * Into a database without content any export comes whole, and its revisions keep their ids: exported again it is the same.
 * @param options with `isDryRun`, everything is checked and nothing is kept
 * @returns what changed, or would
 * @throws AppError `conflict`, naming each document that someone changed since the export; `invalid` as saving and publishing do
 */
export async function importChanges(
  ctx: Ctx,
  exported: readonly ExportedDocument[],
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<readonly ImportedChange[]> {
  requirePermission(ctx, 'content:edit')
  const undone = new Undone()
  let changes: readonly ImportedChange[] = []
  try {
    await inTransaction(ctx, async (ctx) => {
      // Or someone could publish between the comparison and the change.
      await oneAtATime(ctx)
      changes = await saveAndPublishChanges(ctx, exported)
      if (isDryRun) throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
  return changes
}

/** Thrown so that the transaction of a dry run keeps nothing. */
class Undone extends Error {}

async function saveAndPublishChanges(
  ctx: Ctx,
  exported: readonly ExportedDocument[],
): Promise<readonly ImportedChange[]> {
  const changes: ImportedChange[] = []
  const publications: Publication[] = []
  const conflicts: string[] = []
  const isEmpty = (await ctx.db.select({ id: documents.id }).from(documents).limit(1)).length === 0
  const taken = new Set<string>()
  for (const { type, key, locale, version, basedOn, data } of exported) {
    const edited = parseStored(type, key, version, data)
    if (isEmpty) {
      // Copied with its file into another, an id is nobody's any more.
      const id = basedOn === null || taken.has(basedOn) ? newId() : basedOn
      taken.add(id)
      const revisionId = await saveRevision(ctx, type, key, edited, { basedOn: null, locale, id })
      changes.push({ type, key, locale, isNew: true, fields: Object.keys(edited) })
      publications.push({ type, key, revisionId })
      continue
    }
    const current = await findCurrent(ctx, type, key, locale)
    const fields = differingFields(current?.data, edited)
    if (fields.length === 0) continue
    if ((current?.newestId ?? null) !== basedOn || current?.isWithdrawn === true) {
      conflicts.push(`${type}/${key}${locale ? `.${locale}` : ''}`)
      continue
    }
    changes.push({ type, key, locale, isNew: current === null, fields })
    publications.push({
      type,
      key,
      revisionId: await saveRevision(ctx, type, key, edited, { basedOn, locale }),
    })
  }
  if (conflicts.length > 0)
    throw new AppError(
      'conflict',
      `Changed since the export, or not from an export of this school: ${conflicts.join(', ')}. Nothing was imported. Export again and repeat the edits there.`,
    )
  await publishTogether(ctx, publications)
  return changes
}

type Current = {
  readonly newestId: string
  readonly isWithdrawn: boolean
  /** What is published, in today's shape; undefined where nothing is, or nothing that can be read. */
  readonly data: object | undefined
}

async function findCurrent(
  { db }: Ctx,
  type: ContentTypeName,
  key: string,
  locale = defaultLocale,
): Promise<Current | null> {
  const found = await db
    .select({
      id: revisions.id,
      publishedId: documents.publishedRevisionId,
      version: revisions.version,
      data: revisions.data,
    })
    .from(revisions)
    .innerJoin(documents, eq(documents.id, revisions.documentId))
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(documents.locale, locale)))
    .orderBy(desc(revisions.number))
  const [newest] = found
  if (!newest) return null
  const published = found.find(({ id, publishedId }) => id === publishedId)
  const read =
    published &&
    readRevision(type, {
      revisionId: published.id,
      key,
      version: published.version,
      data: published.data,
    })
  return {
    newestId: newest.id,
    isWithdrawn: published === undefined,
    data: read && 'data' in read ? read.data : undefined,
  }
}

function differingFields(before: object | undefined, after: object): string[] {
  const [old, edited] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...edited.keys()])].filter(
    (field) => !isDeepStrictEqual(old.get(field), edited.get(field)),
  )
}
