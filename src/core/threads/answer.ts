import { and, desc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { signatureBelow } from '../../kernel/signature.ts'
import { newId } from '../../kernel/ids.ts'
import { fullName } from '../../kernel/names.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, lockInquiry } from '../inquiries/index.ts'
import { cancelMail, queueMail, undoMs } from '../outreach/index.ts'
import { findPerson } from '../people/index.ts'
import { findQuestions, isAnswered } from '../questions/index.ts'
import { findOwn, sendAlong, takeFilesBack } from './attachments.ts'
import { countAnswers } from './count-answers.ts'
import { maxAheadDays, type AnswerElsewhereInput, type ReplyInput, type Seen } from './schema.ts'
import { findSignature } from './signature.ts'
import { requireAnswering } from './staff-actor.ts'
import { endDraft } from './drafts.ts'
import { answers, incomingMails, messages } from './table.ts'

/**
 * Answers an inquiry by mail. The mail leaves after the time for undoing it; once the relay took it, it answers the questions that it
 * speaks of, by the rule that the checklist shows.
 * The same `key` sends once, however often it comes.
 * @returns the answer's id
 * @throws AppError `conflict` where somebody answered, or the question changed, since the counselor looked
 */
export async function replyToInquiry(ctx: Ctx, inquiryId: string, input: ReplyInput): Promise<string> {
  const { by, scope } = requireAnswering(ctx)
  const { key, text, cc = [], sendAt = null, attachmentIds = [] } = input
  const leavesInMs = readDelay(ctx, sendAt)
  return inTransaction(ctx, async (ctx) => {
    const inquiry = await lockInquiry(ctx, inquiryId, scope)
    const earlier = await findByKey(ctx, inquiryId, key)
    if (earlier) return earlier
    await requireUnchanged(ctx, inquiry, input)
    const person = await findPerson(ctx, inquiry.personId)
    if (!person) throw new Error(`inquiry ${inquiryId} has no person`)
    if (person.email === '')
      throw new AppError('invalid', 'This person gave no email address. Call, then note the answer.')
    const files = (await findOwn(ctx, inquiryId, by.staffId)).filter(({ id }) => attachmentIds.includes(id))
    const data = {
      receipt: inquiry.receipt,
      text,
      staffName: by.staffName,
      signature: signatureBelow(text, (await findSignature(ctx)).text),
      files: files.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
      question: inquiry.message,
      askedAt: inquiry.receivedAt.toISOString(),
    }
    const to = { name: fullName(person.firstName, person.lastName), address: person.email }
    const [mailId] = await queueMail(ctx, 'reply', [{ data, to, cc, inquiryId }], { leavesInMs })
    if (!mailId) throw new Error('the outbox took no mail')
    const message = { id: newId(), inquiryId, ...by, at: ctx.now(), text, cc, mailId, key }
    await ctx.db.insert(messages).values(message)
    await sendAlong(ctx, inquiryId, by.staffId, attachmentIds, message.id)
    await endDraft(ctx, inquiryId, by.staffId)
    const speaksOf = findQuestions(inquiry.message).flatMap((each) =>
      isAnswered(each.text, text) ? [each.text] : [],
    )
    const answer = { how: 'mail' as const, messageId: message.id, note: '', countsFrom: null, speaksOf }
    return addAnswer(ctx, { inquiryId, ...by, key, ...answer })
  })
}

/** In milliseconds from now. @throws AppError `invalid` for a time that is over or too far ahead */
function readDelay({ now }: Ctx, sendAt: string | null): number {
  if (sendAt === null) return undoMs
  const delay = new Date(sendAt).getTime() - now().getTime()
  if (delay < 60_000)
    throw new AppError('invalid', 'Choose a time to come.', { sendAt: 'Choose a time to come.' })
  if (delay > maxAheadDays * 24 * 3600_000) {
    const message = `Choose a time within ${maxAheadDays} days.`
    throw new AppError('invalid', message, { sendAt: message })
  }
  return delay
}

/** Notes that an inquiry was answered by telephone, in person or from another mailbox; it counts at once. @throws as `replyToInquiry` */
export async function answerElsewhere(
  ctx: Ctx,
  inquiryId: string,
  input: AnswerElsewhereInput,
): Promise<string> {
  const { by, scope } = requireAnswering(ctx)
  const { key, note } = input
  return inTransaction(ctx, async (ctx) => {
    const inquiry = await lockInquiry(ctx, inquiryId, scope)
    const earlier = await findByKey(ctx, inquiryId, key)
    if (earlier) return earlier
    await requireUnchanged(ctx, inquiry, input)
    const answer = { how: 'elsewhere' as const, messageId: null, note, countsFrom: ctx.now() }
    const id = await addAnswer(ctx, { inquiryId, ...by, key, ...answer })
    await countAnswers(ctx, inquiryId)
    return id
  })
}

/** Takes an answer back: one by mail until it leaves, a noted one at any time. @throws AppError `conflict` where that is too late */
export async function undoAnswer(ctx: Ctx, inquiryId: string, answerId: string): Promise<void> {
  const { scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const [undone] = await ctx.db
      .update(answers)
      .set({ undoneAt: ctx.now(), countsFrom: null })
      .where(and(eq(answers.id, answerId), eq(answers.inquiryId, inquiryId), isNull(answers.undoneAt)))
      .returning({ messageId: answers.messageId })
    if (!undone) throw new AppError('conflict', 'Someone has taken this answer back already.')
    if (undone.messageId) {
      await cancelMail(ctx, await mailOf(ctx, undone.messageId))
      await takeFilesBack(ctx, undone.messageId)
    }
    await countAnswers(ctx, inquiryId)
    await recordAudit(ctx, 'inquiry.answer-undone', {
      type: 'inquiry',
      id: inquiryId,
      details: { answer: answerId },
    })
    await announceInquiries(ctx, [inquiryId])
  })
}

