import { and, desc, eq, getTableColumns, isNotNull, isNull, inArray, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { readReference } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, enterInquiry, lockInquiry, setAgain, setClosed } from '../inquiries/index.ts'
import type { Intake } from '../intake/index.ts'
import { scopeOf } from '../staff/index.ts'
import { findByReference } from '../submissions/index.ts'
import { cameIntoThread, countAnswers } from './count-answers.ts'
import { closeInquiry, endClosure } from './close.ts'
import type { JoinMailInput, OpenFromMailInput, StrayMail, StrayShow } from './schema/stray-mail.ts'
import { answerByFor } from './answer-by.ts'
import { requireAnswering } from './staff-actor.ts'
import { closures, incomingMails } from './table.ts'

const maxLines = 200

/** Mail that found no place by itself, or what people made of it, or what machines sent; the newest first. */
export async function listStrayMail(ctx: Ctx, show: StrayShow): Promise<StrayMail[]> {
  requireWhole(ctx)
  const rows = await ctx.db
    .select(columns)
    .from(incomingMails)
    .where(isShown[show])
    .orderBy(desc(show === 'placed' ? incomingMails.placedAt : incomingMails.at), desc(incomingMails.id))
    .limit(maxLines)
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    from: { name: row.fromName, address: row.fromAddress },
    subject: row.subject,
    text: row.text,
    quoted: row.quoted,
    files: row.files,
    why: row.unplacedFor,
    state: row.state,
    inquiryId: row.inquiryId,
    placed: row.placedAt && { by: row.placedByName ?? '', at: row.placedAt.toISOString() },
  }))
}

/** All but the mail itself, which may have 26 MB. */
const { raw: _, ...columns } = getTableColumns(incomingMails)

const isShown = {
  waiting: eq(incomingMails.state, 'unplaced'),
  placed: isNotNull(incomingMails.placedAt),
  machines: and(inArray(incomingMails.state, ['automatic', 'report']), isNull(incomingMails.inquiryId)),
} as const

/** How many wait; 0 for who does not see them. */
export async function countStrayMail(ctx: Ctx): Promise<number> {
  const scope = scopeOf(ctx, 'mail:read')
  return scope === 'all' ? ctx.db.$count(incomingMails, isShown.waiting) : 0
}

/** Such a mail as it came. @throws AppError `not-found` */
export async function findStrayRaw(ctx: Ctx, mailId: string): Promise<Uint8Array> {
  requireWhole(ctx)
  const [row] = await ctx.db
    .select({ raw: incomingMails.raw })
    .from(incomingMails)
    .where(and(eq(incomingMails.id, mailId), sql`(inquiry_id is null or placed_at is not null)`))
  if (!row) throw new AppError('not-found', 'There is no such mail.')
  return row.raw
}

/** Puts a mail into the thread of an inquiry: somebody has to answer it, also where that was closed. @throws AppError `invalid`, `conflict` */
export async function joinStrayMail(ctx: Ctx, mailId: string, { receipt }: JoinMailInput): Promise<string> {
  const { scope } = requireWhole(ctx)
  await requireWaiting(ctx, mailId)
  const reference = readReference('R', receipt)
  const found = reference === null ? null : await findByReference(ctx, reference)
  const inquiryId = found?.inquiryId
  if (!inquiryId) {
    const message = 'Enter the reference number of an inquiry, such as R-7K3M-9QPD-4TXW'
    throw new AppError('invalid', message, { receipt: message })
  }
  const answerBy = await answerByFor(ctx, inquiryId)
  return inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    await place(ctx, mailId, { state: 'joined', inquiryId, foundBy: 'staff', answerBy })
    await setAgain(ctx, inquiryId, answerBy)
    await endClosure(ctx, inquiryId, 'wrote-again')
    const details = { mail: mailId, by: 'staff' as const }
    await recordAudit(ctx, 'inquiry.mail-joined', { type: 'inquiry', id: inquiryId, details })
    await announceInquiries(ctx, [inquiryId])
    return inquiryId
  })
}

/**
 * Makes an inquiry of a mail, with what the mail itself did not say filled in. Ended in between, the same again finds the same inquiry.
 * @returns `inquiryId` is null where it waits for its job
 * @throws as `enterInquiry`; AppError `conflict`
 */
export async function openFromMail(
  ctx: Ctx,
  enter: Intake['enter'],
  mailId: string,
  { first_name, last_name, email, message }: OpenFromMailInput,
): Promise<{ receipt: string; inquiryId: string | null }> {
  requireWhole(ctx)
  await requireWaiting(ctx, mailId)
  const answers = { first_name, last_name, email, message, ...unsaid }
  const { receipt, inquiryId } = await enterInquiry(ctx, enter, { channel: 'mail', ...answers })
  await inTransaction(ctx, async (ctx) => {
    await place(ctx, mailId, { state: 'opened', receipt, inquiryId })
    await recordAudit(ctx, 'mail.inquiry-opened', { type: 'mail', id: mailId, details: { receipt } })
  })
  return { receipt, inquiryId }
}

/** What no mail says in a field of its own. */
const unsaid = { telephone: '', country: '', employer: '', interest: '', programs: [] }

