import { eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../permissions.ts'
import { staffPasskeys, staffSessions } from '../table.ts'
import { deleteAuthenticator } from './authenticator.ts'

/**
 * For a colleague who lost the phone: ends their authenticator app, recovery codes and passkeys, and signs them out, because
 * a person who found it may be signed in. Their password works as before.
 * @throws AppError `conflict` where they have neither
 */
export async function removeSecondFactor(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  await inTransaction(ctx, async (ctx) => {
    const hadApp = await deleteAuthenticator(ctx, id)
    const passkeys = await ctx.db
      .delete(staffPasskeys)
      .where(eq(staffPasskeys.staffId, id))
      .returning({ id: staffPasskeys.id })
    if (!hadApp && passkeys.length === 0)
      throw new AppError('conflict', 'This colleague has no second factor.')
    await ctx.db.delete(staffSessions).where(eq(staffSessions.userId, id))
    await recordAudit(ctx, 'staff.second-factor-removed', { type: 'staff', id })
  })
}
