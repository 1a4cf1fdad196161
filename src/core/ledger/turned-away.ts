import { gt, max, min, sum } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { TurnedAway } from '../intake/index.ts'
import { requireSystem } from '../staff/index.ts'
import { turnedAway } from './table.ts'

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