async function addAnswer(ctx: Ctx, answer: Omit<typeof answers.$inferInsert, 'id' | 'at'>): Promise<string> {
  const id = newId()
  await ctx.db.insert(answers).values({ id, at: ctx.now(), ...answer })
  const details = { answer: id, how: answer.how }
  await recordAudit(ctx, 'inquiry.answered', { type: 'inquiry', id: answer.inquiryId, details })
  await announceInquiries(ctx, [answer.inquiryId])
  return id
}

async function findByKey({ db }: Ctx, inquiryId: string, key: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.key, key), eq(answers.inquiryId, inquiryId)))
  return row?.id
}

async function requireUnchanged(ctx: Ctx, inquiry: { id: string; version: number }, seen: Seen) {
  if (inquiry.version !== seen.version)
    throw new AppError('conflict', 'The question has changed since you opened it. Read it again first.')
  const [last] = await ctx.db
    .select({ id: answers.id, staffName: answers.staffName })
    .from(answers)
    .where(eq(answers.inquiryId, inquiry.id))
    .orderBy(desc(answers.at), desc(answers.id))
    .limit(1)
  if (last && last.id !== seen.lastAnswerId)
    throw new AppError('conflict', `${last.staffName} has answered since you opened this inquiry.`)
  const [incoming] = await ctx.db
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(and(eq(incomingMails.inquiryId, inquiry.id), eq(incomingMails.state, 'joined')))
    .orderBy(desc(incomingMails.at), desc(incomingMails.id))
    .limit(1)
  if (incoming && incoming.id !== (seen.lastIncomingId ?? null))
    throw new AppError('conflict', 'The person has written again since you opened this inquiry.')
}

async function mailOf({ db }: Ctx, messageId: string): Promise<string> {
  const [row] = await db.select({ mailId: messages.mailId }).from(messages).where(eq(messages.id, messageId))
  if (!row) throw new Error(`message ${messageId} is missing`)
  return row.mailId
}
