import { and, eq } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import type { ClaimedMail } from './claim-mail.ts'
import type { failureReasons } from './schema.ts'
import { outbox } from './table.ts'

type Said = { readonly words: string; readonly at: Date }
export type MailEnd =
  | { readonly state: 'sent'; readonly said: Said }
  | { readonly state: 'held' }
  | { readonly state: 'canceled' }
  | {
      readonly state: 'failed'
      readonly failedFor: (typeof failureReasons)[number]
      readonly said?: Said
      readonly refused?: Refused | undefined
    }

/** What a mail server refused: that somebody has this address, or what the mail holds. */
export type Refused = 'address' | 'text'

/** The same as its enhanced status says (RFC 3463); undefined where that speaks of neither, or there is none. */
export function refusedIn(words: string): Refused | undefined {
  if (/\b5\.1\.\d/.test(words)) return 'address'
  return /\b5\.(6\.\d|7\.[01]|3\.4|2\.3)\b/.test(words) ? 'text' : undefined
}

/** Told in the transaction that writes down what became of a mail. */
export type OnMailEnded = (
  ctx: Ctx,
  mail: { readonly id: string; readonly template: string; readonly inquiryId: string | null },
  end: MailEnd,
) => Promise<void>

type EndedMail = Pick<ClaimedMail, 'id' | 'template' | 'inquiryId' | 'attempts'>

/**
 * Ends a mail's waiting, once: only what still waits changes. One that left and was reported as not delivered before that could be
 * written down has failed: servers on the way are fast, and who is killed in between sends it once more.
 */
export function endMail(ctx: Ctx, mail: EndedMail, given: MailEnd, onEnded?: OnMailEnded): Promise<void> {
  const { id, template, attempts } = mail
  return inTransaction(ctx, async (ctx) => {
    const [ended] = await ctx.db
      .update(outbox)
      .set({
        state: given.state,
        claimedUntil: null,
        claimedBy: null,
        ...(given.state === 'sent' && { sentAt: given.said.at, failedFor: null }),
        ...(given.state === 'held' && { heldFor: 'domain' as const, failedFor: null }),
        ...(given.state === 'failed' && { failedFor: given.failedFor }),
        ...('said' in given && given.said && { relaySaid: given.said.words, relaySaidAt: given.said.at }),
      })
      .where(stillWaits(id))
      .returning({ report: outbox.report, words: outbox.reportSaid })
    if (!ended) return
    const isReturned = given.state === 'sent' && ended.report === 'failed'
    const end: MailEnd = isReturned
      ? { state: 'failed', failedFor: 'returned', said: given.said, refused: refusedIn(ended.words ?? '') }
      : given
    if (isReturned)
      await ctx.db.update(outbox).set({ state: 'failed', failedFor: 'returned' }).where(eq(outbox.id, id))
    if (end.state === 'canceled') await recordAudit(ctx, 'mail.canceled', { type: 'mail', id })
    else await recordAudit(ctx, `mail.${end.state}`, { type: 'mail', id, details: { template, attempts } })
    await onEnded?.(ctx, mail, end)
  })
}

/** Gives a mail back, for another try, unless the claim ran out and it is another process's by now. */
export async function giveBackMail(
  ctx: Ctx,
  { id, claimedBy }: ClaimedMail,
  relaySaid?: string,
): Promise<void> {
  await ctx.db
    .update(outbox)
    .set({
      claimedUntil: null,
      claimedBy: null,
      ...(relaySaid !== undefined && { relaySaid, relaySaidAt: ctx.now() }),
    })
    .where(and(stillWaits(id), isStillOf(claimedBy)))
}

/** Gives back what was not tried. */
export async function giveBackUntried(ctx: Ctx, mails: readonly ClaimedMail[]): Promise<void> {
  const [first] = mails
  if (!first) return
  const ids = mails.map(({ id }) => id)
  await ctx.db
    .update(outbox)
    .set({ claimedUntil: null, claimedBy: null })
    .where(and(isAmong(outbox.id, ids), eq(outbox.state, 'waiting'), isStillOf(first.claimedBy)))
}

const isStillOf = (process: string | null) => (process ? eq(outbox.claimedBy, process) : undefined)

const stillWaits = (id: string) => and(eq(outbox.id, id), eq(outbox.state, 'waiting'))
