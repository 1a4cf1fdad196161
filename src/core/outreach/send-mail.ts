import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import pMap from 'p-map'
import { RelayError, type OutgoingMail, type Relay } from '../../platform/mail/relay.ts'
import type { Ctx } from '../context.ts'
import { contactOf, loadPublished, type ContentTypes, type DataOf } from '../content/index.ts'
import { requireSystem } from '../staff/index.ts'
import { claimMail, keepClaim, type ClaimedMail } from './claim-mail.ts'
import { isHeld } from './held-domains.ts'
import { isMailTemplate, mailTemplates, type RenderedMail } from './schema.ts'
import { noteAllTaken, noteTaken, type MailSender } from './sender.ts'
import { endMail, giveBackMail, giveBackUntried, type OnMailEnded } from './settle-mail.ts'
import { outbox } from './table.ts'

export type School = DataOf<ContentTypes['settings']> & {
  /** False for a school that sends nothing to its own domain, as a demonstration does: nobody reads its mailbox, and none is written as from it. */
  readonly repliesReach: boolean
}

/** Fills a template, as it reads at `now`: no mail promises a time that is over. @throws where there is no such template, or the data is not the template's */
export type RenderMail = (
  template: string,
  data: unknown,
  school: School,
  now: Date,
  locale: string,
) => RenderedMail | Promise<RenderedMail>

export type MailDeps = {
  /** Null where none is configured: mail waits, and nothing fails. */
  readonly relay: Relay | null
  readonly render: RenderMail
  /** The sender's address; null for the school's own, or one at `host` where nobody reads that. */
  readonly from: string | null
  /** The name of the host that the public reaches the site by. */
  readonly host: string
  readonly sender: MailSender
  /** Where an answer about an inquiry finds back to it; null: the mailbox for inquiries. */
  readonly replyAddress?: ((inquiryId: string) => string) | null
  /** Where reports about a mail find back to it; null: the sender's address. */
  readonly returnPath?: ((mailId: string) => string) | null
  /** The content of a file that goes along, by its checksum. */
  readonly readFile?: ((sha256: string) => Promise<Uint8Array>) | null
  readonly onEnded?: OnMailEnded
  /** Whether who gets a bulk mail still agrees to it; without the question none leaves. */
  readonly mayReceive?: MayReceive
}

/** Asked in the moment before a bulk mail leaves. */
export type MayReceive = (
  ctx: Ctx,
  mail: { readonly template: string; readonly data: unknown },
) => Promise<boolean>

/** No new mail is begun after it, so that the last one ends before the queue gives the job to another. */
const stopBeginningAfterMs = 3 * 60_000
/** How long one that is only ever postponed is tried (RFC 5321, 4.5.4.1). */
const giveUpAfterMs = 4 * 24 * 3600_000
/** After so many tries a mail that still cannot be written is a person's to look at. */
const maxWritingAttempts = 5
const concurrency = 4
/** So many broken talks in a row mean that the relay is away, not that one mail upsets it. */
const maxBroken = 2

/**
 * Hands waiting mail to the relay, each outside any transaction: the claim before it and the outcome after it are commits of their own.
 *
 * A process that is killed before the relay has a mail leaves a claim, which the next start on the same server ends, or its own end after 90 s.
 * One that is killed after the relay took it, and before that is written down, has the mail sent again: SMTP knows no way to ask,
 * and twice is better than never. Both copies carry the same Message-ID, by which large mailbox providers drop the second.
 * Where only the database was away, the process remembers what was taken, and nothing is sent twice.
 *
 * @throws while any of the mails still waits, so that the job comes back
 */
export async function sendWaitingMail(ctx: Ctx, ids: readonly string[], deps: MailDeps): Promise<void> {
  requireSystem(ctx)
  const { relay, sender, from, host, onEnded } = deps
  if (!relay || ids.length === 0) return
  await noteAllTaken(ctx, sender, onEnded)
  const school = await loadSchool(ctx)
  const address = from ?? (school.repliesReach ? school.inquiriesEmail : `no-reply@${host}`)
  const wanted = ids.filter((id) => !sender.inHand.has(id))
  const claimed = await claimMail(ctx, wanted, sender.process, address.slice(address.lastIndexOf('@') + 1))
  for (const { id } of claimed) sender.inHand.add(id)
  const isOurs = keepClaim(ctx, claimed, sender.process)
  const lastBeginning = ctx.now().getTime() + stopBeginningAfterMs
  const untried: ClaimedMail[] = []
  const errors: unknown[] = []
  let broken = 0

  const sending = { ...deps, relay, school, address }

  async function tryOne(mail: ClaimedMail): Promise<void> {
    if (broken >= maxBroken || ctx.now().getTime() >= lastBeginning) return void untried.push(mail)
    try {
      // Another process has it by now, which took this one for dead.
      if (!(await isOurs(mail.id))) return
      await sendOne(ctx, mail, sending)
      broken = 0
    } catch (error) {
      if (error instanceof RelayError) broken++
      errors.push(error)
      // The relay has it: giving it back would send it a second time.
      if (sender.taken.has(mail.id)) return
      const said = error instanceof RelayError ? error.message : undefined
      await giveBackMail(ctx, mail, said).catch((later) => errors.push(later))
    }
  }

  try {
    await pMap(claimed, tryOne, { concurrency })
    await giveBackUntried(ctx, untried)
  } finally {
    for (const { id } of claimed) sender.inHand.delete(id)
  }
  const waiting = await countWaiting(ctx, ids)
  if (errors.length > 0 || waiting > 0)
    throw new AggregateError(errors, `${waiting} of ${ids.length} mails still wait`)
}

