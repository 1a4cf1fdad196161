import { inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { consents, facts, people } from './table.ts'

/** Removes people with all that is known of them, after their inquiries are gone; in a transaction. */
export async function erasePeople(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requirePermission(ctx, 'samples:manage')
  if (ids.length === 0) return
  await ctx.db.delete(facts).where(inArray(facts.personId, [...ids]))
  await ctx.db.delete(consents).where(inArray(consents.personId, [...ids]))
  await ctx.db.delete(people).where(inArray(people.id, [...ids]))
}
