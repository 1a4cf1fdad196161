import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { groupsIn } from '../gate/look.ts'
import { schoolDay } from '../gate/find-findings.ts'
import type { DueFact } from '../schema.ts'

const maxFacts = 500

/** Facts on the site that their owner is to confirm by a day, the earliest first; those that are over come first of all. */
export async function findDueFacts(ctx: Ctx): Promise<DueFact[]> {
  requirePermission(ctx, 'content:edit')
  const today = await schoolDay(ctx)
  const { rows } = await ctx.db.execute<{ id: string; type: string; title: string; data: unknown }>(sql`
    select d.id, d.type, coalesce(r.title, d.key) as title, r.data
    from document d join revision r on r.id = d.published_revision_id
    where d.trashed_at is null and position('"confirmBy"' in r.data::text) > 0`)
  return rows
    .flatMap(({ data, ...document }) =>
      groupsIn(data).flatMap(({ value: { confirmBy, owner, name }, path }) =>
        typeof confirmBy === 'string'
          ? [
              {
                ...document,
                path,
                confirmBy,
                owner: typeof owner === 'string' ? owner : null,
                source: typeof name === 'string' ? name : '',
                isDue: confirmBy < today,
              },
            ]
          : [],
      ),
    )
    .toSorted((one, other) => (one.confirmBy < other.confirmBy ? -1 : 1))
    .slice(0, maxFacts)
}
