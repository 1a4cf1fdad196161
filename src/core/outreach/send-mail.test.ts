import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { TestSchool } from '../../../test/support/database.ts'
import { zoe } from '../../../test/support/inquirers.ts'
import { knownInquiry } from '../../../test/support/known-inquiry.ts'
import type { MailServer } from '../../../test/support/mail-server.ts'
import { openOutgoingMail } from '../../../test/support/outgoing-mail.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { auditEntries } from '../audit/table.ts'
import { acknowledgeInquiries, sweepWaitingMail, type MailDeps } from './index.ts'
import { queueMail } from './queue-mail.ts'
import { outbox } from './table.ts'

const hour = 3600_000
const own = 'hms_masters_programs@hms.harvard.edu'

let school: TestSchool
let server: MailServer
const { settings, acknowledged, send, later, rowOf } = openOutgoingMail((opened) => {
  ;({ school, server } = opened)
})

/** As a school of its own, not as a demonstration of one. */
async function hold(...heldDomains: string[]): Promise<void> {
  const { demonstration: _, ...own } = await settings()
  await saveAndPublish(school.ctx, 'settings', 'school', { ...own, heldDomains })
}

const auditOf = (id: string) =>
  school.db
    .select({ verb: auditEntries.verb, actor: auditEntries.actor, details: auditEntries.details })
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, id))

test('a waiting mail goes to its one recipient from the school, once, and the audit knows', async () => {
  await hold()
  const ids = await acknowledged('zoe@example.org')
  await send(ids)
  await send(ids)
  expect(server.received).toHaveLength(1)
  expect(server.received[0]).toMatchObject({ sender: own, recipients: ['zoe@example.org'] })
  expect(server.received[0]?.parsed).toMatchObject({
    from: { name: 'Harvard Medical School', address: own },
    to: [{ name: 'Zoë Okafor-Łuczak', address: 'zoe@example.org' }],
    messageId: `<${ids[0]}@hms.harvard.edu>`,
  })
  expect(await rowOf('zoe@example.org')).toMatchObject({
    state: 'sent',
    sentAt: school.clock.now,
    claimedUntil: null,
    attempts: 1,
  })
  expect(await auditOf(ids[0] ?? '')).toEqual([
    { verb: 'mail.sent', actor: 'system:test', details: { template: 'acknowledgement', attempts: 1 } },
  ])
})

test('with a sender of its own, replies still go to the school', async () => {
  await hold()
  await send(await acknowledged('zoe@example.org'), { from: 'robot@mail.example' })
  expect(server.received[0]?.sender).toBe('robot@mail.example')
  expect(server.received[0]?.parsed.replyTo).toEqual([{ name: 'Harvard Medical School', address: own }])
})

test('a school that sends nothing to its own domain is neither the sender nor asked to be answered', async () => {
  const schools: unknown[] = []
  const render: MailDeps['render'] = (_template, _data, { repliesReach }) => {
    schools.push(repliesReach)
    return { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }
  }
  await send(await acknowledged('zoe@example.org'), { render })
  await send(await acknowledged('ben@example.org'), { render, from: 'robot@mail.example' })
  expect(server.received.map((each) => each.sender)).toEqual([
    'no-reply@masters.example',
    'robot@mail.example',
  ])
  expect(server.received.map(({ parsed }) => parsed.replyTo)).toEqual([undefined, undefined])
  expect(schools).toEqual([false, false])
})

test('two workers with the same job send each mail once', async () => {
  const ids = await acknowledged(...Array.from({ length: 8 }, (_, at) => `p${at}@example.org`))
  await Promise.allSettled([send(ids), send(ids.toReversed())])
  expect(server.received.map(({ recipients }) => recipients.join()).toSorted()).toEqual(
    ids.map((_, at) => `p${at}@example.org`),
  )
})

test('without a relay mail waits and nothing fails; the sweeper finds it when there is one', async () => {
  const ids = await acknowledged('zoe@example.org')
  await send(ids, { relay: null })
  expect(await rowOf('zoe@example.org')).toMatchObject({ state: 'waiting', attempts: 0 })
  later(3 * hour)
  school.sent.length = 0
  expect(await sweepWaitingMail(school.ctx, 3 * hour)).toBe(1)
  expect(await sweepWaitingMail(school.ctx, 3 * hour)).toBe(0)
  expect(school.sent).toEqual([{ queue: 'mail.send', data: { mailIds: ids } }])
})

test('mail to a held domain never reaches the relay, whether held from the start or since', async () => {
  const ids = await acknowledged('ann@HMS.harvard.edu', 'ben@later.example')
  expect(await rowOf('ann@HMS.harvard.edu')).toMatchObject({ state: 'held' })
  await hold('LATER.example')
  await send(ids)
  expect(await rowOf('ben@later.example')).toMatchObject({ state: 'held' })
  expect(server.connections).toBe(0)
})

