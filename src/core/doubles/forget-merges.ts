import { and, isNull, or } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { merges } from './table.ts'

/** Forgets every merge that one of these people is part of: it holds what was known of them. */
export async function forgetMerges({ db }: Ctx, personIds: readonly string[]): Promise<void> {
  const ids = [...personIds]
  if (ids.length > 0)
    await db.delete(merges).where(or(isAmong(merges.keptId, ids), isAmong(merges.goneId, ids)))
}

/** Everyone who was joined into these people; they are erased with them. */
export async function findJoined({ db }: Pick<Ctx, 'db'>, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .select({ id: merges.goneId })
    .from(merges)
    .where(and(isAmong(merges.keptId, personIds), isNull(merges.undoneAt)))
  return rows.map(({ id }) => id)
}
