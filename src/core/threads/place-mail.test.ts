import { beforeEach, expect, test } from 'vitest'
import {
  administrator,
  counselor,
  editor,
  openSchool,
  system,
  type TestSchool,
} from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { receiveMail } from '../correspondence/index.ts'
import { enterInput, enterInquiry } from '../inquiries/index.ts'
import {
  answerElsewhere,
  closeInquiry,
  countStrayMail,
  findStrayRaw,
  findThread,
  joinStrayMail,
  listStrayMail,
  openFromMail,
  setMailAside,
  takeAsWritten,
  undoAnswer,
  undoPlacing,
} from './index.ts'

const raw = new TextEncoder().encode(
  'From: "Noor" <>\r\nMessage-ID: <1@example.org>\r\nSubject: Spring\r\n\r\nMay I begin in spring?\r\n',
)

let school: TestSchool
let cleo: Ctx
let ada: Ctx
let enter: Awaited<ReturnType<typeof openIntake>>['enter']
let mailId: string

beforeEach(async () => {
  school = await openSchool()
  ;[cleo, ada] = [school.contextFor(counselor), school.contextFor(administrator)]
  enter = (await openIntake(school)).enter
  await receiveMail(school.contextFor(system), raw, { enter, addresses: null })
  mailId = (await listStrayMail(cleo, 'waiting'))[0]?.id ?? ''
})

const counts = async () => [
  await countStrayMail(cleo),
  (await listStrayMail(cleo, 'waiting')).length,
  (await listStrayMail(cleo, 'placed')).length,
]

