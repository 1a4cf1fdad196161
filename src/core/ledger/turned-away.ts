import { gt, lt, max, min, sum } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { TurnedAway } from '../intake/index.ts'
import { requireSystem } from '../staff/index.ts'
import { turnedAway } from './table.ts'

/** Long enough to ask, after the holidays, what happened before them. */
const keptForMs = 90 * 24 * 3600 * 1000
const shownForMs = 7 * 24 * 3600 * 1000

/** Keeps how many people a server turned away, for every desk to see. */
export async function recordTurnedAway(ctx: Ctx, server: string, counted: TurnedAway): Promise<void> {
  requireSystem(ctx)
  await ctx.db
    .insert(turnedAway)
    .values({ server, ...counted })
    .onConflictDoNothing()
}

/** How many people were turned away in the last seven days, and when; null for none. */
export async function countTurnedAway({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const [row] = await db
    .select({ people: sum(turnedAway.people), since: min(turnedAway.since), until: max(turnedAway.until) })
    .from(turnedAway)
    .where(gt(turnedAway.until, new Date(now().getTime() - shownForMs)))
  if (!row?.since || !row.until) return null
  return { people: Number(row.people), since: row.since.toISOString(), until: row.until.toISOString() }
}

/** Removes counts that no desk shows any more. */
export async function forgetTurnedAway(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  await ctx.db.delete(turnedAway).where(lt(turnedAway.until, new Date(ctx.now().getTime() - keptForMs)))
}
