import { beforeEach, expect, test } from 'vitest'
import { counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { writeReport } from '../../../test/support/deliveries.ts'
import { openSentMail } from '../../../test/support/sent-mail.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { enterInput, enterInquiry, inboxQuery, listInbox, workSubmissions } from '../inquiries/index.ts'
import { resendMail } from '../outreach/index.ts'
import { answerElsewhere, closeInquiry, findThread, replyToInquiry } from '../threads/index.ts'
import { createThreadAddresses, readIncomingFile, receiveMail } from './index.ts'

const addresses = createThreadAddresses('a secret of thirty-two characters!', 'reply@in.school.example')

let school: TestSchool
let cleo: Ctx
let intake: Awaited<ReturnType<typeof openIntake>>
let id: string

beforeEach(async () => {
  school = await openSchool()
  cleo = school.contextFor(counselor)
  intake = await openIntake(school)
  const call = { channel: 'phone', first_name: 'Noor', email: 'noor@example.org', message: 'Part-time?' }
  id = (await enterInquiry(cleo, intake.enter, enterInput.parse(call))).inquiryId ?? ''
})

const receive = (mail: string) =>
  receiveMail(school.ctx, new TextEncoder().encode(mail.replaceAll('\n', '\r\n')), { ...intake, addresses })

const mailFrom = (headers: Record<string, string>, text = 'And when does it begin?') =>
  `${Object.entries({
    From: 'Noor Haddad <noor@example.org>',
    To: 'in@school.example',
    'Message-ID': `<${newId()}@example.org>`,
    Subject: 'Re: Your question',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${text}\n`

/** The inquiry is answered by a mail that left under this Message-ID. */
async function answer(): Promise<string> {
  await replyToInquiry(cleo, id, { key: newId(), text: 'It costs $58,000.', version: 1, lastAnswerId: null })
  const { rows } = await school.pool.query(
    `update outbox set state = 'sent', message_id = '<' || id || '@school.example>' where template = 'reply' returning message_id`,
  )
  await school.pool.query(`update answer set counts_from = $1`, [school.clock.now])
  await school.pool.query(`update inquiry set answered_at = $1, promise_kept = true`, [school.clock.now])
  return rows[0].message_id
}
const later = () => (school.clock.now = new Date(school.clock.now.getTime() + 60_000))
const counts = async () => (await listInbox(cleo, inboxQuery.parse({}))).counts

test('an answer joins its thread by what it refers to, waits with a promise of its own, and its quotation is folded', async () => {
  const messageId = await answer()
  expect(await counts()).toMatchObject({ open: 0, waiting: 1 })
  later()
  const quoted = 'And when does it begin?\n\nOn Mon, Nov 23, 2026 School <in@school.example> wrote:\n> Yes.'
  const received = await receive(mailFrom({ References: `<other@example.org> ${messageId}` }, quoted))
  expect(received).toEqual({ state: 'joined', inquiryId: id, receipt: null })
  const thread = await findThread(cleo, id)
  expect(thread.incoming).toMatchObject([
    { text: 'And when does it begin?', isFromOther: false, isAutomatic: false },
  ])
  expect(thread.incoming[0]?.quoted).toContain('> Yes.')
  expect(new Date(thread.againBy ?? 0) > school.clock.now).toBe(true)
  expect(await counts()).toMatchObject({ open: 1, waiting: 0 })
  expect((await listInbox(cleo, inboxQuery.parse({}))).lines).toMatchObject([
    { id, againFor: 'wrote-again', answeredAt: null },
  ])

  later()
  const seen = { version: 1, lastAnswerId: thread.answers.at(-1)?.id ?? null }
  await expect(
    answerElsewhere(cleo, id, { key: newId(), note: 'In fall.', ...seen }),
    'who has not seen the mail is told',
  ).rejects.toMatchObject({ code: 'conflict' })
  await answerElsewhere(cleo, id, {
    key: newId(),
    note: 'In fall.',
    ...seen,
    lastIncomingId: thread.incoming[0]?.id ?? null,
  })
  expect(await counts()).toMatchObject({ open: 0, waiting: 1 })
})

test('an answer finds its thread by its token address, opens what was closed, and says where it came from', async () => {
  await answer()
  await closeInquiry(cleo, id, { note: '' })
  later()
  const received = await receive(
    mailFrom({ To: addresses.addressFor(id), From: 'Noor <noor.private@example.net>' }),
  )
  expect(received).toMatchObject({ state: 'joined', inquiryId: id })
  const thread = await findThread(cleo, id)
  expect([thread.closed, thread.incoming[0]?.isFromOther]).toEqual([null, true])
  expect(await counts()).toMatchObject({ open: 1, closed: 0 })
})

test('a forged token and a stranger’s reference join nothing; what a person wrote opens an inquiry of its own', async () => {
  await answer()
  const forged = addresses.addressFor(id).replace(/\.[0-9a-f]{16}@/, '.0123456789abcdef@')
  const received = await receive(
    mailFrom({ To: forged, References: `<${newId()}@school.example>`, Subject: 'A question' }),
  )
  expect(received).toMatchObject({ state: 'opened', inquiryId: null, receipt: expect.stringMatching(/^R-/) })
  expect((await findThread(cleo, id)).incoming).toEqual([])
  const { rows } = await school.pool.query(`select channel, inquiry from submission where receipt = $1`, [
    received.receipt,
  ])
  expect(rows[0]).toMatchObject({
    channel: 'mail',
    inquiry: { first_name: 'Noor', last_name: 'Haddad', message: 'A question\n\nAnd when does it begin?' },
  })
  expect(await intake.ledger()).toMatchObject({ shown: 2, off: [] })
})

test('a report that comes without a return path is found by the Message-ID it names; one about another’s mail changes nothing', async () => {
  const messageId = await answer()
  await school.pool.query('update outbox set sent_at = $1', [school.clock.now])
  await closeInquiry(cleo, id, { note: '' })
  later()
  const about = { to: 'ask@school.example', action: 'failed', recipient: 'noor@example.org' }
  expect(await receive(writeReport({ ...about, messageId: `<${newId()}@school.example>` }))).toMatchObject({
    state: 'report',
    inquiryId: null,
  })
  expect((await findThread(cleo, id)).closed).not.toBeNull()
  expect(await receive(writeReport({ ...about, messageId }))).toMatchObject({
    state: 'report',
    inquiryId: id,
  })
  const thread = await findThread(cleo, id)
  expect(thread).toMatchObject({
    closed: null,
    answeredAt: null,
    againFor: 'undelivered',
    incoming: [{ isReport: true, isFromOther: false }],
    answers: [
      {
        undeliveredAt: school.clock.now.toISOString(),
        mail: {
          state: 'failed',
          failedFor: 'returned',
          report: { action: 'failed', words: '550 5.1.1 The account does not exist' },
        },
      },
    ],
  })
  expect(await counts()).toMatchObject({ open: 1, closed: 0 })
  expect((await listInbox(cleo, inboxQuery.parse({}))).lines).toMatchObject([{ againFor: 'undelivered' }])
})

test('a mail that comes before a reply has left is not answered by it', async () => {
  const { send } = await openSentMail(school)
  const sendAt = new Date(school.clock.now.getTime() + 5 * 60_000).toISOString()
  const reply = {
    key: newId(),
    text: 'Part-time? Yes, that is possible.',
    version: 1,
    lastAnswerId: null,
    sendAt,
  }
  await replyToInquiry(cleo, id, reply)
  later()
  await receive(mailFrom({ To: addresses.addressFor(id) }))
  school.clock.now = new Date(sendAt)
  await send()
  const thread = await findThread(cleo, id)
  expect(thread.answeredAt).toBe(sendAt)
  expect(thread).toMatchObject({ againFor: 'wrote-again', againBy: expect.any(String) })
  expect(await counts()).toMatchObject({ open: 1, waiting: 0 })
})

test('a report that is faster than the note that the reply left, and one about a sending that was killed, count', async () => {
  let isFast = true
  const report = async () => {
    const { rows } = await school.pool.query(`select id from outbox where template = 'reply'`)
    const about = { action: 'failed', recipient: 'noor@example.org' }
    if (isFast) await receive(writeReport({ to: addresses.returnPathFor(rows[0].id), ...about }))
  }
  const { send } = await openSentMail(school, undefined, report)
  await replyToInquiry(cleo, id, { key: newId(), text: 'Yes.', version: 1, lastAnswerId: null })
  later()
  await send()
  const [answered] = (await findThread(cleo, id)).answers
  expect(answered).toMatchObject({
    countsFrom: null,
    undeliveredAt: school.clock.now.toISOString(),
    mail: { state: 'failed', failedFor: 'returned', relay: { code: 250 } },
  })
  expect(await counts()).toMatchObject({ open: 1, undelivered: 1, waiting: 0 })

  isFast = false
  await resendMail(cleo, answered?.mail?.id ?? '')
  isFast = true
  await report()
  isFast = false
  later()
  await send()
  expect((await findThread(cleo, id)).answers, 'it was about the sending before').toMatchObject([
    { countsFrom: school.clock.now.toISOString(), mail: { state: 'sent', report: null } },
  ])
})

test.each(['before its mail is kept', 'after'])(
  'what a mail brought along that opened an inquiry, and all that it says, stands there; worked %s',
  async (when) => {
    const parts = (text: string) =>
      `--p\nContent-Type: text/plain\n\n${text}\n--p\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="transcript.pdf"\n\n%PDF-1.7\n--p--`
    const mail = mailFrom(
      { 'Content-Type': 'multipart/mixed; boundary=p' },
      parts(`${'word '.repeat(1_100)}end`),
    )
    const enter: typeof intake.enter = async (told) => {
      const entered = await intake.enter(told)
      if (when !== 'after') await workSubmissions(school.ctx)
      return entered
    }
    const raw = new TextEncoder().encode(mail.replaceAll('\n', '\r\n'))
    const { receipt } = await receiveMail(school.ctx, raw, { enter, addresses })
    await workSubmissions(school.ctx)
    const { rows } = await school.pool.query<{ id: string }>('select id from inquiry where receipt = $1', [
      receipt,
    ])
    const opened = rows[0]?.id ?? ''
    const { openedBy, incoming } = await findThread(cleo, opened)
    expect([openedBy, incoming]).toMatchObject([
      [{ files: [{ name: 'transcript.pdf' }], text: expect.stringMatching(/word end$/) }],
      [],
    ])
    const file = await readIncomingFile(cleo, opened, openedBy[0]?.id ?? '', 0)
    expect(new TextDecoder().decode(file.content).trim()).toBe('%PDF-1.7')
    expect((await findThread(cleo, id)).openedBy, 'another’s').toEqual([])
  },
)

test('the same mail handed over twice is taken once', async () => {
  const messageId = await answer()
  later()
  const mail = mailFrom({ 'In-Reply-To': messageId })
  expect(await receive(mail)).toEqual(await receive(mail))
  expect((await findThread(cleo, id)).incoming).toHaveLength(1)
  const fresh = mailFrom({})
  expect(await receive(fresh)).toEqual(await receive(fresh))
  await school.pool.query(`update incoming_mail set text = 'As an earlier version read it'`)
  expect((await receive(mail)).state).toBe('joined')
  expect((await findThread(cleo, id)).incoming, 'known by its bytes').toHaveLength(1)
})

test('an absence note is shown as such: nobody waits, nothing is opened, nothing is answered', async () => {
  const messageId = await answer()
  later()
  expect(
    await receive(mailFrom({ 'In-Reply-To': messageId, 'Auto-Submitted': 'auto-replied' })),
  ).toMatchObject({
    state: 'automatic',
    inquiryId: id,
  })
  expect(await receive(mailFrom({ Precedence: 'bulk' }))).toEqual({
    state: 'automatic',
    inquiryId: null,
    receipt: null,
  })
  expect(await counts()).toMatchObject({ open: 0, waiting: 1 })
  expect((await findThread(cleo, id)).incoming).toMatchObject([{ isAutomatic: true }])
  expect((await school.pool.query('select from submission')).rowCount).toBe(1)
})

test.each([
  [
    'HTML alone',
    'text/html; charset=utf-8',
    '<style>p{}</style><p>When does it <b>begin</b>?</p>',
    'When does it begin?',
  ],
  [
    'an old encoding',
    'text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable',
    'Wann f=E4ngt es an?',
    'Wann fängt es an?',
  ],
])('a mail of %s is read', async (_what, type, body, text) => {
  const messageId = await answer()
  later()
  await receive(mailFrom({ 'In-Reply-To': messageId, 'Content-Type': type }, body))
  expect((await findThread(cleo, id)).incoming).toMatchObject([{ text }])
})
