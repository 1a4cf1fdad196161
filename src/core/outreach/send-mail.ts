import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { RelayError, type Relay } from '../../platform/mail/relay.ts'
import { loadPublished, type ContentTypes, type DataOf } from '../content/index.ts'
import { requireSystem } from '../staff/index.ts'
import { claimMail, type ClaimedMail } from './claim-mail.ts'
import { isHeld } from './held-domains.ts'
import type { RenderedMail } from './schema.ts'
import { endMail, giveBackMail } from './settle-mail.ts'
import { outbox } from './table.ts'

type School = DataOf<ContentTypes['settings']> & {
  /** False for a school that sends nothing to its own domain, as a demonstration does: nobody reads its mailbox, and none is written as from it. */
  readonly repliesReach: boolean
}

export type MailDeps = {
  /** Null where none is configured: mail waits, and nothing fails. */
  readonly relay: Relay | null
  readonly render: (template: string, data: unknown, school: School) => RenderedMail
  /** The sender's address; null for the school's own, or one at `host` where nobody reads that. */
  readonly from: string | null
  /** The name of the host that the public reaches the site by. */
  readonly host: string
}

/** No new mail is begun after it, so that the last one ends within the claim. */
const stopBeginningAfterMs = 3 * 60_000
/** How long one that is only ever postponed is tried (RFC 5321, 4.5.4.1). */
const giveUpAfterMs = 4 * 24 * 3600_000
const atOnce = 4
/** So many broken talks in a row mean that the relay is away, not that one mail upsets it. */
const mostBroken = 2

/**
 * Hands waiting mail to the relay, each outside any transaction: the claim before it and the outcome after it are commits of their own.
 *
 * A worker that is killed before the relay has a mail leaves a claim that ends within minutes; the job comes back and sends it.
 * One that is killed after the relay took it, and before that is written down, has the mail sent again: SMTP knows no way to ask,
 * and twice is better than never. Both copies carry the same Message-ID, by which large mailbox providers drop the second.
 *
 * @throws while any of the mails still waits, so that the job comes back
 */
export async function sendWaitingMail(
  ctx: Ctx,
  ids: readonly string[],
  { relay, render, from, host }: MailDeps,
): Promise<void> {
  requireSystem(ctx)
  if (!relay || ids.length === 0) return
  const school = await loadSchool(ctx)
  const own = school.inquiriesEmail
  const sender = from ?? (school.repliesReach ? own : `no-reply@${host}`)
  const claimed = await claimMail(ctx, ids)
  const queue = [...claimed]
  const lastBeginning = ctx.now().getTime() + stopBeginningAfterMs
  const errors: unknown[] = []
  let broken = 0

  async function sendOne(mail: ClaimedMail, relay: Relay): Promise<void> {
    // Looked up again, for a domain may have been added since the mail was decided.
    if (isHeld(mail.toAddress, school.heldDomains)) return endMail(ctx, mail, { state: 'held' })
    const delivery = await relay.deliver({
      id: mail.id,
      from: { name: school.name, address: sender },
      replyTo: sender === own || !school.repliesReach ? undefined : { name: school.name, address: own },
      to: { name: mail.toName, address: mail.toAddress },
      ...render(mail.template, mail.data, school),
    })
    broken = 0
    if (delivery.outcome === 'accepted') return endMail(ctx, mail, { state: 'sent' })
    const { outcome, reason: refusal } = delivery
    const isTooOld = ctx.now().getTime() - mail.createdAt.getTime() > giveUpAfterMs
    return outcome === 'refused' || isTooOld
      ? endMail(ctx, mail, { state: 'failed', refusal })
      : giveBackMail(ctx, mail, refusal)
  }

  async function sendFromQueue(relay: Relay): Promise<void> {
    while (broken < mostBroken && ctx.now().getTime() < lastBeginning) {
      const mail = queue.shift()
      if (!mail) return
      try {
        await sendOne(mail, relay)
      } catch (error) {
        if (error instanceof RelayError) broken++
        errors.push(error)
        const refusal = error instanceof RelayError ? error.message : undefined
        await giveBackMail(ctx, mail, refusal).catch((later) => errors.push(later))
      }
    }
  }

  await Promise.all(Array.from({ length: atOnce }, () => sendFromQueue(relay)))
  for (const mail of queue) await giveBackMail(ctx, mail)
  const waiting = await countWaiting(ctx, ids)
  if (errors.length > 0 || waiting > 0)
    throw new AggregateError(errors, `${waiting} of ${ids.length} mails still wait`)
}

async function loadSchool(ctx: Ctx): Promise<School> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  return { ...settings, repliesReach: !isHeld(settings.inquiriesEmail, settings.heldDomains) }
}

/** Those that were postponed, and those that another worker has in its hands and may die with. */
function countWaiting(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return ctx.db.$count(outbox, and(inArray(outbox.id, [...ids]), eq(outbox.state, 'waiting')))
}
