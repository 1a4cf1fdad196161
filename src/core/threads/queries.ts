import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { findProgress } from '../inquiries/index.ts'
import { findMailOf, type MailLine } from '../outreach/index.ts'
import { findQuestions } from '../questions/index.ts'
import { scopeOf } from '../staff/index.ts'
import { findSentFiles } from './attachments.ts'
import { findWriters } from './drafts.ts'
import { measureAnswers } from './measure-answers.ts'
import { findNotes } from './notes.ts'
import type { AnswerView, IncomingView, Thread } from './schema.ts'
import { answers, assignments, closures, incomingMails, messages, questionMarks } from './table.ts'
import { findTags } from './tags.ts'
import { maxOpening, wholeText } from './whole-text.ts'

/** What passed between the person and the school about one inquiry. @throws AppError `not-found` */
export async function findThread(ctx: Ctx, inquiryId: string): Promise<Thread> {
  const inquiry = await findProgress(ctx, inquiryId, scopeOf(ctx, 'inquiry:read'))
  if (!inquiry) throw new AppError('not-found', 'There is no such inquiry.')
  const [given, files, mails, noted, tagged, incoming, openedBy, writers, marks, [assignment], [closure]] =
    await Promise.all([
      ctx.db
        .select({ answer: answers, text: messages.text, cc: messages.cc, mailId: messages.mailId })
        .from(answers)
        .leftJoin(messages, eq(messages.id, answers.messageId))
        .where(eq(answers.inquiryId, inquiryId))
        .orderBy(asc(answers.at), asc(answers.id)),
      findSentFiles(ctx, [inquiryId]),
      findMailOf(ctx, inquiryId),
      findNotes(ctx, inquiryId),
      findTags(ctx, inquiryId),
      findIncoming(ctx, inquiryId),
      findOpening(ctx, inquiryId),
      findWriters(ctx, inquiryId),
      ctx.db.select().from(questionMarks).where(eq(questionMarks.inquiryId, inquiryId)),
      ctx.db
        .select()
        .from(assignments)
        .where(and(eq(assignments.inquiryId, inquiryId), isNull(assignments.endedAt))),
      ctx.db
        .select()
        .from(closures)
        .where(eq(closures.inquiryId, inquiryId))
        .orderBy(desc(closures.at), desc(closures.id))
        .limit(1),
    ])
  const carriers = new Set(given.map((each) => each.mailId))
  const isClosed = closure !== undefined && closure.endedAt === null
  const { version, receivedAt, promisedBy, promiseKept, answeredAt, firstAnsweredAt, lateReason } = inquiry
  return {
    inquiryId,
    version,
    receivedAt: receivedAt.toISOString(),
    promise: {
      by: promisedBy.toISOString(),
      kept: promiseKept,
      isLate: answeredAt === null && ctx.now() > promisedBy,
      lateReason,
    },
    answeredAt: answeredAt?.toISOString() ?? null,
    openQuestions:
      firstAnsweredAt === null || answeredAt !== null
        ? []
        : measureAnswers(
            findQuestions(inquiry.message).map(({ text }) => text),
            given.flatMap(({ answer: { countsFrom, speaksOf } }) =>
              countsFrom ? [{ countsFrom, speaksOf }] : [],
            ),
            marks,
          ).open,
    assignedTo: assignment
      ? {
          id: assignment.staffId,
          name: assignment.staffName,
          since: assignment.at.toISOString(),
          by: givenBy(assignment),
        }
      : null,
    closed: isClosed ? { by: nameOf(closure), at: closure.at.toISOString(), note: closure.note } : null,
    reopenedFor: closure?.endedFor === 'undelivered' ? 'undelivered' : null,
    answers: given.map(({ answer, text, cc, mailId }) => ({
      ...viewAnswer(answer, text ?? '', mails.find(({ id }) => id === mailId) ?? null),
      cc: cc ?? [],
      files: files.get(answer.messageId ?? '') ?? [],
    })),
    otherMail: mails.filter(({ id }) => !carriers.has(id)),
    againBy: inquiry.againBy?.toISOString() ?? null,
    againFor: inquiry.againBy && (inquiry.againFor ?? 'wrote-again'),
    notes: noted,
    tags: tagged,
    incoming,
    openedBy,
    writers: writers.filter(({ id }) => ctx.actor.kind !== 'staff' || id !== ctx.actor.id),
  }
}

function viewAnswer(
  answer: typeof answers.$inferSelect,
  text: string,
  mail: MailLine | null,
): Omit<AnswerView, 'cc' | 'files'> {
  const isHere = mail === null || ((mail.state === 'queued' || mail.state === 'held') && mail.attempts === 0)
  return {
    id: answer.id,
    by: nameOf(answer),
    at: answer.at.toISOString(),
    how: answer.how,
    text,
    note: answer.note,
    countsFrom: answer.countsFrom?.toISOString() ?? null,
    speaksOf: answer.speaksOf,
    undoneAt: answer.undoneAt?.toISOString() ?? null,
    undeliveredAt: answer.undeliveredAt?.toISOString() ?? null,
    hadCounted: answer.answerBy !== null,
    canUndo: answer.undoneAt === null && isHere,
    mail,
  }
}

function givenBy({ ruleName, byName }: typeof assignments.$inferSelect) {
  if (ruleName !== null) return { kind: 'rule' as const, name: ruleName }
  return byName === null ? null : { kind: 'colleague' as const, name: byName }
}

const nameOf = ({ staffId, staffName }: { staffId: string; staffName: string }) => ({
  id: staffId,
  name: staffName,
})

/** What the person wrote later, oldest first. */
async function findIncoming({ db }: Ctx, inquiryId: string): Promise<IncomingView[]> {
  const rows = await db
    .select({
      id: incomingMails.id,
      at: incomingMails.at,
      fromName: incomingMails.fromName,
      fromAddress: incomingMails.fromAddress,
      subject: incomingMails.subject,
      text: incomingMails.text,
      quoted: incomingMails.quoted,
      state: incomingMails.state,
      isFromOther: incomingMails.isFromOther,
      attachments: incomingMails.attachments,
      files: incomingMails.files,
    })
    .from(incomingMails)
    // One that opened the inquiry is its question, and stands first anyway.
    .where(
      and(
        eq(incomingMails.inquiryId, inquiryId),
        inArray(incomingMails.state, ['joined', 'automatic', 'report']),
      ),
    )
    .orderBy(asc(incomingMails.at), asc(incomingMails.id))
  return rows.map(({ at, fromName, fromAddress, state, ...row }) => ({
    ...row,
    at: at.toISOString(),
    from: { name: fromName, address: fromAddress },
    isAutomatic: state !== 'joined',
    isReport: state === 'report',
  }))
}

/** What the question came in, if it came by mail. */
async function findOpening({ db }: Ctx, inquiryId: string): Promise<Thread['openedBy']> {
  const { id, files, attachments, subject, text, quoted, placedAt } = incomingMails
  const rows = await db
    .select({ id, files, attachments, subject, text, quoted, placedAt })
    .from(incomingMails)
    .where(and(eq(incomingMails.inquiryId, inquiryId), eq(incomingMails.state, 'opened')))
    .orderBy(asc(incomingMails.at), asc(incomingMails.id))
  return rows.map(({ subject, text, quoted, placedAt, ...row }) => {
    const whole = wholeText({ subject, text, quoted })
    // Where a colleague made the inquiry of it, they wrote the question.
    return { ...row, text: placedAt === null && whole.length > maxOpening ? whole : null }
  })
}