type Sending = MailDeps & { relay: Relay; school: School; address: string }

async function sendOne(ctx: Ctx, mail: ClaimedMail, sending: Sending): Promise<void> {
  const { relay, render, school, address, sender, onEnded } = sending
  // Looked up again, for a domain may have been added since the mail was decided.
  if (isHeld(mail.toAddress, school.heldDomains)) return endMail(ctx, mail, { state: 'held' }, onEnded)
  const isBulk = kindOf(mail) === 'bulk'
  if (isBulk && !(await sending.mayReceive?.(ctx, mail)))
    return endMail(ctx, mail, { state: 'canceled' }, onEnded)
  let written: RenderedMail
  try {
    written = await render(mail.template, mail.data, school, ctx.now(), mail.locale)
  } catch (error) {
    if (mail.attempts < maxWritingAttempts) throw error
    return endMail(ctx, mail, { state: 'failed', failedFor: 'not-written' }, onEnded)
  }
  const { subject, html, text, bulk, calendar, files = [], pictures } = written
  if (isBulk && !bulk) throw new Error(`${mail.template} does not say how to end it`)
  const delivery = await relay.deliver({
    messageId: mail.messageId,
    from: bulk
      ? { name: bulk.sender.name, address: bulk.sender.address ?? `news@${sending.host}` }
      : { name: senderName(mail, school), address },
    replyTo: threadAddress(mail, sending) ?? replyTo(mail, school, address),
    list: bulk && { id: `newsletter.${sending.host}`, unsubscribeUrl: bulk.unsubscribeUrl },
    to: { name: mail.toName, address: mail.toAddress },
    cc: mail.cc.filter((each) => !isHeld(each, school.heldDomains)),
    pictures,
    files: await Promise.all(
      files.map(async ({ name, type, sha256 }) => ({ name, type, content: await readFile(sending, sha256) })),
    ),
    returnPath: sending.returnPath?.(mail.id),
    references: await earlierMessageIds(ctx, mail),
    automatic: automaticOf(mail),
    subject,
    html,
    text,
    ...(calendar !== undefined && { calendar }),
  })
  const said = { words: delivery.said, at: ctx.now() }
  if (delivery.outcome === 'accepted') return noteTaken(ctx, sender, { mail, said }, onEnded)
  const tooOld = ctx.now().getTime() - (mail.leavesAt ?? mail.createdAt).getTime() > giveUpAfterMs
  if (delivery.outcome === 'refused')
    return endMail(
      ctx,
      mail,
      { state: 'failed', failedFor: 'refused', said, refused: delivery.refused },
      onEnded,
    )
  return tooOld
    ? endMail(ctx, mail, { state: 'failed', failedFor: 'given-up', said }, onEnded)
    : giveBackMail(ctx, mail, delivery.said)
}

function readFile({ readFile }: Sending, sha256: string): Promise<Uint8Array> {
  if (!readFile) throw new Error('this process has no file store')
  return readFile(sha256)
}

const kindOf = ({ template }: ClaimedMail) =>
  isMailTemplate(template) ? mailTemplates[template].kind : 'automatic'

/** Null for mail that a colleague wrote. Only the acknowledgement answers a message; notices, codes and links do not. */
function automaticOf(mail: ClaimedMail): OutgoingMail['automatic'] {
  if (kindOf(mail) !== 'automatic') return null
  return mail.template === 'acknowledgement' ? 'replied' : 'generated'
}

/** A person's answer names the person; everything else comes from the school. */
function senderName(mail: ClaimedMail, school: School): string {
  const reply = mail.template === 'reply' ? mailTemplates.reply.data.safeParse(mail.data) : null
  return reply?.success ? `${reply.data.staffName}, ${school.name}` : school.name
}

/** An answer to the person's own inquiry finds back to it by its address, whatever mail program it comes from. */
function threadAddress({ inquiryId }: ClaimedMail, { replyAddress, school }: Sending) {
  return inquiryId !== null && replyAddress
    ? { name: school.name, address: replyAddress(inquiryId) }
    : undefined
}

/** Replies go to the mailbox for inquiries, where one is read; a reply to the sender's own address needs no header. */
function replyTo(mail: ClaimedMail, school: School, address: string) {
  if (!school.repliesReach) return undefined
  const isPersonal = kindOf(mail) === 'personal'
  return !isPersonal && address === school.inquiriesEmail
    ? undefined
    : { name: school.name, address: school.inquiriesEmail }
}

/** A mail program shows an answer below what it answers by these (RFC 5322, 3.6.4). Only mails that left: others nobody has. */
async function earlierMessageIds(ctx: Ctx, mail: ClaimedMail): Promise<string[]> {
  if (mail.inquiryId === null || kindOf(mail) !== 'personal') return []
  const rows = await ctx.db
    .select({ messageId: outbox.messageId })
    .from(outbox)
    .where(and(eq(outbox.inquiryId, mail.inquiryId), eq(outbox.state, 'sent'), isNotNull(outbox.messageId)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
  return rows.flatMap(({ messageId }) => messageId ?? [])
}

export async function loadSchool(ctx: Ctx): Promise<School> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  return senderOf(settings)
}

/** A school as its mail shows it. */
export function senderOf(settings: DataOf<ContentTypes['settings']>): School {
  const { email, telephone = '' } = contactOf(settings)
  return {
    ...settings,
    inquiriesEmail: email,
    telephone,
    repliesReach: !isHeld(email, settings.heldDomains),
  }
}

/** Those that were postponed, and those that another process has in its hands and may die with. */
function countWaiting(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return ctx.db.$count(outbox, and(isAmong(outbox.id, ids), eq(outbox.state, 'waiting')))
}
