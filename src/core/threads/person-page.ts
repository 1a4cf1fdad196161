import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { countryName } from '../countries/index.ts'
import { plainText } from '../../kernel/rich-text.ts'
import type { Ctx } from '../context.ts'
import { listInquiriesOf } from '../inquiries/index.ts'
import { findFacts, findPerson, findRootId } from '../people/index.ts'
import { scopeOf } from '../staff/index.ts'
import { findOrigins } from '../submissions/index.ts'
import { findSentFiles } from './attachments.ts'
import type { PersonMessage, PersonPage } from './schema/person-page.ts'
import { answers, incomingMails, messages, notes } from './table.ts'

const maxMessages = 500

/** All that the school knows of one person, of what the actor may see. @throws AppError `not-found` */
export async function findPersonPage(ctx: Ctx, id: string): Promise<PersonPage> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const personId = await findRootId(ctx, id)
  const inquiries = await listInquiriesOf(ctx, personId)
  // Who works for some programs and may see no inquiry of someone knows nothing of them.
  if (inquiries.length === 0 && scope !== 'all') throw new AppError('not-found', 'There is no such person.')
  const ids = inquiries.map(({ id }) => id)
  const [person, said, written, noted] = await Promise.all([
    findPerson(ctx, personId),
    findFacts(ctx, personId),
    findMessages(ctx, ids),
    ctx.db
      .select()
      .from(notes)
      .where(and(isAmong(notes.inquiryId, ids), isNull(notes.removedAt)))
      .orderBy(desc(notes.at)),
  ])
  if (!person) throw new AppError('not-found', 'There is no such person.')
  const origins = await findOrigins(ctx, [
    ...said.flatMap(({ submissionId }) => submissionId ?? []),
    ...person.consents.flatMap(({ submissionId }) => submissionId ?? []),
  ])
  const fresh = new Set(person.proposed.filter(({ isNew }) => isNew).map(({ id }) => id))
  const {
    id: rootId,
    salutation,
    firstName,
    lastName,
    email,
    country,
    employer,
    isConfirmed,
    since,
    lifecycle,
  } = person
  return {
    person: {
      id: rootId,
      salutation,
      firstName,
      lastName,
      email,
      country,
      employer,
      isConfirmed,
      since,
      lifecycle,
    },
    facts: said.flatMap(({ id, submissionId, at, field, value, state, decidedAt }) => {
      const origin = submissionId === null ? imported : origins.get(submissionId)
      if (!origin) return []
      const shown = field === 'country' ? (countryName(value) ?? value) : value
      const decision = { isDecided: decidedAt !== null, isNew: fresh.has(id) }
      return [{ id, field, value: shown, state, at: at.toISOString(), ...decision, ...origin }]
    }),
    consents: person.consents.flatMap(({ submissionId, ...consent }) => {
      const origin = submissionId === null ? ownPage : origins.get(submissionId)
      return origin ? [{ ...consent, ...origin }] : []
    }),
    inquiries,
    messages: written,
    notes: noted.map(({ inquiryId, staffName, at, text }) => ({
      inquiryId,
      by: staffName,
      at: at.toISOString(),
      text,
    })),
  }
}

/** What a person did on their own page. */
const ownPage = { receipt: '', channel: 'own-page', inquiryId: null } as const
/** What a file of the school's said, and nobody wrote. */
const imported = { receipt: '', channel: 'import', inquiryId: null } as const

/** What passed after the questions, newest first. */
async function findMessages(ctx: Ctx, inquiryIds: string[]): Promise<PersonMessage[]> {
  const { db } = ctx
  const [ours, theirs, files] = await Promise.all([
    db
      .select({
        inquiryId: answers.inquiryId,
        at: answers.at,
        by: answers.staffName,
        note: answers.note,
        messageId: answers.messageId,
        text: messages.text,
      })
      .from(answers)
      .leftJoin(messages, eq(messages.id, answers.messageId))
      .where(and(isAmong(answers.inquiryId, inquiryIds), isNull(answers.undoneAt)))
      .orderBy(desc(answers.at))
      .limit(maxMessages),
    db
      .select({
        id: incomingMails.id,
        inquiryId: incomingMails.inquiryId,
        at: incomingMails.at,
        by: incomingMails.fromName,
        text: incomingMails.text,
        files: incomingMails.files,
        attachments: incomingMails.attachments,
      })
      .from(incomingMails)
      .where(and(isAmong(incomingMails.inquiryId, inquiryIds), eq(incomingMails.state, 'joined')))
      .orderBy(desc(incomingMails.at), asc(incomingMails.id))
      .limit(maxMessages),
    findSentFiles(ctx, inquiryIds),
  ])
  return [
    ...ours.map(({ note, text, at, messageId, ...each }) => ({
      ...each,
      at: at.toISOString(),
      isOurs: true as const,
      text: text === null ? note : plainText(text),
      files: files.get(messageId ?? '') ?? [],
    })),
    ...theirs.map(({ inquiryId, at, ...each }) => ({
      ...each,
      inquiryId: inquiryId ?? '',
      at: at.toISOString(),
      isOurs: false as const,
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1))
}
