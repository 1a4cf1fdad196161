import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../../platform/database/database.ts'
import type { DataOf, ContentTypes, PublishedSummary } from '../content/index.ts'
import type { Inquiry } from '../intake/index.ts'
import { isHeld } from './held-domains.ts'
import { sendMail } from './jobs.ts'
import type { Acknowledgement } from './schema.ts'
import { outbox } from './table.ts'

type Opened = { inquiryId: string; receipt: string; promisedBy: Date; inquiry: Inquiry }
type School = { settings: DataOf<ContentTypes['settings']>; programs: readonly PublishedSummary<'program'>[] }

/** Decides the mail that tells each sender what was received and by when a person answers. */
export async function acknowledgeInquiries(
  ctx: Ctx,
  opened: readonly Opened[],
  school: School,
): Promise<void> {
  if (opened.length === 0) return
  const names = new Map(school.programs.map((each) => [each.key, each.summary.name]))
  const mails = opened.map(({ inquiryId, receipt, promisedBy, inquiry }) => {
    const data: Acknowledgement = {
      receipt,
      firstName: inquiry.first_name,
      promisedBy: promisedBy.toISOString(),
      programs: inquiry.programs.map((key) => ({ key, name: names.get(key) ?? key })),
      // The address may be anyone's: a mail that quotes a stranger's link would carry spam for them.
      message: /https?:|www\./i.test(inquiry.message) ? '' : inquiry.message,
    }
    return {
      id: newId(),
      template: 'acknowledgement',
      data,
      toName: `${inquiry.first_name} ${inquiry.last_name}`,
      toAddress: inquiry.email,
      inquiryId,
      state: isHeld(inquiry.email, school.settings.heldDomains) ? ('held' as const) : ('waiting' as const),
      createdAt: ctx.now(),
    }
  })
  await ctx.db.insert(outbox).values(mails)
  const waiting = mails.filter((mail) => mail.state === 'waiting').map((mail) => mail.id)
  if (waiting.length > 0) await ctx.jobs.send(ctx.db, sendMail, { mailIds: waiting })
}