/** Says that nobody has to do anything about a mail; it is kept. @throws AppError `conflict` */
export async function setMailAside(ctx: Ctx, mailId: string): Promise<void> {
  requireWhole(ctx)
  await inTransaction(ctx, async (ctx) => {
    await place(ctx, mailId, { state: 'set-aside' })
    await recordAudit(ctx, 'mail.set-aside', { type: 'mail', id: mailId })
  })
}

/** A mail that was taken for a machine's waits for a person to place it. @throws AppError `conflict` */
export async function takeAsWritten(ctx: Ctx, mailId: string): Promise<void> {
  requireWhole(ctx)
  await inTransaction(ctx, async (ctx) => {
    const taken = await ctx.db
      .update(incomingMails)
      .set({ state: 'unplaced' })
      .where(and(eq(incomingMails.id, mailId), isShown.machines))
    if (taken.rowCount === 0) throw alreadyPlaced()
    await recordAudit(ctx, 'mail.place-undone', { type: 'mail', id: mailId })
  })
}

/**
 * Takes back what was made of a mail, at any time: it waits again. What joined a thread leaves it, and a closed inquiry is closed again;
 * an inquiry that was made of it is closed, as its confirmation may have left.
 * @throws AppError `conflict`
 */
export async function undoPlacing(ctx: Ctx, mailId: string): Promise<void> {
  const { scope } = requireWhole(ctx)
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(incomingMails)
      .where(and(eq(incomingMails.id, mailId), isShown.placed))
      .for('update')
    if (!row) throw new AppError('conflict', 'Someone has taken this back already.')
    const { state, inquiryId, placedAt } = row
    if (state === 'opened' && inquiryId === null)
      throw new AppError('conflict', 'The inquiry is still being made. Try again in a moment.')
    const waiting = {
      state: 'unplaced',
      inquiryId: null,
      foundBy: null,
      receipt: null,
      answerBy: null,
    } as const
    const nobody = { placedAt: null, placedById: null, placedByName: null }
    await ctx.db
      .update(incomingMails)
      .set({ ...waiting, ...nobody })
      .where(eq(incomingMails.id, mailId))
    if (inquiryId !== null && state === 'opened') {
      const { closedAt } = await lockInquiry(ctx, inquiryId, scope)
      if (!closedAt) await closeInquiry(ctx, inquiryId, { note: '' })
    }
    if (inquiryId !== null && state === 'joined') {
      await lockInquiry(ctx, inquiryId, scope)
      await countAnswers(ctx, inquiryId)
      if (placedAt) await closeAgain(ctx, inquiryId, placedAt)
    }
    await recordAudit(ctx, 'mail.place-undone', { type: 'mail', id: mailId })
    if (inquiryId !== null) await announceInquiries(ctx, [inquiryId])
  })
}

/** As it was before a mail opened it at that instant, unless it was closed anew or the person wrote again since. */
async function closeAgain(ctx: Ctx, inquiryId: string, openedAt: Date): Promise<void> {
  const [last] = await ctx.db
    .select()
    .from(closures)
    .where(eq(closures.inquiryId, inquiryId))
    .orderBy(desc(closures.at), desc(closures.id))
    .limit(1)
  // The clock goes on between a mail being placed and what it opens.
  const isOfMail = last?.endedFor === 'wrote-again' && last.at <= openedAt && (last.endedAt ?? 0) >= openedAt
  if (!last || !isOfMail || (await hasWrittenSince(ctx, inquiryId, openedAt))) return
  await ctx.db.update(closures).set({ endedAt: null, endedFor: null }).where(eq(closures.id, last.id))
  await setClosed(ctx, inquiryId, last.at)
}

async function hasWrittenSince({ db }: Ctx, inquiryId: string, since: Date): Promise<boolean> {
  const isLater = sql`${cameIntoThread} >= ${since.toISOString()}::timestamptz`
  const isJoined = and(eq(incomingMails.inquiryId, inquiryId), eq(incomingMails.state, 'joined'))
  return (await db.$count(incomingMails, and(isJoined, isLater))) > 0
}

/** One of several who place the same mail succeeds. */
async function place(
  ctx: Ctx,
  mailId: string,
  change: Partial<typeof incomingMails.$inferInsert>,
): Promise<void> {
  const { by } = requireAnswering(ctx)
  const who = { placedById: by.staffId, placedByName: by.staffName, placedAt: ctx.now() }
  const placed = await ctx.db
    .update(incomingMails)
    .set({ ...change, ...who })
    .where(and(eq(incomingMails.id, mailId), isShown.waiting))
  if (placed.rowCount === 0) throw alreadyPlaced()
}

/** Before anything is looked up or made for it. */
async function requireWaiting({ db }: Ctx, mailId: string): Promise<void> {
  const waiting = await db.$count(incomingMails, and(eq(incomingMails.id, mailId), isShown.waiting))
  if (waiting === 0) throw alreadyPlaced()
}

const alreadyPlaced = () => new AppError('conflict', 'Someone has placed this mail already.')

/** Such mail belongs to no program: who works for some programs only does not see it. */
function requireWhole(ctx: Ctx) {
  const answering = requireAnswering(ctx)
  if (answering.scope !== 'all')
    throw new AppError('forbidden', 'Mail without a place is for colleagues who work for all programs.')
  return answering
}
