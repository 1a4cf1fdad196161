import { and, desc, eq, ne } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { fullName } from '../../kernel/names.ts'
import type { Ctx } from '../context.ts'
import { extraQuestions, loadRevisions } from '../content/index.ts'
import { findSubmissionsOf } from '../submissions/index.ts'
import { findPeople, findPerson, type PersonView } from '../people/index.ts'
import { scopeOf, type Scope } from '../staff/index.ts'
import type { InquiryDetails, InquiryLine } from './schema.ts'
import { findAssigned, findTagged } from './assigned.ts'
import { inquiries, inquiryPrograms } from './table.ts'
import { isWithin } from './within-scope.ts'
import { answerLines, loadWords, moreLines, type Words } from './words.ts'

/** @throws AppError `not-found` */
export async function findInquiry(ctx: Ctx, id: string): Promise<InquiryDetails> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const isTheirs = isWithin(ctx, scope)
  const [row] = await ctx.db
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.id, id), isTheirs))
  if (!row) throw new AppError('not-found', 'There is no such inquiry.')
  const words = await loadWords(ctx)
  const [[line], person, submissions, others] = await Promise.all([
    asLines(ctx, [row], words),
    findPerson(ctx, row.personId),
    findSubmissionsOf(ctx, id),
    ctx.db
      .select({ id: inquiries.id, receipt: inquiries.receipt, receivedAt: inquiries.receivedAt })
      .from(inquiries)
      .where(and(eq(inquiries.personId, row.personId), ne(inquiries.id, id), isTheirs))
      .orderBy(desc(inquiries.receivedAt)),
  ])
  if (!line || !person) throw new Error(`inquiry ${id} has no person`)
  const forms = await loadRevisions(
    ctx,
    'form',
    submissions.flatMap(({ formRevisionId }) => formRevisionId ?? []),
  )
  // In the words that stood on the sender's screen.
  const own = submissions.map(({ inquiry, formRevisionId }) => {
    const form = forms.get(formRevisionId ?? '')
    return moreLines(inquiry, form ? extraQuestions(form) : [...words.questions.values()])
  })
  const { salutation, employer, since, isConfirmed } = person
  const sharesAddressWith = await onlyTheirs(ctx, scope, person.sharesAddressWith)
  return {
    ...line,
    message: row.message,
    interest: words.interests.get(row.interest) ?? row.interest,
    version: row.version,
    person: { ...line.person, salutation, employer, since, isConfirmed, sharesAddressWith },
    proposed: person.proposed,
    consents: person.consents,
    more: own.at(-1) ?? [],
    facts: person.known.flatMap(({ field, value }) => {
      const question = words.questions.get(field)
      return question ? [{ label: question.label, value }] : []
    }),
    hasUnknownConsent: submissions.some(
      ({ id, inquiry }) => inquiry.consent_email && !person.consents.some((each) => each.submissionId === id),
    ),
    submissions: submissions.map(({ inquiry, formRevisionId: _formRevisionId, ...each }, index) => ({
      ...each,
      answers: [...answerLines(inquiry, words), ...(own[index] ?? [])],
    })),
    others: others.map((each) => ({ ...each, receivedAt: each.receivedAt.toISOString() })),
  }
}

/** The inquiries of one person that staff may see, newest first. */
export async function listInquiriesOf(ctx: Ctx, personId: string): Promise<InquiryLine[]> {
  const rows = await ctx.db
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.personId, personId), isWithin(ctx, scopeOf(ctx, 'inquiry:read'))))
    .orderBy(desc(inquiries.receivedAt))
    .limit(200)
  return asLines(ctx, rows, await loadWords(ctx))
}

/** The number of an inquiry, and what it is about; null where there is none. For verbs that asked whether the actor may see it. */
export async function findReceiptAndPrograms(
  { db }: Pick<Ctx, 'db'>,
  id: string,
): Promise<{ receipt: string; programs: string[] } | null> {
  const [row] = await db.select({ receipt: inquiries.receipt }).from(inquiries).where(eq(inquiries.id, id))
  if (!row) return null
  const about = await db.select().from(inquiryPrograms).where(eq(inquiryPrograms.inquiryId, id))
  return { receipt: row.receipt, programs: about.map(({ program }) => program) }
}

/** Those of some people of whom the scope reaches an inquiry: the names of others are not for staff who work for some programs. */
async function onlyTheirs<Person extends { id: string }>(
  ctx: Ctx,
  scope: Scope,
  some: Person[],
): Promise<Person[]> {
  if (scope === 'all' || some.length === 0) return some
  const ids = some.map(({ id }) => id)
  const rows = await ctx.db
    .selectDistinct({ id: inquiries.personId })
    .from(inquiries)
    .where(and(isAmong(inquiries.personId, ids), isWithin(ctx, scope)))
  const theirs = new Set(rows.map(({ id }) => id))
  return some.filter(({ id }) => theirs.has(id))
}

export async function asLines(
  ctx: Ctx,
  rows: readonly (typeof inquiries.$inferSelect)[],
  words: Words,
): Promise<InquiryLine[]> {
  if (rows.length === 0) return []
  const [people, tagged, assigned, programs] = await Promise.all([
    findPeople(
      ctx,
      rows.map((row) => row.personId),
    ),
    findTagged(
      ctx,
      rows.map((row) => row.id),
    ),
    findAssigned(
      ctx,
      rows.map((row) => row.id),
    ),
    ctx.db
      .select()
      .from(inquiryPrograms)
      .where(
        isAmong(
          inquiryPrograms.inquiryId,
          rows.map((row) => row.id),
        ),
      ),
  ])
  const listed = [...words.programs.keys()]
  // What the school lists no more comes last.
  const place = (program: string) => (words.programs.has(program) ? listed.indexOf(program) : listed.length)
  programs.sort((a, b) => place(a.program) - place(b.program) || (a.program < b.program ? -1 : 1))
  const byInquiry = Map.groupBy(programs, (each) => each.inquiryId)
  return rows.map((row) => ({
    id: row.id,
    receipt: row.receipt,
    person: asPerson(row, people.get(row.personId)),
    programs: (byInquiry.get(row.id) ?? []).map(({ program }) => ({
      key: program,
      name: words.programs.get(program) ?? program,
    })),
    excerpt: row.message.length > 160 ? `${row.message.slice(0, 159).trimEnd()}…` : row.message,
    receivedAt: row.receivedAt.toISOString(),
    promisedBy: (row.againBy ?? row.promisedBy).toISOString(),
    answeredAt: row.againBy ? null : (row.answeredAt?.toISOString() ?? null),
    isAnsweredInPart: row.firstAnsweredAt !== null && row.answeredAt === null,
    againFor: row.againFor ?? (row.againBy && 'wrote-again'),
    closedAt: row.closedAt?.toISOString() ?? null,
    channel: row.channel,
    tags: tagged.get(row.id) ?? [],
    assignedTo: assigned.get(row.id) ?? null,
    isSample: row.isSample,
  }))
}

function asPerson(
  { personId, name }: { personId: string; name: string },
  person: PersonView | undefined,
): InquiryLine['person'] {
  if (!person) throw new Error(`person ${personId} of an inquiry is missing`)
  const { firstName, lastName, email, country } = person
  return { id: personId, name: name || fullName(firstName, lastName), email, country }
}
