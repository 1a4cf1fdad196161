import { asc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findAddresses } from '../people/index.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { eraseTogether } from './erase-together.ts'
import { erasureQueue } from './queue.ts'
import type { ErasureWay } from './schema.ts'
import { erasures } from './table.ts'

/**
 * Decides that people are erased; a worker does it within a minute. Those who were merged into them go with them.
 * @throws AppError `forbidden`, `not-found`
 */
export async function requestErasure(
  ctx: Ctx,
  personIds: readonly string[],
  way: ErasureWay = 'staff',
): Promise<{ id: string }> {
  // Who proved that the address is theirs needs no role.
  if (ctx.actor.kind !== 'person') requirePermission(ctx, 'person:erase')
  return inTransaction(ctx, async (ctx) => {
    if ((await findAddresses(ctx, personIds)).length === 0)
      throw new AppError('not-found', 'There is no such person.')
    const id = newId()
    const asked = { requestedAt: ctx.now(), requestedBy: actorName(ctx.actor), way }
    await ctx.db.insert(erasures).values({ id, ...asked, personIds: [...personIds] })
    await ctx.jobs.send(ctx.db, erasureQueue, { erasureId: id })
    await recordAudit(
      ctx,
      'person.erasure-requested',
      ...personIds.map((id) => ({ type: 'person' as const, id, details: { way } })),
    )
    return { id }
  })
}

/** Does what was decided, one decision a transaction; running twice does nothing twice. */
export async function eraseRequested(ctx: Ctx): Promise<{ erased: number }> {
  requireSystem(ctx)
  let erased = 0
  for (;;) {
    const done = await inTransaction(ctx, async (ctx) => {
      const [next] = await ctx.db
        .select()
        .from(erasures)
        .where(isNull(erasures.doneAt))
        .orderBy(asc(erasures.id))
        .limit(1)
        .for('update', { skipLocked: true })
      if (!next) return false
      const { counts, ...erased } = await eraseTogether(ctx, next)
      // Listed again: who was merged into them, and what is known by its address alone, may be in a backup by itself.
      await ctx.db
        .update(erasures)
        .set({ ...erased, doneAt: ctx.now(), counts, listedAt: null })
        .where(eq(erasures.id, next.id))
      await recordAudit(ctx, 'person.erased', {
        type: 'erasure',
        id: next.id,
        details: { ...counts, way: next.way },
      })
      return true
    })
    if (!done) return { erased }
    erased++
  }
}
