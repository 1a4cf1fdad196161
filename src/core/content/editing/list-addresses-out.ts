import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { requireSystem } from '../../staff/index.ts'
import { addressesIn } from './look-at-published.ts'

/** Every web address of another site that something on this one leads to, each once. */
export async function listAddressesOut(ctx: Ctx): Promise<string[]> {
  requireSystem(ctx)
  const { rows } = await ctx.db.execute<{ data: unknown }>(sql`
    select r.data from document d join revision r on r.id = d.published_revision_id
    where position('://' in r.data::text) > 0`)
  return [...new Set(rows.flatMap(({ data }) => addressesIn(data).map(({ address }) => address)))]
}
