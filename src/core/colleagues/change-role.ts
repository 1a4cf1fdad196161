import { eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx, type StaffRole } from '../context.ts'
import { requirePermission, staff } from '../staff/index.ts'
import { lockColleagues, requireAnAdministrator } from './administrators.ts'

/**
 * Gives a colleague another role; their next request has it.
 * @throws AppError `conflict` for the last administrator
 */
export async function changeRole(ctx: Ctx, id: string, role: StaffRole): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  await inTransaction(ctx, async (ctx) => {
    await lockColleagues(ctx)
    const [before] = await ctx.db.select({ role: staff.role }).from(staff).where(eq(staff.id, id))
    if (!before) throw new AppError('not-found', 'There is no such colleague.')
    if (before.role === role) return
    await ctx.db.update(staff).set({ role, updatedAt: ctx.now() }).where(eq(staff.id, id))
    await requireAnAdministrator(ctx)
    const details = { from: before.role, to: role }
    await recordAudit(ctx, 'staff.role-changed', { type: 'staff', id, details })
  })
}
