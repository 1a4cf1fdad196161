import { beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openIntake } from '../../../test/support/intake.ts'
import type { Ctx } from '../context.ts'
import { enterInput, enterInquiry } from '../inquiries/index.ts'
import { inquiries } from '../inquiries/table.ts'
import { newId } from '../../kernel/ids.ts'
import { answerElsewhere, findThread, markQuestion, replyToInquiry } from '../threads/index.ts'
import { isAnswered } from '../questions/index.ts'
import { checkReply } from './index.ts'

const origin = 'https://masters.example.edu'

let school: TestSchool
let cleo: Ctx
let id: string

beforeEach(async () => {
  school = await openSchool()
  cleo = school.contextFor(counselor)
  id = await addInquiry(school, { first: 'Noor' })
  await school.db
    .update(inquiries)
    .set({ name: 'Noor Shelley', message: 'When is the deadline? I would like to know what it costs.' })
})

const check = (text: string, attachments = 0) => checkReply(cleo, id, { text, attachments }, origin)
const openQuestions = (questions: { text: string; isAnswered: boolean }[]) =>
  questions.filter(({ isAnswered }) => !isAnswered).map(({ text }) => text)

test('the checklist says what the reply speaks of so far, and what staff say of a question is kept', async () => {
  const before = await check('')
  expect(openQuestions(before.questions)).toEqual([
    'When is the deadline?',
    'I would like to know what it costs.',
  ])
  expect(openQuestions((await check('The deadline is on our page.')).questions)).toEqual([
    'I would like to know what it costs.',
  ])
  await markQuestion(cleo, id, { question: 'When is the deadline?', state: 'answered' })
  expect((await check('')).questions[0]?.marked).toEqual({ state: 'answered', by: 'Cleo Counselor' })
  await markQuestion(cleo, id, { question: 'When is the deadline?', state: 'open' })
  expect((await check('')).questions[0]?.marked).toBeNull()
})

test('what an answer spoke of does not stand in the checklist again', async () => {
  const seen = { version: 1, lastAnswerId: null }
  await replyToInquiry(cleo, id, { key: newId(), text: 'The deadline is January 15.', ...seen })
  const [left, ...others] = (await check('')).questions
  expect(left).toMatchObject({ text: 'I would like to know what it costs.', isPromised: true })
  expect(others).toEqual([])
  await answerElsewhere(cleo, id, {
    key: newId(),
    note: 'By telephone.',
    version: 1,
    lastAnswerId: (await findThread(cleo, id)).answers.at(-1)?.id ?? null,
  })
  expect((await check('')).questions).toEqual([])
})

test.each([
  ['Does the part-time track meet in the evening?', 'The part-time track meets in the evening.', true],
  ['Does the part-time track meet in the evening?', 'Dear Noor,\n\nthank you for your message.', false],
  ['May I meet with a member of staff?', 'The part-time track meets in the evening.', false],
])('%s is answered by “%s”: %s', (question, reply, answers) => {
  expect(isAnswered(question, reply)).toBe(answers)
})

test('who has one name is called by it once', async () => {
  const { enter } = await openIntake(school)
  const asked = { channel: 'phone', last_name: 'Suharto', email: 'suharto@example.org', message: 'When?' }
  const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(asked))
  const { findings } = await checkReply(
    cleo,
    inquiryId ?? '',
    { text: 'Dear Mary,\n\nsoon.', attachments: 0 },
    origin,
  )
  expect(findings).toEqual([{ type: 'other-name', found: 'Mary', expected: 'Suharto' }])
})

test('a reply is held against the person, the program and the pages that are published', async () => {
  const { findings } = await check(
    `Dear Mary,\n\nthe deadline is February 2, 2027 and tuition is $1 a year. See ${origin}/programs/bioethics and ${origin}/nowhere. The brochure is attached.`,
  )
  expect(findings.map(({ type }) => type)).toEqual([
    'other-name',
    'dead-link',
    'no-attachment',
    'date',
    'amount',
  ])
  expect((await check('Dear Noor,\n\nthank you for your message.')).findings).toEqual([])
})

test('only who answers inquiries may look, and only at their own', async () => {
  await expect(
    checkReply(school.contextFor(editor), id, { text: '', attachments: 0 }, origin),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const limited = school.contextFor({ ...counselor, programs: ['immunology'] })
  await expect(checkReply(limited, id, { text: '', attachments: 0 }, origin)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(markQuestion(limited, id, { question: 'When?', state: 'answered' })).rejects.toMatchObject({
    code: 'not-found',
  })
})
