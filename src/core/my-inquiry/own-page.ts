import { AppError } from '../../kernel/errors.ts'
import { fullName } from '../../kernel/names.ts'
import type { Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import { findInquiry, findInquiriesOfPerson, type InquiryLine } from '../inquiries/index.ts'
import { emailKey, findPeopleAt, findPerson, takesMail, type PersonRow } from '../people/index.ts'
import { findAnswers } from '../submissions/index.ts'
import { findSubscriptionAt } from '../subscriptions/index.ts'
import { findThread } from '../threads/index.ts'
import { findLooks, type Visit } from '../visits/index.ts'
import type { OwnInquiry, OwnMessage, OwnPage } from './schema.ts'

/** Everything that the page shows. Notes, tags and drafts of staff are not among it. */
export async function findOwnPage(ctx: Ctx, visit: Visit): Promise<OwnPage> {
  const system = asSystem(ctx)
  const { own, inquiryIds } = await findOwn(ctx, visit)
  const content = await loadPublished(system, { lists: ['program'], documents: [] })
  const [inquiries, subscription, looked] = await Promise.all([
    Promise.all(inquiryIds.map((id) => findOwnInquiry(system, id))),
    findSubscriptionAt(ctx, visit.emailKey),
    findLooks(
      ctx,
      own.map(({ id }) => id),
    ),
  ])
  return {
    email: own[0]?.email ?? visit.emailKey,
    people: await Promise.all(
      own.map(async (person) => ({
        id: person.id,
        name: fullName(person.firstName, person.lastName),
        takesMail: await takesMail(ctx, person.id),
      })),
    ),
    inquiries: inquiries.toSorted((one, other) => other.askedAt.localeCompare(one.askedAt)),
    offered: content.list('program').map(({ key, summary }) => ({ key, name: summary.name })),
    newsletter: subscription && { id: subscription.id, isActive: subscription.endedAt === null },
    looks: looked,
  }
}

/**
 * The people whose address it is, and their inquiries. Of someone whom staff merged into a person with another address,
 * only what came from this one: a merge by mistake shows nobody another's letters. These are `joined`.
 */
export async function findOwn(ctx: Ctx, { emailKey: key }: Visit) {
  const all = await findPeopleAt(ctx, [key])
  const own = all.filter((person) => person.mergedInto === null && emailKey(person.email) === key)
  const elsewhere = all.filter((person) => person.mergedInto === null && emailKey(person.email) !== key)
  const isOwn = (id: string) => own.some((person) => person.id === id)
  const joined = all.filter(
    (person) => person.mergedInto !== null && emailKey(person.email) === key && !isOwn(rootIdOf(all, person)),
  )
  const inquiryIds: string[] = []
  for (const person of own)
    inquiryIds.push(...(await findInquiriesOfPerson(ctx, person.id)).map(({ id }) => id))
  for (const person of elsewhere) inquiryIds.push(...(await findFrom(ctx, person, key)))
  return { own, joined, inquiryIds }
}

/** Of those whom `findPeopleAt` found. */
function rootIdOf(all: readonly PersonRow[], person: PersonRow): string {
  const next = all.find(({ id }) => id === person.mergedInto)
  return next ? rootIdOf(all, next) : person.id
}

async function findFrom(ctx: Ctx, person: PersonRow, key: string): Promise<string[]> {
  const asked = await findInquiriesOfPerson(ctx, person.id)
  const said = await findAnswers(
    ctx,
    asked.map(({ receipt }) => receipt),
  )
  return asked.flatMap(({ id, receipt }) => (emailKey(said.get(receipt)?.email ?? '') === key ? [id] : []))
}

/** @throws AppError `not-found` where it is not one of theirs */
export async function requireOwnInquiry(ctx: Ctx, visit: Visit, inquiryId: string): Promise<void> {
  const { inquiryIds } = await findOwn(ctx, visit)
  if (!inquiryIds.includes(inquiryId)) throw new AppError('not-found', 'There is no such inquiry.')
}

async function findOwnInquiry(system: Ctx, id: string): Promise<OwnInquiry> {
  const [inquiry, thread] = await Promise.all([findInquiry(system, id), findThread(system, id)])
  const ours = thread.answers.flatMap(
    ({ at, by, text, how, countsFrom, undeliveredAt, undoneAt }): OwnMessage[] => {
      const isUndelivered = undeliveredAt !== null
      // One that waits to leave can still be taken back.
      if (how !== 'mail' || undoneAt !== null || (countsFrom === null && !isUndelivered)) return []
      return [{ at: countsFrom ?? at, isOurs: true, by: by.name, text, isUndelivered }]
    },
  )
  // What a machine sent about a mail is for staff.
  const theirs = thread.incoming.flatMap(({ at, from, text, isAutomatic, isReport }): OwnMessage[] =>
    isAutomatic || isReport
      ? []
      : [{ at, isOurs: false, by: from.name || from.address, text, isUndelivered: false }],
  )
  return {
    id,
    receipt: inquiry.receipt,
    askedAt: inquiry.receivedAt,
    message: inquiry.message,
    programs: inquiry.programs.map(({ key }) => key),
    state: stateOf(inquiry, system.now()),
    promisedBy: inquiry.promisedBy,
    answeredAt: thread.answeredAt,
    messages: [...ours, ...theirs].toSorted((one, other) => one.at.localeCompare(other.at)),
  }
}

function stateOf(
  {
    closedAt,
    answeredAt,
    isAnsweredInPart,
    promisedBy,
  }: Pick<InquiryLine, 'closedAt' | 'answeredAt' | 'isAnsweredInPart' | 'promisedBy'>,
  now: Date,
): OwnInquiry['state'] {
  if (closedAt) return 'closed'
  if (answeredAt !== null) return 'answered'
  // Nobody is told that they will hear by a time that has passed.
  if (new Date(promisedBy) < now) return isAnsweredInPart ? 'part-late' : 'late'
  return isAnsweredInPart ? 'part' : 'waiting'
}

/** All that is known of those who write from the address, as it is handed to them. */
export async function findOwnData(ctx: Ctx, visit: Visit) {
  const system = asSystem(ctx)
  const page = await findOwnPage(ctx, visit)
  const { own, inquiryIds } = await findOwn(ctx, visit)
  const people = await Promise.all(own.map(({ id }) => findPerson(system, id)))
  const said = await Promise.all(inquiryIds.map((id) => findInquiry(system, id)))
  const subscription = await findSubscriptionAt(ctx, visit.emailKey)
  return {
    exportedAt: ctx.now().toISOString(),
    people: people.flatMap((person) => (person ? [person] : [])),
    inquiries: page.inquiries.map((inquiry) => ({
      ...inquiry,
      submissions: said.find(({ id }) => id === inquiry.id)?.submissions ?? [],
    })),
    newsletter: subscription,
    looks: page.looks,
  }
}

/** The page proves its reader by a code, and then reads as the program itself. */
export const asSystem = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'my-inquiry' } })
