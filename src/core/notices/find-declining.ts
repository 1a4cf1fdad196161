import type { Ctx } from '../context.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { staffPreferences } from './table.ts'

/** Who of some colleagues switched a kind of mail off. */
export async function findDeclining(
  { db }: Ctx,
  ids: readonly string[],
  mail: 'wantsReviews' | 'wantsUpkeep',
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ staffId: staffPreferences.staffId, wants: staffPreferences[mail] })
    .from(staffPreferences)
    .where(isAmong(staffPreferences.staffId, ids))
  return new Set(rows.filter(({ wants }) => !wants).map(({ staffId }) => staffId))
}
