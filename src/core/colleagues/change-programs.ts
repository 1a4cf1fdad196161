import { eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission, staff } from '../staff/index.ts'
import { releaseAssignments } from '../threads/index.ts'

/**
 * Limits a colleague to the inquiries about some programs; their next request is. What they have of others is offered to everyone,
 * for they would not see it any more. @param programs by key; null for all
 * @throws AppError `invalid` for a program that does not exist, or for an empty list; `not-found`; `conflict` for a colleague who is not a counselor
 */
export async function changePrograms(
  ctx: Ctx,
  id: string,
  programs: readonly string[] | null,
): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  const content = await loadPublished(ctx, { lists: ['program'], documents: [] })
  const offered = new Set(content.list('program').map(({ key }) => key))
  if (programs?.length === 0) throw new AppError('invalid', 'Choose at least one program, or all.')
  if (programs?.some((key) => !offered.has(key)))
    throw new AppError('invalid', 'One of these programs is not offered any more.')
  await inTransaction(ctx, async (ctx) => {
    const [before] = await ctx.db
      .select({ role: staff.role })
      .from(staff)
      .where(eq(staff.id, id))
      .for('update')
    if (!before) throw new AppError('not-found', 'There is no such colleague.')
    // Who manages the school sees all of it.
    if (programs !== null && before.role !== 'counselor')
      throw new AppError('conflict', 'Only counselors can be limited to programs.')
    const limited = programs === null ? null : [...new Set(programs)]
    await ctx.db.update(staff).set({ programs: limited, updatedAt: ctx.now() }).where(eq(staff.id, id))
    if (limited !== null) await releaseAssignments(ctx, id, limited)
    await recordAudit(ctx, 'staff.programs-changed', {
      type: 'staff',
      id,
      details: { programs: limited?.toSorted().join(' ') ?? null },
    })
  })
}
