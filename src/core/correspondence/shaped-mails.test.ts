import { expect, onTestFinished, test } from 'vitest'
import { counselor, openSchool, quiet } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import {
  automaticMails,
  largeMail,
  repliesOf,
  strangeMails,
  unrelatedMails,
} from '../../../test/support/shaped-mails.ts'
import { newId } from '../../kernel/ids.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { enterInput, enterInquiry } from '../inquiries/index.ts'
import { findThread, listStrayMail, replyToInquiry } from '../threads/index.ts'
import { createThreadAddresses, receiveMail } from './index.ts'

const addresses = createThreadAddresses('a secret of thirty-two characters!', 'reply@in.school.example')

/** A school that has answered one inquiry by mail. */
async function open() {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const call = { channel: 'phone', first_name: 'Noor', email: 'noor@example.org', message: 'Part-time?' }
  const inquiryId = (await enterInquiry(cleo, enter, enterInput.parse(call))).inquiryId ?? ''
  const seen = { version: 1, lastAnswerId: null, lastIncomingId: null }
  await replyToInquiry(cleo, inquiryId, { key: newId(), text: 'Yes, you may.', ...seen })
  const { rows } = await school.pool.query(
    `update outbox set state = 'sent', sent_at = $1, message_id = '<' || id || '@school.example>', leaves_at = null
      where template = 'reply' returning message_id`,
    [school.clock.now],
  )
  const messageId: string = rows[0].message_id
  // As the background does: a large mail takes its time on a machine that is busy.
  const patient = openDatabase(school.url, { log: quiet, connections: 1, queryMs: 60_000 })
  onTestFinished(() => patient.close())
  const count = async (table: string) =>
    Number((await school.pool.query(`select count(*) from ${table}`)).rows[0].count)
  return {
    school,
    cleo,
    inquiryId,
    answered: { messageId, address: addresses.addressFor(inquiryId) },
    async receive(raw: Uint8Array) {
      // Each comes later than the one before.
      school.clock.now = new Date(school.clock.now.getTime() + 60_000)
      return receiveMail({ ...school.ctx, db: patient.db }, raw, { enter, addresses })
    },
    made: async () => ({ mails: await count('outbox'), inquiries: await count('submission') }),
    incoming: async () => (await findThread(cleo, inquiryId)).incoming,
  }
}

test('a reply lands in its thread, whatever program wrote it: what is new is shown, what it quotes is folded, nothing is lost', async () => {
  const { answered, inquiryId, receive, made, incoming } = await open()
  const before = await made()
  for (const { name, raw, text, quotes } of repliesOf(answered)) {
    expect(await receive(raw), name).toMatchObject({ state: 'joined', inquiryId })
    const last = (await incoming()).at(-1)
    expect(last, name).toMatchObject({ text, isAutomatic: false })
    for (const part of quotes) expect(last?.quoted, name).toContain(part)
    if (quotes.length === 0) expect(last?.quoted, name).toBe('')
  }
  expect(await made(), 'nothing is sent and nothing opened').toEqual(before)
})

test('what a machine sends opens nothing, and nothing answers it', async () => {
  const { answered, receive, made } = await open()
  const before = await made()
  for (const { name, raw } of automaticMails(answered.messageId))
    expect((await receive(raw)).state, name).toBe('automatic')
  expect(await made()).toEqual(before)
})

test('unrelated mail never joins a thread: it is an inquiry of its own', async () => {
  const { school, receive, incoming } = await open()
  for (const { name, raw, text } of unrelatedMails) {
    const { state, receipt } = await receive(raw)
    expect(state, name).toBe('opened')
    const { rows } = await school.pool.query(
      `select inquiry->>'message' as message from submission where receipt = $1`,
      [receipt],
    )
    expect(rows[0]?.message, name).toContain(text)
  }
  expect(await incoming()).toEqual([])
})

test('what names nobody to answer is not skipped: it waits for a person', async () => {
  const { cleo, receive } = await open()
  for (const { name, raw } of strangeMails) expect((await receive(raw)).state, name).toBe('unplaced')
  expect(await listStrayMail(cleo, 'waiting')).toHaveLength(strangeMails.length)
})

test('a mail of 20 MB lands with its files', { timeout: 60_000 }, async () => {
  const { answered, inquiryId, receive, incoming } = await open()
  const { raw, files } = largeMail(answered)
  expect(raw.byteLength).toBeGreaterThan(20 * 1024 * 1024)
  expect(await receive(raw)).toMatchObject({ state: 'joined', inquiryId })
  expect((await incoming()).at(-1)).toMatchObject({ text: 'Here they are.', files })
})
