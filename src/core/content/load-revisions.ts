import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { DataOf } from './content-type.ts'
import type { ContentTypeName, ContentTypes } from './registry.ts'
import { revisions } from './table.ts'

/** Revisions as they were when someone read them, by id; published or not. */
export async function loadRevisions<Name extends ContentTypeName>(
  { db }: Pick<Ctx, 'db'>,
  _type: Name,
  ids: readonly string[],
): Promise<Map<string, DataOf<ContentTypes[Name]>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: revisions.id, data: revisions.data })
    .from(revisions)
    .where(inArray(revisions.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row.data as DataOf<ContentTypes[Name]>]))
}
