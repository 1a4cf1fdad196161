import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { staff } from './table.ts'

/** The names of colleagues by id, of those who left too. */
export async function findStaffNames(
  { db }: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
