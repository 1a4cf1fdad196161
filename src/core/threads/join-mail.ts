import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, findProgress, lockInquiry, setAgain } from '../inquiries/index.ts'
import { findPerson } from '../people/index.ts'
import { requireSystem, scopeOf } from '../staff/index.ts'
import { awaitByReceipt } from '../submissions/index.ts'
import { endClosure } from './close.ts'
import { incomingMails } from './table.ts'

export type IncomingState = 'joined' | 'opened' | 'automatic' | 'report' | 'unplaced' | 'set-aside'

/** Why a mail found no place: nobody to answer · it cannot be read · larger than is fetched · it could not be stored as what it is. */
export type UnplacedFor = 'no-address' | 'unreadable' | 'too-large' | 'failed'

type Mail = {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly quoted: string
  readonly attachments: number
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
  readonly raw: Uint8Array
}

/** What became of a mail when it first came; null where it did not. */
export async function findIncomingMail({ db }: Ctx, messageId: string) {
  const [row] = await db
    .select({
      state: incomingMails.state,
      inquiryId: incomingMails.inquiryId,
      receipt: incomingMails.receipt,
      fromAddress: incomingMails.fromAddress,
      subject: incomingMails.subject,
      text: incomingMails.text,
      bytesHash: sql<string>`encode(sha256(${incomingMails.raw}), 'hex')`,
    })
    .from(incomingMails)
    .where(eq(incomingMails.messageId, messageId))
  return row ?? null
}

type Joining = Mail & {
  readonly inquiryId: string
  readonly foundBy: 'address' | 'references'
  readonly state: 'joined' | 'automatic' | 'report'
  /** By when it wants an answer; null where a machine sent it. */
  readonly answerBy: Date | null
}

/** Puts a mail into its thread: somebody has to answer it, also where the inquiry was closed. In a transaction. @returns its id */
export async function joinMail(ctx: Ctx, mail: Joining): Promise<string> {
  requireSystem(ctx)
  const { inquiryId, foundBy, answerBy, state } = mail
  const inquiry = await lockInquiry(ctx, inquiryId, 'all')
  const person = await findPerson(ctx, inquiry.personId)
  const id = newId()
  await ctx.db.insert(incomingMails).values({
    ...asRow(ctx, mail),
    id,
    inquiryId,
    foundBy,
    answerBy,
    state,
    isFromOther: state !== 'report' && person?.email.toLowerCase() !== mail.from.address.toLowerCase(),
  })
  if (answerBy) {
    await setAgain(ctx, inquiryId, answerBy)
    await endClosure(ctx, inquiryId, 'wrote-again')
  }
  await announceInquiries(ctx, [inquiryId])
  return id
}

type Unjoined = Mail & {
  readonly id: string
  readonly state: 'opened' | 'automatic' | 'report' | 'unplaced'
  readonly receipt: string | null
  readonly unplacedFor?: UnplacedFor | null
}

/** Keeps a mail that belongs to no thread, or that opened one: its inquiry is known here, or tied to it when it is made. */
export async function keepUnjoinedMail(
  ctx: Ctx,
  { id, state, receipt, unplacedFor = null, ...mail }: Unjoined,
): Promise<void> {
  requireSystem(ctx)
  await inTransaction(ctx, async (ctx) => {
    // With its row locked, so that the inquiry is not made between the look and the writing.
    const opened = receipt === null ? undefined : (await awaitByReceipt(ctx, [receipt])).get(receipt)
    await ctx.db
      .insert(incomingMails)
      .values({ ...asRow(ctx, mail), id, state, receipt, unplacedFor, inquiryId: opened?.inquiryId ?? null })
      .onConflictDoNothing()
  })
}

const asRow = (ctx: Ctx, { messageId, from, subject, text, quoted, attachments, files, raw }: Mail) => ({
  at: ctx.now(),
  messageId,
  fromName: from.name,
  fromAddress: from.address,
  subject,
  text,
  quoted,
  attachments,
  files: [...files],
  raw,
})

/** A mail as it came, for the files it brought along. @throws AppError `not-found` */
export async function findRawMail(ctx: Ctx, inquiryId: string, mailId: string): Promise<Uint8Array> {
  const progress = await findProgress(ctx, inquiryId, scopeOf(ctx, 'inquiry:read'))
  const [row] = progress
    ? await ctx.db
        .select({ raw: incomingMails.raw })
        .from(incomingMails)
        .where(and(eq(incomingMails.id, mailId), eq(incomingMails.inquiryId, inquiryId)))
    : []
  if (!row) throw new AppError('not-found', 'There is no such mail.')
  return row.raw
}
