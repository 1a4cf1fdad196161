import { eq } from 'drizzle-orm'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import {
  administrator,
  counselor,
  editor,
  openSchool,
  visitor,
  type TestSchool,
} from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { startMailServer } from '../../../test/support/mail-server.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { newId } from '../../kernel/ids.ts'
import { openRelay } from '../../platform/mail/relay.ts'
import type { Ctx } from '../context.ts'
import { auditEntries } from '../audit/table.ts'
import { inboxQuery, listInbox } from '../inquiries/index.ts'
import { inquiries } from '../inquiries/table.ts'
import { listNotices } from '../notices/index.ts'
import { createMailSender, sendWaitingMail } from '../outreach/index.ts'
import { outbox } from '../outreach/table.ts'
import { staff } from '../staff/index.ts'
import { loadPublished } from '../content/index.ts'
import {
  answerElsewhere,
  claimInquiry,
  closeInquiry,
  findThread,
  noteDelivery,
  reopenInquiry,
  replyToInquiry,
  unclaimInquiry,
  undoAnswer,
} from './index.ts'
import { replyInput } from './schema.ts'

let school: TestSchool
let cleo: Ctx
let ada: Ctx
let id: string

beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date()
  cleo = school.contextFor(counselor)
  ada = school.contextFor(administrator)
  id = await addInquiry(school)
})

const later = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))
const reply = (text = 'It costs $58,000.', lastAnswerId: string | null = null) => ({
  key: newId(),
  text,
  version: 1,
  lastAnswerId,
})
const inquiry = async () => (await school.db.select().from(inquiries).where(eq(inquiries.id, id)))[0]
const verbs = async () =>
  (
    await school.db
      .select({ verb: auditEntries.verb })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, id))
      .orderBy(auditEntries.id)
  ).map(({ verb }) => verb)