test('mail that names nobody to answer waits at the desk, whole, for who works for all programs', async () => {
  expect(await listStrayMail(cleo, 'waiting')).toMatchObject([
    { subject: 'Spring', text: 'May I begin in spring?', why: 'no-address', placed: null },
  ])
  expect(Buffer.from(await findStrayRaw(cleo, mailId)).equals(raw)).toBe(true)
  const some = school.contextFor({ ...counselor, programs: ['bioethics'] })
  await expect(listStrayMail(some, 'waiting')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await countStrayMail(some)).toBe(0)
  await expect(listStrayMail(school.contextFor(editor), 'waiting')).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('it is made an inquiry once, also by two at once; taken back it waits again and the inquiry is closed', async () => {
  const filled = { first_name: 'Noor', last_name: '', email: 'noor@example.org', message: 'May I?' }
  await expect(openFromMail(cleo, enter, mailId, { ...filled, email: '' })).rejects.toMatchObject({
    fields: { email: 'Enter an email address' },
  })
  const both = await Promise.allSettled([
    openFromMail(cleo, enter, mailId, filled),
    openFromMail(ada, enter, mailId, filled),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await school.pool.query('select id from inquiry')).rowCount).toBe(1)
  expect(await counts()).toEqual([0, 0, 1])
  await undoPlacing(ada, mailId)
  expect(await counts()).toEqual([1, 1, 0])
  expect((await school.pool.query('select closed_at from inquiry')).rows).toEqual([
    { closed_at: school.clock.now },
  ])
  await expect(undoPlacing(ada, mailId)).rejects.toMatchObject({ code: 'conflict' })
})

test('it joins the inquiry of a reference number and opens it; taken back, all is as before', async () => {
  const call = { channel: 'phone', first_name: 'Noor', email: 'noor@example.org', message: 'Part-time?' }
  const { receipt, inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(call))
  const id = inquiryId ?? ''
  await answerElsewhere(cleo, id, { key: newId(), note: 'Called.', version: 1, lastAnswerId: null })
  await closeInquiry(cleo, id, { note: '' })
  const before = await findThread(cleo, id)
  await expect(joinStrayMail(cleo, mailId, { receipt: 'R-0000-0000-0000' })).rejects.toMatchObject({
    code: 'invalid',
  })
  school.clock.now = new Date(school.clock.now.getTime() + 60_000)
  await joinStrayMail(cleo, mailId, { receipt: receipt.toLowerCase().replaceAll('-', ' ') })
  expect(await findThread(cleo, id)).toMatchObject({
    closed: null,
    againFor: 'wrote-again',
    incoming: [{ text: 'May I begin in spring?' }],
  })
  await expect(setMailAside(ada, mailId)).rejects.toMatchObject({ code: 'conflict' })
  await undoPlacing(ada, mailId)
  expect(await findThread(cleo, id)).toEqual(before)
  expect(await counts()).toEqual([1, 1, 0])
})

test('a closed inquiry that it opened is closed again while the clock goes on, unless it was closed anew or the person wrote since', async () => {
  const call = { channel: 'phone', first_name: 'Noor', email: 'noor@example.org', message: 'Part-time?' }
  const { receipt, inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(call))
  const id = inquiryId ?? ''
  const tick = (by: Ctx): Ctx => ({
    ...by,
    now: () => (school.clock.now = new Date(school.clock.now.getTime() + 1)),
  })
  await closeInquiry(tick(cleo), id, { note: 'One' })
  await joinStrayMail(tick(cleo), mailId, { receipt })
  await undoPlacing(tick(cleo), mailId)
  expect((await findThread(cleo, id)).closed).toMatchObject({ note: 'One' })

  await joinStrayMail(tick(cleo), mailId, { receipt })
  await closeInquiry(tick(cleo), id, { note: 'Two' })
  await undoPlacing(tick(cleo), mailId)
  expect((await findThread(cleo, id)).closed).toMatchObject({ note: 'Two' })

  await joinStrayMail(tick(cleo), mailId, { receipt })
  const other = Buffer.from(Buffer.from(raw).toString().replace('<1@', '<2@'))
  await receiveMail(tick(school.contextFor(system)), other, { enter, addresses: null })
  const [later] = await listStrayMail(cleo, 'waiting')
  await joinStrayMail(tick(cleo), later?.id ?? '', { receipt })
  await undoPlacing(tick(cleo), mailId)
  expect((await findThread(cleo, id)).closed, 'somebody waits').toBeNull()
})

test('one that came before an answer and joined after it still waits once a later answer is taken back', async () => {
  const call = { channel: 'phone', first_name: 'Noor', email: 'noor@example.org', message: 'Part-time?' }
  const { receipt, inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(call))
  const id = inquiryId ?? ''
  const later = () => (school.clock.now = new Date(school.clock.now.getTime() + 60_000))
  const answer = (lastAnswerId: string | null) =>
    answerElsewhere(cleo, id, {
      key: newId(),
      note: 'Called.',
      version: 1,
      lastAnswerId,
      lastIncomingId: lastAnswerId && mailId,
    })
  later()
  const first = await answer(null)
  later()
  await joinStrayMail(cleo, mailId, { receipt })
  const { againBy } = await findThread(cleo, id)
  expect(againBy).not.toBeNull()
  later()
  const second = await answer(first)
  expect((await findThread(cleo, id)).againBy).toBeNull()
  later()
  await undoAnswer(cleo, id, second)
  expect(await findThread(cleo, id)).toMatchObject({ againBy, againFor: 'wrote-again' })
})

test('it is set aside and taken back, each time with who did it', async () => {
  await setMailAside(cleo, mailId)
  expect(await listStrayMail(cleo, 'placed')).toMatchObject([
    { state: 'set-aside', placed: { by: counselor.name } },
  ])
  await undoPlacing(cleo, mailId)
  expect(await counts()).toEqual([1, 1, 0])
  const { rows } = await school.pool.query(
    `select verb, actor from audit_entry where subject_id = $1 order by id`,
    [mailId],
  )
  expect(rows.map(({ verb }) => verb)).toEqual(['mail.set-aside', 'mail.place-undone'])
})

test('what was taken for a machine’s mail is kept, and a person may say that somebody wrote it', async () => {
  const automatic = new TextEncoder().encode(
    'From: noor@example.org\r\nMessage-ID: <2@example.org>\r\nPrecedence: bulk\r\nSubject: Hello\r\n\r\nMay I?\r\n',
  )
  await receiveMail(school.contextFor(system), automatic, { enter, addresses: null })
  const [machine] = await listStrayMail(cleo, 'machines')
  await takeAsWritten(cleo, machine?.id ?? '')
  expect(await counts()).toEqual([2, 2, 0])
})
