import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { requirePermission, staff, type InvitationInput } from '../staff/index.ts'
import { openLink } from './links.ts'

type Invited = { id: string; linkId: string }

/**
 * Lets someone in, by a link that is mailed and works once within a week.
 * @throws AppError `conflict` for an address that a colleague has
 */
export async function inviteColleague(ctx: Ctx, { email, role }: InvitationInput): Promise<Invited> {
  requirePermission(ctx, 'staff:manage')
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now()
    const id = newId()
    const added = await ctx.db
      .insert(staff)
      .values({ id, name: '', email, role, joinedAt: null, createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: staff.email })
      .returning({ id: staff.id })
    if (added.length === 0)
      throw new AppError('conflict', 'A colleague with this address is in the list already.', {
        email: 'A colleague with this address is in the list already',
      })
    await recordAudit(ctx, 'staff.invited', { type: 'staff', id, details: { role } })
    return { id, linkId: await mailInvitation(ctx, id, email) }
  })
}

/**
 * Sends a new link to someone who has not used the one before, which ends.
 * @throws AppError `conflict` where the invitation was accepted or withdrawn
 */
export async function inviteAgain(ctx: Ctx, id: string): Promise<Invited> {
  requirePermission(ctx, 'staff:manage')
  return inTransaction(ctx, async (ctx) => {
    const [invited] = await ctx.db
      .select({ email: staff.email })
      .from(staff)
      .where(and(eq(staff.id, id), isNull(staff.joinedAt), isNull(staff.disabledAt)))
    if (!invited) throw new AppError('conflict', 'This invitation is no longer open.')
    await recordAudit(ctx, 'staff.invited-again', { type: 'staff', id })
    return { id, linkId: await mailInvitation(ctx, id, invited.email) }
  })
}

async function mailInvitation(ctx: Ctx, id: string, email: string): Promise<string> {
  const linkId = await openLink(ctx, 'invitation', id)
  const invitedBy = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
  await queueMail(ctx, 'invitation', [{ data: { linkId, invitedBy }, to: { name: '', address: email } }])
  return linkId
}
