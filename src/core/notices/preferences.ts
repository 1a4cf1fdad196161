import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requireOwnDesk } from './list-notices.ts'
import type { Preferences } from './schema.ts'
import { staffPreferences as preferences } from './table.ts'

/** What mail the one who asks wants. Who never said gets all of it. */
export async function findPreferences(ctx: Ctx): Promise<Preferences> {
  const [row] = await ctx.db
    .select()
    .from(preferences)
    .where(eq(preferences.staffId, requireOwnDesk(ctx)))
  return { wantsDigest: row?.wantsDigest ?? true, wantsWeekly: row?.wantsWeekly ?? true }
}

export async function keepPreferences(ctx: Ctx, wanted: Preferences): Promise<void> {
  const staffId = requireOwnDesk(ctx)
  await ctx.db
    .insert(preferences)
    .values({ staffId, ...wanted })
    .onConflictDoUpdate({ target: preferences.staffId, set: wanted })
}
