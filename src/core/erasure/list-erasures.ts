import { and, asc, isNull, or } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { erasures } from './table.ts'

/** What was decided and is not on the list outside of the database yet. @returns those it was told of, once `write` has them on disk */
export async function listErasures(
  ctx: Ctx,
  write: (entries: readonly ListedErasure[]) => Promise<void> | void,
): Promise<number> {
  requireSystem(ctx)
  const rows = await ctx.db
    .select({
      id: erasures.id,
      at: erasures.requestedAt,
      personIds: erasures.personIds,
      subscriberIds: erasures.subscriberIds,
      itemIds: erasures.itemIds,
      doneAt: erasures.doneAt,
    })
    .from(erasures)
    .where(isNull(erasures.listedAt))
    .orderBy(asc(erasures.id))
    .limit(1_000)
  if (rows.length === 0) return 0
  await write(
    rows.map(({ id, at, personIds, subscriberIds, itemIds }) => ({
      id,
      at: at.toISOString(),
      personIds,
      subscriberIds,
      itemIds,
    })),
  )
  const idsOf = (some: typeof rows) => some.map(({ id }) => id)
  const waiting = rows.filter(({ doneAt }) => doneAt === null)
  const done = rows.filter(({ doneAt }) => doneAt !== null)
  await ctx.db
    .update(erasures)
    .set({ listedAt: ctx.now() })
    .where(
      or(
        isAmong(erasures.id, idsOf(done)),
        // One that was done meanwhile names more by now, and is listed again.
        and(isAmong(erasures.id, idsOf(waiting)), isNull(erasures.doneAt)),
      ),
    )
  return rows.length
}

/** A line of the list. It holds ids alone, which lead to nobody once they are erased. */
export type ListedErasure = {
  readonly id: string
  readonly at: string
  readonly personIds: readonly string[]
  readonly subscriberIds: readonly string[]
  /** Submissions, registrations, requests to subscribe and mail that went with them. */
  readonly itemIds: readonly string[]
}

export type ErasedIds = Pick<ListedErasure, 'personIds' | 'subscriberIds' | 'itemIds'>
