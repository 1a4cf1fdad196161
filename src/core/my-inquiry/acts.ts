import { AppError } from '../../kernel/errors.ts'
import { fullName } from '../../kernel/names.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { undoMergeOf } from '../doubles/index.ts'
import { requestErasure } from '../erasure/index.ts'
import { announceInquiries, lockInquiry, setPrograms } from '../inquiries/index.ts'
import { changePerson, emailKey, lockPeople, recordConsents } from '../people/index.ts'
import { answerByFor, findIncomingMail, joinMail, releaseOutOfReach } from '../threads/index.ts'
import {
  endVisitsAt,
  noteAddressChange,
  takeCode,
  type NotOpened,
  type Visit,
  type VisitLinks,
} from '../visits/index.ts'
import { asSystem, findOwn, findOwnData, requireOwnInquiry } from './own-page.ts'

const maxText = 5_000

/**
 * Adds to the conversation, as a mail that joins its thread does: somebody answers by a promise. The same text sent twice
 * within one page is added once.
 * @throws AppError `invalid`, `not-found`
 */
export async function addMessage(
  ctx: Ctx,
  visit: Visit,
  { inquiryId, text, key }: { inquiryId: string; text: string; key: string },
): Promise<void> {
  const written = text.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim()
  if (written === '') throw new AppError('invalid', 'Write a message.', { text: 'missing' })
  if (written.length > maxText)
    throw new AppError('invalid', 'The message is too long.', { text: 'too-long' })
  await requireOwnInquiry(ctx, visit, inquiryId)
  const { own } = await findOwn(ctx, visit)
  const answerBy = await answerByFor(ctx, inquiryId)
  await inTransaction(asSystem(ctx), async (ctx) => {
    const messageId = `<${inquiryId}.${key}@my-inquiry>`
    if (await findIncomingMail(ctx, messageId)) return
    const joined = await joinMail(ctx, {
      inquiryId,
      messageId,
      from: { name: own[0] ? fullName(own[0].firstName, own[0].lastName) : '', address: visit.emailKey },
      subject: '',
      text: written,
      quoted: '',
      state: 'joined',
      attachments: 0,
      files: [],
      raw: new TextEncoder().encode(written),
      foundBy: 'address',
      answerBy,
    })
    await recordAudit(asPerson(ctx, visit), 'inquiry.mail-joined', {
      type: 'inquiry',
      id: inquiryId,
      details: { mail: joined, by: 'address' },
    })
  })
}

/** Asks about other programs than before; those that the school does not offer are left out. */
export async function changePrograms(
  ctx: Ctx,
  visit: Visit,
  { inquiryId, programs }: { inquiryId: string; programs: readonly string[] },
): Promise<void> {
  await requireOwnInquiry(ctx, visit, inquiryId)
  const content = await loadPublished(ctx, { lists: ['program'], documents: [] })
  const offered = content.list('program').flatMap(({ key }) => (programs.includes(key) ? [key] : []))
  await inTransaction(asPerson(ctx, visit), async (ctx) => {
    await lockInquiry(ctx, inquiryId, 'all')
    await setPrograms(ctx, inquiryId, offered)
    await releaseOutOfReach(ctx, inquiryId)
    await recordAudit(ctx, 'inquiry.programs-changed', {
      type: 'inquiry',
      id: inquiryId,
      details: { programs: offered.length },
    })
    await announceInquiries(ctx, [inquiryId])
  })
}

/** Takes back the consent to mail of everyone who writes from the address. */
export async function stopMail(ctx: Ctx, visit: Visit): Promise<void> {
  const { own } = await findOwn(ctx, visit)
  await inTransaction(asPerson(ctx, visit), async (ctx) => {
    const ended = { submissionId: null, purpose: 'email', wording: '', locale: 'en', at: ctx.now() }
    await recordConsents(
      ctx,
      own.map(({ id }) => ({ ...ended, personId: id, isGiven: false })),
    )
    await recordAudit(ctx, 'person.consent-ended', ...own.map(({ id }) => ({ type: 'person' as const, id })))
  })
}

/** Everything that is known, after a fresh code. */
export async function exportOwnData(
  ctx: Ctx,
  links: VisitLinks,
  visit: Visit,
  { codeId, typed }: { codeId: string; typed: string },
): Promise<{ data: Awaited<ReturnType<typeof findOwnData>> } | { refused: NotOpened }> {
  const taken = await takeCode(ctx, links, codeId, typed, { purpose: 'export', visitId: visit.id })
  if ('refused' in taken) return taken
  const data = await findOwnData(ctx, visit)
  await recordAudit(
    asPerson(ctx, visit),
    'person.exported',
    ...data.people.map(({ id }) => ({ type: 'person' as const, id })),
  )
  return { data }
}

/**
 * Has everyone who writes from the address erased, after a fresh code. The page closes. Who was joined with a person of another address
 * is first made a person of their own again: what they said goes with them, and nothing of the other's.
 */
export async function eraseMe(
  ctx: Ctx,
  links: VisitLinks,
  visit: Visit,
  { codeId, typed }: { codeId: string; typed: string },
): Promise<{ refused: NotOpened | null }> {
  const taken = await takeCode(ctx, links, codeId, typed, { purpose: 'erase', visitId: visit.id })
  if ('refused' in taken) return taken
  await inTransaction(asPerson(ctx, visit), async (ctx) => {
    const { own, joined } = await findOwn(ctx, visit)
    for (const { id } of joined) await undoMergeOf(asSystem(ctx), id)
    const ids = [...own, ...joined].map(({ id }) => id)
    if (ids.length > 0) await requestErasure(ctx, ids, 'person')
    await endVisitsAt(ctx, [visit.emailKey])
  })
  return { refused: null }
}

/** Writes from another address from now on, which a code mailed there proves. Every link and page of before ends. */
export async function changeAddress(
  ctx: Ctx,
  links: VisitLinks,
  visit: Visit,
  { codeId, typed }: { codeId: string; typed: string },
): Promise<{ refused: NotOpened | null }> {
  const taken = await takeCode(ctx, links, codeId, typed, { purpose: 'address', visitId: visit.id })
  if ('refused' in taken) return taken
  await inTransaction(asPerson(ctx, visit), async (ctx) => {
    const { own } = await findOwn(ctx, visit)
    const rows = await lockPeople(
      ctx,
      own.map(({ id }) => id),
    )
    for (const row of rows.values()) {
      await changePerson(ctx, row, { email: taken.email, emailKey: null, confirmedAt: ctx.now() })
      await noteAddressChange(ctx, row.id)
    }
    await endVisitsAt(ctx, [visit.emailKey, emailKey(taken.email)])
    await recordAudit(
      ctx,
      'person.address-changed',
      ...[...rows.keys()].map((id) => ({ type: 'person' as const, id })),
    )
  })
  return { refused: null }
}

const asPerson = (ctx: Ctx, { id }: Visit): Ctx => ({ ...ctx, actor: { kind: 'person', id } })
