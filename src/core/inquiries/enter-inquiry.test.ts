import { expect, test } from 'vitest'
import { administrator, counselor, editor, openSchool } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { answerElsewhere, replyToInquiry } from '../threads/index.ts'
import { enterInput, enterInquiry, findInquiry, listInbox, inboxQuery } from './index.ts'

const call = enterInput.parse({
  channel: 'phone',
  first_name: 'Noor',
  email: 'noor@example.org',
  message: 'Asked whether she may start in spring.',
})

async function open() {
  const school = await openSchool()
  return { school, cleo: school.contextFor(counselor), ...(await openIntake(school)) }
}

test('a call that staff enter is an inquiry with a promise at once, a confirmation, and a place in the ledger', async () => {
  const { school, cleo, enter, ledger } = await open()
  const { receipt, inquiryId } = await enterInquiry(cleo, enter, call)
  const inquiry = await findInquiry(cleo, inquiryId ?? '')
  expect(inquiry).toMatchObject({ receipt, channel: 'phone', programs: [], message: call.message })
  expect(new Date(inquiry.promisedBy) > school.clock.now).toBe(true)
  expect((await listInbox(cleo, inboxQuery.parse({}))).lines.map(({ id }) => id)).toEqual([inquiryId])
  const { rows } = await school.pool.query(
    `select (select source from submission) as source, (select count(*)::int from outbox) as mails,
      (select details from audit_entry where verb = 'inquiry.entered') as audited`,
  )
  expect(rows[0]).toEqual({ source: { entered_by: counselor.id }, mails: 1, audited: { channel: 'phone' } })
  expect(await ledger()).toMatchObject({ shown: 1, byState: { worked: 1 }, off: [] })
})

test('a caller without an email address is a person of their own, gets no mail, and is answered elsewhere', async () => {
  const { school, cleo, enter, ledger } = await open()
  const silent = { ...call, email: '', telephone: '+1 617 555 0100' }
  const first = await enterInquiry(cleo, enter, silent)
  const other = await enterInquiry(cleo, enter, { ...silent, telephone: '+1 617 555 0199' })
  const inquiry = await findInquiry(cleo, first.inquiryId ?? '')
  expect(inquiry).toMatchObject({ person: { email: '', sharesAddressWith: [] } })
  expect(JSON.stringify(inquiry)).toContain('+1 617 555 0100')
  const counts = `select (select count(*)::int from person) as people, (select count(*)::int from outbox) as mails`
  expect((await school.pool.query(counts)).rows).toEqual([{ people: 2, mails: 0 }])
  expect(await ledger()).toMatchObject({ shown: 2, byState: { worked: 2 }, off: [] })
  const key = '018f0000-0000-7000-8000-000000000001'
  const seen = { key, lastAnswerId: null, version: 1 }
  await expect(replyToInquiry(cleo, other.inquiryId ?? '', { ...seen, text: 'Yes.' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await answerElsewhere(cleo, other.inquiryId ?? '', { ...seen, note: 'Called back.' })
  expect((await findInquiry(cleo, other.inquiryId ?? '')).answeredAt).not.toBeNull()
  await expect(enterInquiry(cleo, enter, { ...silent, channel: 'mail' })).rejects.toMatchObject({
    fields: { email: 'Enter an email address' },
  })
})

test('pressing the button twice enters one', async () => {
  const { cleo, enter } = await open()
  const [first, second] = [await enterInquiry(cleo, enter, call), await enterInquiry(cleo, enter, call)]
  expect(second).toEqual(first)
})

test('what is missing is told by field', async () => {
  const { cleo, enter } = await open()
  await expect(enterInquiry(cleo, enter, { ...call, first_name: '', email: 'noor' })).rejects.toMatchObject({
    code: 'invalid',
    fields: {
      first_name: 'Enter a first or a last name',
      email: 'Enter an email address like name@example.com',
    },
  })
})

test('who works for some programs enters inquiries about these; an editor enters none', async () => {
  const { school, enter } = await open()
  const some = school.contextFor({ ...counselor, programs: ['bioethics'] })
  await expect(enterInquiry(some, enter, call)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await enterInquiry(some, enter, { ...call, programs: ['bioethics'] })).inquiryId).not.toBeNull()
  await expect(enterInquiry(school.contextFor(editor), enter, call)).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(
    (await enterInquiry(school.contextFor(administrator), enter, { ...call, last_name: 'K' })).inquiryId,
  ).not.toBeNull()
})
