import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission, staff, staffSessions } from '../staff/index.ts'
import { releaseAssignments } from '../threads/index.ts'
import { lockColleagues, requireAnAdministrator } from './administrators.ts'
import { closeLinks } from './links.ts'

/**
 * Ends a colleague's sessions and links at once; they cannot sign in until enabled. What they did stays under their name; what they had open is offered to everyone.
 * @throws AppError `conflict` for the last administrator, and where someone else was quicker
 */
export async function disableColleague(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  await inTransaction(ctx, async (ctx) => {
    await lockColleagues(ctx)
    const now = ctx.now()
    const disabled = await ctx.db
      .update(staff)
      .set({ disabledAt: now, updatedAt: now })
      .where(and(eq(staff.id, id), isNull(staff.disabledAt)))
      .returning({ id: staff.id })
    if (disabled.length === 0) throw new AppError('conflict', 'This account is disabled already.')
    await requireAnAdministrator(ctx)
    await ctx.db.delete(staffSessions).where(eq(staffSessions.userId, id))
    await closeLinks(ctx, id)
    await releaseAssignments(ctx, id)
    await recordAudit(ctx, 'staff.disabled', { type: 'staff', id })
  })
}

/** Lets a disabled colleague sign in again, with the password they had. */
export async function enableColleague(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  await inTransaction(ctx, async (ctx) => {
    const enabled = await ctx.db
      .update(staff)
      .set({ disabledAt: null, updatedAt: ctx.now() })
      .where(and(eq(staff.id, id), isNotNull(staff.disabledAt)))
      .returning({ id: staff.id })
    if (enabled.length === 0) throw new AppError('conflict', 'This account is enabled already.')
    await recordAudit(ctx, 'staff.enabled', { type: 'staff', id })
  })
}
