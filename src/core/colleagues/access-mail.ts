import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { countResetRequest, localeOf, requireSystem, staff } from '../staff/index.ts'
import type { Queue } from '../../platform/jobs/jobs.ts'
import { openLink } from './links.ts'

type AccessMail = { purpose: 'password-reset' | 'sign-in'; email: string; address: string }

export const accessMailQueue: Queue<AccessMail> = { name: 'colleagues.access-mail' }

/**
 * Asks for a link by mail. Whether anyone has the address is looked up by a job, so that the answer is the same in words and in
 * time: the request itself does the same work for every address.
 * @throws AppError `too-many`
 */
export async function requestAccessMail(
  ctx: Ctx,
  purpose: AccessMail['purpose'],
  email: string,
  address: string,
): Promise<void> {
  if (!(await countResetRequest(ctx, email, address))) return
  await ctx.jobs.send(ctx.db, accessMailQueue, { purpose, email, address })
}

/** Mails the link that was asked for, where a colleague has the address and may sign in. */
export async function sendAccessMail(ctx: Ctx, { purpose, email, address }: AccessMail): Promise<void> {
  requireSystem(ctx)
  await inTransaction({ ...ctx, clientAddress: address }, async (ctx) => {
    const [known] = await ctx.db
      .select({ id: staff.id, name: staff.name, language: staff.language })
      .from(staff)
      .where(and(eq(staff.email, email), isNull(staff.disabledAt), isNotNull(staff.joinedAt)))
    if (!known) return
    const linkId = await openLink(ctx, purpose, known.id)
    const to = { name: known.name, address: email }
    await queueMail(ctx, purpose === 'sign-in' ? 'sign-in-link' : purpose, [
      { data: { linkId, name: known.name }, to, locale: localeOf(known.language) },
    ])
    const verb = purpose === 'sign-in' ? 'staff.sign-in-link-sent' : 'staff.reset-requested'
    await recordAudit(ctx, verb, { type: 'staff', id: known.id })
  })
}
