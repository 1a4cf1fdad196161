import { newId } from '../../kernel/ids.ts'
import { actorName } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findAddresses } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { eraseSubscriptions } from '../subscriptions/index.ts'
import { eraseTogether } from './erase-together.ts'
import type { ErasedIds } from './list-erasures.ts'
import { nothingErased, type ErasureCounts } from './schema.ts'
import { erasures } from './table.ts'

/** Who stands on the list outside of the database, after a backup from before was restored. @returns how many were there again */
export async function eraseAgain(
  ctx: Ctx,
  { personIds, subscriberIds, itemIds }: ErasedIds,
): Promise<ErasureCounts> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const ids: string[] = []
    const counts = { ...nothingErased }
    const add = (more: Partial<ErasureCounts>) => {
      for (const kind of Object.keys(counts) as (keyof ErasureCounts)[]) counts[kind] += more[kind] ?? 0
    }
    for (const part of inParts(personIds)) {
      const there = (await findAddresses(ctx, part)).map(({ id }) => id)
      if (there.length === 0) continue
      ids.push(...there)
      add((await eraseTogether(ctx, { personIds: there, itemIds: [] })).counts)
    }
    for (const part of inParts(subscriberIds)) {
      const { subscriptionIds, mails } = await eraseSubscriptions(ctx, part)
      add({ subscriptions: subscriptionIds.length, mails })
    }
    for (const part of inParts(itemIds))
      add((await eraseTogether(ctx, { personIds: [], itemIds: part })).counts)
    if (Object.values(counts).some((count) => count > 0))
      await ctx.db.insert(erasures).values({
        id: newId(),
        requestedAt: ctx.now(),
        requestedBy: actorName(ctx.actor),
        way: 'restored',
        personIds: ids,
        subscriberIds: [...subscriberIds],
        doneAt: ctx.now(),
        counts,
        listedAt: ctx.now(),
      })
    return counts
  })
}

/** A statement takes so many ids, and the list of years may hold more. */
const perPart = 1_000

function* inParts(ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += perPart) yield ids.slice(from, from + perPart)
}
