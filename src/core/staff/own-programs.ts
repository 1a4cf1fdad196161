import { eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { scopeOf } from './permissions.ts'
import type { OwnPrograms } from './schema.ts'
import { staff } from './table.ts'

/** Who is limited to programs has these; everyone else those that they chose. */
export async function findOwnPrograms(ctx: Ctx): Promise<OwnPrograms> {
  const scope = scopeOf(ctx, 'inquiry:read')
  if (scope !== 'all') return { programs: scope.programs, isLimited: true }
  if (ctx.actor.kind !== 'staff') return { programs: null, isLimited: false }
  const [self] = await ctx.db
    .select({ programs: staff.ownPrograms })
    .from(staff)
    .where(eq(staff.id, ctx.actor.id))
  return { programs: self?.programs ?? null, isLimited: false }
}

/**
 * Which programs the one who asks looks after, for their own queue. It changes nothing of what they may see. @param programs by key; empty for none
 * @throws AppError `conflict` for someone who is limited to programs
 */
export async function chooseOwnPrograms(ctx: Ctx, programs: readonly string[]): Promise<void> {
  const { actor } = ctx
  const scope = scopeOf(ctx, 'inquiry:read')
  if (actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff has programs.')
  if (scope !== 'all') throw new AppError('conflict', 'An administrator chooses your programs.')
  const chosen = [...new Set(programs)]
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(staff)
      .set({ ownPrograms: chosen.length === 0 ? null : chosen, updatedAt: ctx.now() })
      .where(eq(staff.id, actor.id))
    await recordAudit(ctx, 'staff.own-programs-chosen', {
      type: 'staff',
      id: actor.id,
      details: { programs: chosen.length },
    })
  })
}
