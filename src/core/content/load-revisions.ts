import { and, eq } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import type { DataOf } from './content-type.ts'
import { readRevision } from './read-revision.ts'
import type { ContentTypeName, ContentTypes } from './registry.ts'
import { documents, revisions } from './table.ts'

/**
 * Revisions of one type as they were when someone read them, by id; published or not. The ids may come from anywhere:
 * one that belongs to another type, or that this program cannot read, is not found.
 */
export async function loadRevisions<Name extends ContentTypeName>(
  { db }: Pick<Ctx, 'db'>,
  type: Name,
  ids: readonly string[],
): Promise<Map<string, DataOf<ContentTypes[Name]>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      revisionId: revisions.id,
      key: documents.key,
      version: revisions.version,
      data: revisions.data,
    })
    .from(revisions)
    .innerJoin(documents, eq(documents.id, revisions.documentId))
    .where(and(eq(documents.type, type), isAmong(revisions.id, new Set(ids))))
  return new Map(
    rows.flatMap((row) => {
      const read = readRevision(type, row)
      return 'problem' in read ? [] : [[row.revisionId, read.data] as const]
    }),
  )
}
