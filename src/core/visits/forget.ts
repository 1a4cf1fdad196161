import { newId } from '../../kernel/ids.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { addressChanges, codes, looks, visits } from './table.ts'

/** Closes every page that was opened from these addresses, and makes void what codes are on the way. */
export async function endVisitsAt({ db }: Ctx, emailKeys: readonly string[]): Promise<void> {
  if (emailKeys.length === 0) return
  await db.delete(visits).where(isAmong(visits.emailKey, emailKeys))
  await db.delete(codes).where(isAmong(codes.emailKey, emailKeys))
}

/** Closes every page, after a backup was restored. */
export async function endAllVisits({ db }: Ctx): Promise<void> {
  await db.delete(visits)
  await db.delete(codes)
}

/** From now on links in earlier mail to this person lead nowhere. */
export async function noteAddressChange({ db, now }: Ctx, personId: string): Promise<void> {
  await db.insert(addressChanges).values({ id: newId(), personId, at: now() })
}

/** Forgets who looked at people who are erased, and what opened their pages; in a transaction. */
export async function eraseVisits(
  ctx: Ctx,
  personIds: readonly string[],
  emailKeys: readonly string[],
): Promise<void> {
  await endVisitsAt(ctx, emailKeys)
  if (personIds.length === 0) return
  await ctx.db.delete(looks).where(isAmong(looks.personId, personIds))
  await ctx.db.delete(addressChanges).where(isAmong(addressChanges.personId, personIds))
}