test('nobody gets more than five a day by what strangers ask in their name', async () => {
  await acknowledged(...Array<string>(4).fill('zoe@example.org'))
  const ids = await acknowledged(...Array<string>(4).fill('Zoe@Example.org'), 'ben@example.org')
  expect(await school.db.$count(outbox, eq(outbox.state, 'waiting'))).toBe(6)
  expect(await school.db.$count(outbox, eq(outbox.state, 'held'))).toBe(3)
  later(25 * hour)
  expect(await acknowledged('zoe@example.org')).toHaveLength(ids.length + 1)
})

test.each([
  ['Is the evening course in Dr. Lee’s lab? I work 9.5 hours a day.', true],
  ['Win at evil.example/prize', false],
  ['see HTTPS://evil.example', false],
  ['bücher.example', false],
])('a question is quoted unless a mail program may find a link in it: %s', async (message, isQuoted) => {
  const opened = [
    {
      inquiryId: await knownInquiry(school),
      receipt: 'R-7K3M-9QPD-0000',
      promisedBy: new Date(),
      inquiry: { ...zoe, message },
    },
  ]
  await acknowledgeInquiries(school.ctx, opened, { settings: await settings(), programs: [] })
  expect(await rowOf(zoe.email)).toMatchObject({ data: { message: isQuoted ? message : '' } })
})

test('a recipient refused for good fails with the reason and holds up nobody', async () => {
  server.onRecipient = (address) =>
    address.startsWith('gone') ? { code: 550, text: '5.1.1 no such user' } : 'take'
  const ids = await acknowledged('gone@example.org', 'here@example.org')
  await send(ids)
  const row = await rowOf('gone@example.org')
  expect(row).toMatchObject({ state: 'failed', relaySaid: '550 5.1.1 no such user' })
  expect(await auditOf(row?.id ?? '')).toMatchObject([{ verb: 'mail.failed' }])
  expect(await rowOf('here@example.org')).toMatchObject({ state: 'sent' })
})

test('a recipient refused for now waits for the job to come back, for four days', async () => {
  server.onRecipient = () => ({ code: 450, text: '4.2.0 come back later' })
  const ids = await acknowledged('grey@example.org')
  await expect(send(ids)).rejects.toThrow('1 of 1 mails still wait')
  expect(await rowOf('grey@example.org')).toMatchObject({
    state: 'waiting',
    claimedUntil: null,
    relaySaid: '450 4.2.0 come back later',
  })
  later(97 * hour)
  await send(ids)
  expect(await rowOf('grey@example.org')).toMatchObject({ state: 'failed', attempts: 2 })
})

test('a talk cut off after the mail was handed over is tried again under the same Message-ID', async () => {
  server.onMail = () => 'hang-up'
  const ids = await acknowledged('zoe@example.org')
  await expect(send(ids)).rejects.toThrow('1 of 1')
  server.onMail = () => 'take'
  await send(ids)
  expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual(
    Array(2).fill(`<${ids[0]}@masters.example>`),
  )
  expect(await rowOf('zoe@example.org')).toMatchObject({
    state: 'sent',
    relaySaid: expect.stringMatching(/^250 /),
    attempts: 2,
  })
})

test('an acknowledgement says that it answers, a notice that nobody wrote it, and a reply neither', async () => {
  const to = { name: 'Zoë', address: 'zoe@example.org' }
  const ids: string[] = []
  for (const template of ['acknowledgement', 'staff-notice', 'visit-code', 'reply'] as const)
    ids.push(...(await queueMail(school.ctx, template, [{ data: {} as never, to }])))
  await send(ids)
  const said = server.received.map(({ parsed: { subject, headers } }) => [
    subject,
    headers.find(({ key }) => key === 'auto-submitted')?.value,
  ])
  expect(Object.fromEntries(said)).toEqual({
    acknowledgement: 'auto-replied',
    'staff-notice': 'auto-generated',
    'visit-code': 'auto-generated',
    reply: undefined,
  })
})

test('a relay that is away is not called for every mail', async () => {
  await server.close()
  const ids = await acknowledged(...Array.from({ length: 30 }, (_, at) => `p${at}@example.org`))
  await expect(send(ids)).rejects.toThrow('30 of 30')
  const rows = await school.db.select().from(outbox)
  expect(rows.filter((row) => row.relaySaid !== null).length).toBeLessThan(10)
  expect(rows.every((row) => row.state === 'waiting' && row.claimedUntil === null)).toBe(true)
})

test('a mail that cannot be written is given up after five tries with a reason, and the others leave', async () => {
  const ids = await acknowledged('bad@example.org', 'good@example.org')
  const bad = await rowOf('bad@example.org')
  const render: MailDeps['render'] = (_template, data) => {
    if (JSON.stringify(data) === JSON.stringify(bad?.data)) throw new Error('no such template')
    return { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }
  }
  await expect(send(ids, { render })).rejects.toThrow('1 of 2')
  expect(await rowOf('good@example.org')).toMatchObject({ state: 'sent' })
  for (let attempt = 2; attempt < 5; attempt++) await expect(send(ids, { render })).rejects.toThrow('1 of 2')
  expect(await rowOf('bad@example.org')).toMatchObject({ state: 'waiting', attempts: 4 })
  await send(ids, { render })
  expect(await rowOf('bad@example.org')).toMatchObject({ state: 'failed', failedFor: 'not-written' })
})