/** A relay that takes everything, and a school whose mailbox is read. */
async function openMail() {
  const settings = (
    await loadPublished(school, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  ).get('settings', 'school')?.data
  if (!settings) throw new Error('no settings')
  const { demonstration: _, ...own } = settings
  const readable = { ...own, inquiriesEmail: 'ask@school.example', heldDomains: [] }
  await saveAndPublish(school.ctx, 'settings', 'school', readable)
  const server = await startMailServer()
  const relay = openRelay(server.url)
  onTestFinished(async () => {
    relay.close()
    await server.close()
  })
  const sender = createMailSender('server/1/test')
  const render = (template: string, data: unknown) => ({
    subject: template,
    text: JSON.stringify(data),
    html: '<p></p>',
  })
  async function send() {
    const ids = (await school.db.select({ id: outbox.id }).from(outbox)).map((row) => row.id)
    await sendWaitingMail(school.ctx, ids, {
      relay,
      render,
      from: null,
      host: 'masters.example',
      sender,
      onEnded: noteDelivery,
    })
  }
  return { server, send }
}

test('an inquiry counts as answered when the relay takes the mail, and not before', async () => {
  const { server, send } = await openMail()
  const answerId = await replyToInquiry(cleo, id, reply())
  await expect(send()).rejects.toThrow('1 of 1 mails still wait')
  expect(server.received).toHaveLength(0)
  expect(await inquiry()).toMatchObject({ answeredAt: null, promiseKept: null })
  later(10_000)
  server.onRecipient = () => ({ code: 450, text: '4.2.0 later' })
  await expect(send()).rejects.toThrow('1 of 1 mails still wait')
  expect(await inquiry()).toMatchObject({ answeredAt: null })
  expect((await findThread(cleo, id)).answers).toMatchObject([
    { countsFrom: null, canUndo: false, mail: { state: 'deferred', relay: { code: 450 } } },
  ])
  server.onRecipient = () => 'take'
  later(60_000)
  await send()
  expect(await inquiry()).toMatchObject({ answeredAt: school.clock.now, promiseKept: false })
  expect((await findThread(cleo, id)).answers).toMatchObject([
    { id: answerId, how: 'mail', text: 'It costs $58,000.', mail: { state: 'sent', relay: { code: 250 } } },
  ])
})

test('a reply comes from a person at the school, asks for no silence of machines and stands below what came before', async () => {
  const { server, send } = await openMail()
  const first = await replyToInquiry(cleo, id, reply('First.'))
  later(10_000)
  await send()
  await replyToInquiry(cleo, id, reply('Second.', first))
  later(10_000)
  await send()
  const [one, two] = server.received
  expect(two?.parsed).toMatchObject({
    from: { name: 'Cleo Counselor, Harvard Medical School', address: 'ask@school.example' },
    replyTo: [{ name: 'Harvard Medical School', address: 'ask@school.example' }],
    inReplyTo: one?.parsed.messageId,
    references: one?.parsed.messageId,
  })
  expect(two?.parsed.headers.map(({ key }) => key)).not.toContain('auto-submitted')
})

test('a promise is kept by an answer in time', async () => {
  await school.db.update(inquiries).set({ promisedBy: new Date(school.clock.now.getTime() + 1_000) })
  await answerElsewhere(cleo, id, { key: newId(), note: 'By telephone.', version: 1, lastAnswerId: null })
  expect(await inquiry()).toMatchObject({ answeredAt: school.clock.now, promiseKept: true })
  expect(await findThread(cleo, id)).toMatchObject({ promise: { kept: true, isLate: false } })
})

test('an answer that could not be delivered leaves the inquiry open, and opens one that was closed', async () => {
  const { server, send } = await openMail()
  await replyToInquiry(cleo, id, reply())
  await closeInquiry(cleo, id, { note: '' })
  later(10_000)
  server.onRecipient = () => ({ code: 550, text: '5.1.1 no such user' })
  await send()
  expect(await inquiry()).toMatchObject({ answeredAt: null, closedAt: null })
  expect(await findThread(cleo, id)).toMatchObject({
    closed: null,
    reopenedFor: 'undelivered',
    answers: [
      { mail: { state: 'failed', failedFor: 'refused', relay: { code: 550, words: '5.1.1 no such user' } } },
    ],
  })
})

test('a reply that the mail server refuses is seen: in its queue, and by whoever wrote it', async () => {
  await school.db.insert(staff).values({
    id: counselor.id,
    name: counselor.name,
    role: counselor.role,
    email: 'cleo@school.example',
    createdAt: new Date(),
    updatedAt: new Date(),
  })
  const { server, send } = await openMail()
  const undelivered = async () => (await listInbox(cleo, inboxQuery.parse({ show: 'undelivered' }))).lines
  const promisedBy = (await inquiry())?.promisedBy
  await replyToInquiry(cleo, id, reply())
  later(10_000)
  server.onRecipient = () => ({ code: 550, text: '5.1.1 no such user' })
  await send()
  expect(await undelivered(), 'its promise runs on').toMatchObject([
    { id, againFor: 'undelivered', answeredAt: null, promisedBy: promisedBy?.toISOString() },
  ])
  expect((await listInbox(cleo, inboxQuery.parse({}))).counts).toMatchObject({ open: 1, undelivered: 1 })
  expect(await listNotices(cleo)).toMatchObject([{ kind: 'undelivered', inquiryId: id, isRead: false }])
  const [told] = await school.db.select().from(outbox).where(eq(outbox.template, 'staff-notice'))
  expect(told).toMatchObject({
    toAddress: 'cleo@school.example',
    data: { kind: 'undelivered', refused: 'address', count: 1 },
  })

  const { answers } = await findThread(cleo, id)
  await answerElsewhere(cleo, id, {
    key: newId(),
    note: 'By telephone.',
    version: 1,
    lastAnswerId: answers.at(-1)?.id ?? null,
  })
  expect(await inquiry()).toMatchObject({ answeredAt: school.clock.now, againFor: null, againBy: null })
  expect(await undelivered()).toEqual([])
})

test('pressing twice sends once', async () => {
  const input = reply()
  const [first, second] = await Promise.all([
    replyToInquiry(cleo, id, input),
    replyToInquiry(cleo, id, input),
  ])
  expect(second).toBe(first)
  expect(await school.db.$count(outbox)).toBe(1)
})

test('nobody answers past a colleague, or past a newer question', async () => {
  const first = await replyToInquiry(cleo, id, reply())
  await expect(replyToInquiry(ada, id, reply())).rejects.toMatchObject({
    code: 'conflict',
    message: 'Cleo Counselor has answered since you opened this inquiry.',
  })
  await replyToInquiry(ada, id, reply('One thing more.', first))
  await school.db.update(inquiries).set({ version: 2 })
  await expect(replyToInquiry(ada, id, reply())).rejects.toThrow('The question has changed')
  expect(await school.db.$count(outbox)).toBe(2)
})

test('a reply can be taken back until it leaves, and an answer elsewhere at any time', async () => {
  const { server, send } = await openMail()
  const first = await replyToInquiry(cleo, id, reply())
  await undoAnswer(cleo, id, first)
  await expect(undoAnswer(cleo, id, first)).rejects.toMatchObject({ code: 'conflict' })
  later(10_000)
  await send()
  expect(server.received).toHaveLength(0)
  const second = await replyToInquiry(cleo, id, reply('Again: it costs $58,000.', first))
  later(10_000)
  await send()
  await expect(undoAnswer(cleo, id, second)).rejects.toThrow('has left')
  expect((await inquiry())?.answeredAt).toEqual(school.clock.now)
  const input = { key: newId(), note: 'On the telephone.', version: 1, lastAnswerId: second }
  const third = await answerElsewhere(cleo, id, input)
  later(3600_000)
  await undoAnswer(cleo, id, third)
  expect((await findThread(cleo, id)).answers.map(({ undoneAt }) => undoneAt !== null)).toEqual([
    true,
    false,
    true,
  ])
})

test('one person at a time has an inquiry, and who takes it over names who had it', async () => {
  await Promise.allSettled([claimInquiry(cleo, id, { from: null }), claimInquiry(ada, id, { from: null })])
  await unclaimInquiry(cleo, id)
  await claimInquiry(cleo, id, { from: null })
  await claimInquiry(cleo, id, { from: null })
  await expect(claimInquiry(ada, id, { from: null })).rejects.toThrow('Cleo Counselor has this inquiry now.')
  await claimInquiry(ada, id, { from: counselor.kind === 'staff' ? counselor.id : null })
  expect((await findThread(ada, id)).assignedTo?.name).toBe('Ada Admin')
  await unclaimInquiry(cleo, id)
  expect((await findThread(ada, id)).assignedTo).toBeNull()
})

test('closing and reopening each happen once, and the audit names who did', async () => {
  await closeInquiry(cleo, id, { note: 'Spam' })
  await expect(closeInquiry(ada, id, { note: '' })).rejects.toMatchObject({ code: 'conflict' })
  expect((await findThread(ada, id)).closed).toMatchObject({ by: { name: 'Cleo Counselor' }, note: 'Spam' })
  await reopenInquiry(ada, id)
  await expect(reopenInquiry(cleo, id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await verbs()).toEqual(['inquiry.closed', 'inquiry.reopened'])
})

test('only staff who answer inquiries may', async () => {
  for (const [actor, code] of [
    [visitor, 'not-signed-in'],
    [editor, 'forbidden'],
  ] as const) {
    const ctx = school.contextFor(actor)
    for (const act of [
      () => replyToInquiry(ctx, id, reply()),
      () => answerElsewhere(ctx, id, { key: newId(), note: 'x', version: 1, lastAnswerId: null }),
      () => undoAnswer(ctx, id, newId()),
      () => claimInquiry(ctx, id, { from: null }),
      () => unclaimInquiry(ctx, id),
      () => closeInquiry(ctx, id, { note: '' }),
      () => reopenInquiry(ctx, id),
      () => findThread(ctx, id),
    ])
      await expect(act()).rejects.toMatchObject({ code })
  }
  await expect(replyToInquiry(school.ctx, id, reply())).rejects.toMatchObject({ code: 'forbidden' })
})

test('an answer is text: it is trimmed, and an empty one is refused', () => {
  const parse = (text: string) => replyInput.safeParse({ ...reply(), text })
  expect(parse('  Yes.\r\n\r\nBye\u0000. ').data?.text).toBe('Yes.\n\nBye.')
  expect(parse(' \r\n ').error?.issues[0]?.message).toBe('Write an answer')
  expect(parse('x'.repeat(20_001)).error?.issues[0]?.message).toBe('Enter 20,000 characters or fewer')
})
