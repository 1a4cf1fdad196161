import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { staff, type AcceptanceInput, type StaffLinks } from '../staff/index.ts'
import { spendLink } from './links.ts'
import { setPassword } from './set-password.ts'

/**
 * Makes an invited person a colleague, with the name and password they chose.
 * @throws AppError `forbidden` for a link that was used, replaced or expired
 */
export function acceptInvitation(
  ctx: Ctx,
  links: StaffLinks,
  { token, name, password }: AcceptanceInput,
): Promise<{ email: string }> {
  return inTransaction(ctx, async (ctx) => {
    const id = await spendLink(ctx, links, 'invitation', token)
    const now = ctx.now()
    const [joined] = await ctx.db
      .update(staff)
      .set({ name, joinedAt: now, updatedAt: now, emailVerified: true })
      .where(and(eq(staff.id, id), isNull(staff.joinedAt), isNull(staff.disabledAt)))
      .returning({ email: staff.email })
    if (!joined) throw new AppError('forbidden', 'This invitation was withdrawn.')
    await setPassword(ctx, id, password)
    await recordAudit(ctx, 'staff.joined', { type: 'staff', id })
    return joined
  })
}
