import { and, count, gt, inArray, sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import type { DataOf, ContentTypes, PublishedSummary } from '../content/index.ts'
import type { Inquiry } from '../submissions/index.ts'
import { isHeld } from './held-domains.ts'
import { mailQueue } from './jobs.ts'
import type { Acknowledgement } from './schema.ts'
import { outbox } from './table.ts'

type Opened = { inquiryId: string; receipt: string; promisedBy: Date; inquiry: Inquiry }
type School = { settings: DataOf<ContentTypes['settings']>; programs: readonly PublishedSummary<'program'>[] }

const dayMs = 24 * 3600_000
/** So many to one address within a day, whoever asks in its name; the inquiries themselves are all kept. */
const mostADay = 5
/** What a mail program may make clickable. */
const mayLink = /https?:|www\.|[\p{L}\p{N}]\.\p{L}{2,}/iu

/** Decides the mail that tells each sender what was received and by when a person answers. */
export async function acknowledgeInquiries(
  ctx: Ctx,
  opened: readonly Opened[],
  school: School,
): Promise<void> {
  if (opened.length === 0) return
  const earlier = await countOfTheDay(
    ctx,
    opened.map(({ inquiry }) => inquiry.email),
  )
  const names = new Map(school.programs.map((each) => [each.key, each.summary.name]))
  const mails = opened.map(({ inquiryId, receipt, promisedBy, inquiry }) => {
    const data: Acknowledgement = {
      receipt,
      firstName: inquiry.first_name,
      promisedBy: promisedBy.toISOString(),
      programs: inquiry.programs.map((key) => ({ key, name: names.get(key) ?? key })),
      // The address may be anyone's: a mail that quotes a stranger's link would carry spam for them.
      message: mayLink.test(inquiry.message) ? '' : inquiry.message,
    }
    const nth = (earlier.get(inquiry.email.toLowerCase()) ?? 0) + 1
    earlier.set(inquiry.email.toLowerCase(), nth)
    const isHeldBack = nth > mostADay || isHeld(inquiry.email, school.settings.heldDomains)
    return {
      id: newId(),
      template: 'acknowledgement',
      data,
      toName: `${inquiry.first_name} ${inquiry.last_name}`,
      toAddress: inquiry.email,
      inquiryId,
      state: isHeldBack ? ('held' as const) : ('waiting' as const),
      createdAt: ctx.now(),
    }
  })
  await ctx.db.insert(outbox).values(mails)
  const waiting = mails.filter((mail) => mail.state === 'waiting').map((mail) => mail.id)
  if (waiting.length > 0) await ctx.jobs.send(ctx.db, mailQueue, { mailIds: waiting })
}

/** How many mails to each address, in lower case, were decided within the last day. */
async function countOfTheDay(ctx: Ctx, addresses: readonly string[]): Promise<Map<string, number>> {
  const address = sql<string>`lower(${outbox.toAddress})`
  const rows = await ctx.db
    .select({ address, count: count() })
    .from(outbox)
    .where(
      and(
        inArray(
          address,
          addresses.map((each) => each.toLowerCase()),
        ),
        gt(outbox.createdAt, new Date(ctx.now().getTime() - dayMs)),
      ),
    )
    .groupBy(address)
  return new Map(rows.map((row) => [row.address, row.count]))
}
