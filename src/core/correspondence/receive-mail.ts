import { createHash } from 'node:crypto'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findExistingInquiries } from '../inquiries/index.ts'
import type { Intake } from '../intake/index.ts'
import { findInquiryOfMail } from '../outreach/index.ts'
import { requireSystem } from '../staff/index.ts'
import {
  answerByFor,
  findIncomingMail,
  joinMail,
  keepUnjoinedMail,
  maxOpening,
  type UnplacedFor,
  wholeText,
} from '../threads/index.ts'
import { hashId, readMail, unreadMail, type ReadMail } from './read-mail.ts'
import type { Received } from './received.ts'
import { receiveReport } from './receive-report.ts'
import { nameOfSender } from './sender-name.ts'
import type { ThreadAddresses } from './thread-address.ts'

export type ReceiveDeps = { readonly enter: Intake['enter']; readonly addresses: ThreadAddresses | null }

/**
 * Takes in one mail: an answer joins its thread by its token address or by what it refers to, and by nothing else; anything else
 * that a person wrote opens an inquiry of its own. Every mail is kept as it came, and the same one handed over twice is taken once.
 * What cannot be read, or names nobody to answer, waits for a person.
 * @throws AppError `unavailable` where it could be kept nowhere; then the server that hands it over should try again
 */
export async function receiveMail(
  ctx: Ctx,
  raw: Uint8Array,
  { enter, addresses }: ReceiveDeps,
): Promise<Received> {
  requireSystem(ctx)
  const read = await readMail(raw, (address) => addresses?.mailOf(address) != null).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'unreadable') return null
      throw error
    },
  )
  if (!read) return keepUnplaced(ctx, raw, 'unreadable')
  const { mail, before } = await tellApart(ctx, read, raw)
  if (before) return before
  if (mail.report) return receiveReport(ctx, { ...mail, raw, report: mail.report }, addresses)
  const found = await findThreadOf(ctx, mail, addresses)
  if (found) {
    const state = mail.isAutomatic ? ('automatic' as const) : ('joined' as const)
    const answerBy = mail.isAutomatic ? null : await answerByFor(ctx, found.inquiryId)
    return inTransaction(ctx, async (ctx) => {
      const joined = await joinMail(ctx, { ...mail, ...found, raw, answerBy, state })
      await recordAudit(ctx, 'inquiry.mail-joined', {
        type: 'inquiry',
        id: found.inquiryId,
        details: { mail: joined, by: found.foundBy },
      })
      return { state, inquiryId: found.inquiryId, receipt: null }
    })
  }
  const receipt = mail.isAutomatic ? null : await openInquiry(mail, enter)
  const state = mail.isAutomatic ? 'automatic' : receipt === null ? 'unplaced' : 'opened'
  const unplacedFor = state === 'unplaced' ? ('no-address' as const) : null
  await keepUnjoinedMail(ctx, { ...mail, id: newId(), raw, state, receipt, unplacedFor })
  return { state, inquiryId: null, receipt }
}

/** Keeps a mail as it came for a person to look at. */
export async function keepUnplaced(ctx: Ctx, raw: Uint8Array, unplacedFor: UnplacedFor): Promise<Received> {
  requireSystem(ctx)
  const mail = await readMail(raw).catch(() => unreadMail(raw))
  const kept = { ...mail, id: newId(), raw, state: 'unplaced' as const, receipt: null, unplacedFor }
  await keepUnjoinedMail(ctx, kept)
  return { state: 'unplaced', inquiryId: null, receipt: null }
}

/** What came before under the same Message-ID: the same mail, or, from a program that numbers badly, another one, which then goes by its hash. */
async function tellApart(ctx: Ctx, mail: ReadMail, raw: Uint8Array) {
  const before = await findIncomingMail(ctx, mail.messageId)
  if (!before || isSame(before, mail, raw)) return { mail, before: before && asReceived(before) }
  const messageId = hashId(raw)
  const same = await findIncomingMail(ctx, messageId)
  return { mail: { ...mail, messageId }, before: same && asReceived(same) }
}

const asReceived = ({ state, inquiryId, receipt }: Received): Received => ({ state, inquiryId, receipt })

/** The same bytes may be read otherwise by a later version; by another way in, they come with other headers. */
const isSame = (
  before: { fromAddress: string; subject: string; text: string; bytesHash: string },
  mail: ReadMail,
  raw: Uint8Array,
) =>
  before.bytesHash === createHash('sha256').update(raw).digest('hex') ||
  (before.fromAddress === mail.from.address && before.subject === mail.subject && before.text === mail.text)

async function findThreadOf(ctx: Ctx, { to, references }: ReadMail, addresses: ThreadAddresses | null) {
  const named = addresses ? to.flatMap((each) => addresses.inquiryOf(each) ?? []) : []
  const [existing] = await findExistingInquiries(ctx, named)
  if (existing !== undefined) return { inquiryId: existing, foundBy: 'address' as const }
  const inquiryId = await findInquiryOfMail(ctx, references)
  return inquiryId === null ? null : { inquiryId, foundBy: 'references' as const }
}

/** @returns its number; null where it names no address that can be answered */
async function openInquiry({ from, subject, text, quoted }: ReadMail, enter: Intake['enter']) {
  const { first, last } = nameOfSender(from)
  const whole = wholeText({ subject, text, quoted })
  const outcome = await enter({
    channel: 'mail',
    answers: {
      first_name: first.slice(0, 100),
      last_name: last.slice(0, 100),
      email: from.address,
      // The whole stands beside it, in the kept mail.
      message: whole.slice(0, maxOpening).toWellFormed(),
    },
    sender: { place: `mail ${from.address.toLowerCase()}` },
  })
  if (outcome.kind === 'not-kept')
    throw new AppError('unavailable', 'The mail could not be kept. Hand it over again in a moment.')
  return outcome.kind === 'received' ? outcome.receipt : null
}
