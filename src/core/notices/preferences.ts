import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { findAddressed, requireSystem } from '../staff/index.ts'
import { requireOwnDesk } from './list-notices.ts'
import type { Preferences } from './schema.ts'
import { staffPreferences as preferences } from './table.ts'

/** What mail the one who asks wants. Who never said gets all of it. */
export async function findPreferences(ctx: Ctx): Promise<Preferences> {
  const [row] = await ctx.db
    .select()
    .from(preferences)
    .where(eq(preferences.staffId, requireOwnDesk(ctx)))
  const { wantsDigest = true, wantsWeekly = true, wantsReviews = true, wantsUpkeep = true } = row ?? {}
  return { wantsDigest, wantsWeekly, wantsReviews, wantsUpkeep }
}

export async function keepPreferences(ctx: Ctx, wanted: Preferences): Promise<void> {
  const staffId = requireOwnDesk(ctx)
  if (!(await findAddressed(ctx, [staffId])).has(staffId))
    throw new AppError('not-found', 'There is no such colleague.')
  await ctx.db
    .insert(preferences)
    .values({ staffId, ...wanted })
    .onConflictDoUpdate({ target: preferences.staffId, set: wanted })
}

/** Whether the mail of a day is a colleague's to have: they want it, and have not had it. It is theirs once; in a transaction. */
export async function claimMail(
  ctx: Ctx,
  staffId: string,
  mail: 'digest' | 'weekly',
  day: string,
): Promise<boolean> {
  requireSystem(ctx)
  const [wants, on, set] =
    mail === 'digest'
      ? [preferences.wantsDigest, preferences.digestOn, { digestOn: day }]
      : [preferences.wantsWeekly, preferences.weeklyOn, { weeklyOn: day }]
  await ctx.db.insert(preferences).values({ staffId }).onConflictDoNothing()
  const claimed = await ctx.db
    .update(preferences)
    .set(set)
    .where(and(eq(preferences.staffId, staffId), eq(wants, true), or(isNull(on), lt(on, day))))
    .returning({ staffId: preferences.staffId })
  return claimed.length > 0
}
