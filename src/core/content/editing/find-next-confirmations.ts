import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { groupsIn } from '../gate/look.ts'
import type { NextConfirmation } from '../schema.ts'

/** When each document's facts are to be confirmed next, and by whom, as its newest text says; nothing for one that names no day. */
export async function findNextConfirmations(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, NextConfirmation>> {
  if (ids.length === 0) return new Map()
  // Of a list's page alone: to look into the texts of thousands of documents takes too long for a list.
  const { rows } = await ctx.db.execute<{ id: string; data: unknown }>(sql`
    select d.id, r.data
    from document d
    join lateral (select data from revision where document_id = d.id order by number desc limit 1) r on true
    where d.id = any(${sql.param([...ids])}::uuid[]) and position('"confirmBy"' in r.data::text) > 0`)
  return new Map(
    rows.flatMap(({ id, data }) => {
      const next = earliestIn(data)
      return next ? [[id, next] as const] : []
    }),
  )
}

function earliestIn(data: unknown): NextConfirmation | undefined {
  const [earliest] = groupsIn(data)
    .flatMap(({ value: { confirmBy, owner } }) =>
      typeof confirmBy === 'string' && confirmBy !== ''
        ? [{ by: confirmBy, owner: typeof owner === 'string' ? owner : null }]
        : [],
    )
    .toSorted((one, other) => (one.by < other.by ? -1 : 1))
  return earliest
}
