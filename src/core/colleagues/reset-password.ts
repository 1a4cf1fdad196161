import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { staff, staffSessions, type LinkPurpose, type ResetInput, type StaffLinks } from '../staff/index.ts'
import { closeLinks, openLink, spendLink } from './links.ts'
import { setPassword } from './set-password.ts'

/**
 * A link by which an operator lets someone in again: to a new password, or to accept an invitation that never arrived.
 * @throws AppError `not-found`, or `conflict` for a disabled account
 */
export function createAccessLink(ctx: Ctx, email: string): Promise<{ linkId: string; purpose: LinkPurpose }> {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden', 'Only the operator can make this link.')
  return inTransaction(ctx, async (ctx) => {
    const [known] = await ctx.db.select().from(staff).where(eq(staff.email, email.trim().toLowerCase()))
    if (!known) throw new AppError('not-found', 'No colleague has this address.')
    if (known.disabledAt)
      throw new AppError('conflict', 'This account is disabled. An administrator can enable it.')
    const purpose = known.joinedAt ? 'password-reset' : 'invitation'
    const linkId = await openLink(ctx, purpose, known.id)
    await recordAudit(ctx, 'staff.reset-link-created', { type: 'staff', id: known.id })
    return { linkId, purpose }
  })
}

/**
 * Sets a new password by a link, and ends every session and link of the account: anyone else who was signed in is signed out.
 * @throws AppError `forbidden` for a link that was used, replaced or expired
 */
export function resetPassword(
  ctx: Ctx,
  links: StaffLinks,
  { token, password }: ResetInput,
): Promise<{ email: string }> {
  return inTransaction(ctx, async (ctx) => {
    const id = await spendLink(ctx, links, 'password-reset', token)
    const [known] = await ctx.db
      .update(staff)
      .set({ updatedAt: ctx.now() })
      .where(and(eq(staff.id, id), isNull(staff.disabledAt)))
      .returning({ email: staff.email })
    if (!known) throw new AppError('forbidden', 'This account is disabled.')
    await setPassword(ctx, id, password)
    await closeLinks(ctx, id)
    await ctx.db.delete(staffSessions).where(eq(staffSessions.userId, id))
    await recordAudit(ctx, 'staff.password-reset', { type: 'staff', id })
    return known
  })
}
