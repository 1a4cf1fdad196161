import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { inboxQuery, listInbox, type InboxQuery } from '../inquiries/index.ts'
import { inquiries } from '../inquiries/table.ts'
import {
  answerElsewhere,
  findThread,
  markQuestion,
  noteDelivery,
  noteUndelivered,
  replyToInquiry,
  undoAnswer,
} from './index.ts'
import { answers } from './table.ts'

const [cost, deadline] = ['What does it cost?', 'When is the deadline?']
const start = new Date('2026-11-23T15:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3600_000)

let school: TestSchool
let cleo: Ctx
let id: string

beforeEach(async () => {
  school = await openSchool()
  school.clock.now = start
  cleo = school.contextFor(counselor)
  id = await addInquiry(school)
  await school.db
    .update(inquiries)
    .set({ message: `Hello! ${cost} ${deadline}`, receivedAt: start, promisedBy: hours(24) })
})

const inquiry = async () => {
  const [row] = await school.db.select().from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw new Error('no inquiry')
  const { answeredAt, firstAnsweredAt, promiseKept } = row
  return { answeredAt, firstAnsweredAt, promiseKept }
}
const openQuestions = async () => (await findThread(cleo, id)).openQuestions
const lastAnswerId = async () => (await findThread(cleo, id)).answers.at(-1)?.id ?? null
const isIn = async (show: InboxQuery['show']) =>
  (await listInbox(cleo, inboxQuery.parse({ show }))).lines.length === 1

/** Taken by the relay at once. */
async function reply(text: string, at: Date) {
  school.clock.now = at
  const answerId = await replyToInquiry(cleo, id, {
    key: newId(),
    text,
    version: 1,
    lastAnswerId: await lastAnswerId(),
  })
  const mail = await mailOf(answerId)
  await inTransaction(school.ctx, (ctx) =>
    noteDelivery(ctx, mail, { state: 'sent', said: { words: '250 OK', at } }),
  )
  return { answerId, mail }
}

async function mailOf(answerId: string) {
  const { answers } = await findThread(cleo, id)
  const mail = answers.find((each) => each.id === answerId)?.mail
  if (!mail) throw new Error('no mail')
  return { id: mail.id, template: 'reply', inquiryId: id }
}

function mark(question: string, state: 'answered' | 'no-question' | 'open', at: Date) {
  school.clock.now = at
  return markQuestion(cleo, id, { question, state })
}

test('an inquiry is answered once each of its questions is, and its promise is kept by the last of them', async () => {
  expect(await openQuestions(), 'nobody answered yet: it is open as a whole').toEqual([])
  await reply('It costs $58,000.', hours(1))
  expect(await inquiry()).toEqual({ answeredAt: null, firstAnsweredAt: hours(1), promiseKept: null })
  expect(await openQuestions()).toEqual([deadline])
  expect([await isIn('open'), await isIn('answered'), await isIn('waiting')]).toEqual([true, false, false])
  await reply('The deadline is January 15.', hours(2))
  expect(await inquiry()).toEqual({ answeredAt: hours(2), firstAnsweredAt: hours(1), promiseKept: true })
  expect(await openQuestions()).toEqual([])
  expect([await isIn('open'), await isIn('answered')]).toEqual([false, true])
})

test('a first answer in time does not keep the promise of a question that is answered late', async () => {
  await reply('It costs $58,000.', hours(1))
  await reply('The deadline is January 15.', hours(25))
  expect(await inquiry()).toEqual({ answeredAt: hours(25), firstAnsweredAt: hours(1), promiseKept: false })
})

test('one answer that speaks of everything answers at once, and later ones do not move that', async () => {
  await reply('It costs $58,000. The deadline is January 15.', hours(1))
  await reply('You are welcome.', hours(30))
  expect(await inquiry()).toEqual({ answeredAt: hours(1), firstAnsweredAt: hours(1), promiseKept: true })
})

test('a mark completes an answer, is no answer by itself, and opens the inquiry again where it is taken back', async () => {
  await mark(deadline, 'answered', hours(1))
  await mark(cost, 'no-question', hours(1))
  expect(await inquiry()).toEqual({ answeredAt: null, firstAnsweredAt: null, promiseKept: null })
  await reply('You are welcome.', hours(2))
  expect((await inquiry()).answeredAt).toEqual(hours(2))
  await mark(deadline, 'open', hours(3))
  expect(await inquiry()).toEqual({ answeredAt: null, firstAnsweredAt: hours(2), promiseKept: null })
  await mark(deadline, 'answered', hours(4))
  expect((await inquiry()).answeredAt).toEqual(hours(4))
  await mark(deadline, 'no-question', hours(5))
  expect((await inquiry()).answeredAt, 'what is no question was never open').toEqual(hours(2))
})

test('an answer elsewhere answers everything, until it is taken back', async () => {
  await reply('It costs $58,000.', hours(1))
  school.clock.now = hours(2)
  const input = { key: newId(), note: 'By telephone.', version: 1, lastAnswerId: await lastAnswerId() }
  const elsewhere = await answerElsewhere(cleo, id, input)
  expect((await inquiry()).answeredAt).toEqual(hours(2))
  await undoAnswer(cleo, id, elsewhere)
  expect((await inquiry()).answeredAt).toBeNull()
  expect(await openQuestions()).toEqual([deadline])
})

test('what an undelivered answer spoke of is open again, by the time that was set for it', async () => {
  const { mail } = await reply('It costs $58,000.', hours(1))
  await reply('The deadline is January 15.', hours(2))
  school.clock.now = hours(3)
  await inTransaction(school.ctx, (ctx) => noteUndelivered(ctx, mail, hours(27)))
  expect(await inquiry()).toEqual({ answeredAt: null, firstAnsweredAt: hours(2), promiseKept: null })
  const { againFor, againBy, openQuestions: open } = await findThread(cleo, id)
  expect([againFor, againBy, open]).toEqual(['undelivered', hours(27).toISOString(), [cost]])
  expect(await isIn('undelivered')).toBe(true)
  await reply('Once more: thank you.', hours(4))
  expect((await findThread(cleo, id)).againBy, 'an answer to something else').toBe(hours(27).toISOString())
  await reply('It costs $58,000.', hours(5))
  expect(await findThread(cleo, id)).toMatchObject({ againBy: null, answeredAt: hours(5).toISOString() })
})

test('what counts is the message as it stands: a question that changed since an answer was written is open', async () => {
  await reply('It costs $58,000. The deadline is January 15.', hours(1))
  await school.db.update(inquiries).set({ message: `${cost} May I defer?` })
  await mark(cost, 'open', hours(2))
  expect((await inquiry()).answeredAt).toBeNull()
  expect(await openQuestions()).toEqual(['May I defer?'])
})

test('a message that asks nothing is answered by the first answer', async () => {
  await school.db.update(inquiries).set({ message: 'I am a nurse in Geneva.' })
  await reply('Here it is.', hours(1))
  expect((await inquiry()).answeredAt).toEqual(hours(1))
})

test('an answer of a version that did not know of questions answers all of them', async () => {
  await reply('It costs $58,000.', hours(1))
  await school.db.update(answers).set({ speaksOf: null })
  await mark(cost, 'open', hours(2))
  expect((await inquiry()).answeredAt).toEqual(hours(1))
})
