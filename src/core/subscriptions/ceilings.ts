import { and, eq, gt, sum, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { subscriptionRequests as requests } from './table.ts'

/** How many mails that ask for a confirmation leave, so that nobody fills another's mailbox with them. */
export const confirmationCeilings = {
  perMailboxAndDay: 3,
  perNetworkAndHour: 30,
  perSchoolAndHour: 500,
} as const

const hourMs = 3600_000

type Asked = { readonly mailboxKey: string; readonly networkKey: string | null }

/** Whether one more may leave. Call it with the mailbox locked. */
export async function mayConfirm(ctx: Ctx, { mailboxKey, networkKey }: Asked): Promise<boolean> {
  const { perMailboxAndDay, perNetworkAndHour, perSchoolAndHour } = confirmationCeilings
  const toMailbox = await countSince(ctx, 24 * hourMs, eq(requests.mailboxKey, mailboxKey))
  if (toMailbox >= perMailboxAndDay) return false
  const fromNetwork =
    networkKey === null ? 0 : await countSince(ctx, hourMs, eq(requests.networkKey, networkKey))
  return fromNetwork < perNetworkAndHour && (await countSince(ctx, hourMs)) < perSchoolAndHour
}

async function countSince(ctx: Ctx, ms: number, which?: SQL): Promise<number> {
  const [row] = await ctx.db
    .select({ mails: sum(requests.mails).mapWith(Number) })
    .from(requests)
    .where(and(gt(requests.createdAt, new Date(ctx.now().getTime() - ms)), which))
  return row?.mails ?? 0
}
