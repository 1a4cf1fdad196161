import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { knownInquiry } from '../../../test/support/known-inquiry.ts'
import { zoe } from '../../../test/support/inquirers.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import {
  acknowledgeInquiries,
  findMailNotices,
  listOutbox,
  outboxQuery,
  releaseMail,
  resendMail,
  undoMailRelease,
} from './index.ts'
import { outbox } from './table.ts'

let school: TestSchool
beforeEach(async () => {
  school = await openSchool()
})

type Ask = { email: string; network?: string; isProven?: boolean }

const ask = (...asks: Ask[]) => askIn(school.ctx, asks)

async function askIn(ctx: Ctx, asks: readonly Ask[]): Promise<void> {
  const content = await loadPublished(school, {
    lists: [],
    documents: [{ type: 'settings', key: 'school' }],
  })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings')
  const inquiryId = await knownInquiry(school)
  const opened = asks.map(({ email, ...rest }) => ({
    inquiryId,
    receipt: newId(),
    promisedBy: new Date('2026-11-25T22:00:00Z'),
    inquiry: { ...zoe, email },
    ...rest,
  }))
  await acknowledgeInquiries(ctx, opened, { settings, programs: [] })
}
const people = (count: number, more: Omit<Ask, 'email'> = {}, prefix = 'p') =>
  Array.from({ length: count }, (_, index) => ({ email: `${prefix}${index}@example.org`, ...more }))
const held = (heldFor: 'mailbox' | 'network' | 'school') =>
  school.db.$count(outbox, and(eq(outbox.state, 'held'), eq(outbox.heldFor, heldFor)))
const later = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))
const hour = 3600_000

test('one mailbox gets five acknowledgements a day, however it is spelled', async () => {
  await ask(...Array.from({ length: 12 }, (_, index) => ({ email: `vic+${index}@example.org` })))
  expect(await held('mailbox')).toBe(7)
  const spellings = ['v.i.c@gmail.com', ...Array<string>(5).fill('Vic+x@googlemail.com')]
  await ask(...spellings.map((email) => ({ email })))
  expect(await held('mailbox')).toBe(8)
  later(25 * hour)
  await ask({ email: 'vic@example.org' })
  expect(await held('mailbox')).toBe(8)
})

test('one network causes 30 an hour without proof and 300 with it, and the next hour begins anew', async () => {
  await ask(...people(200, { network: 'robot' }))
  expect(await held('network')).toBe(170)
  await ask(...people(301, { network: 'lecture hall', isProven: true }, 'student'))
  expect(await held('network')).toBe(171)
  later(hour + 1_000)
  await ask(...people(1, { network: 'robot' }, 'later'))
  expect(await held('network')).toBe(171)
})

test('above 500 an hour for the school only unproven ones are held, and staff are warned', async () => {
  await ask(...people(250, { isProven: true }, 'a'), ...people(250, {}, 'b'))
  await ask(...people(2, {}, 'late'), ...people(2, { isProven: true }, 'proven'))
  expect(await held('school')).toBe(2)
  expect(await findMailNotices(school.contextFor(counselor))).toMatchObject({ heldForSchool: 2, held: 2 })
})

test('mail that has waited for a quarter of an hour stands still, and staff are told since when', async () => {
  const cleo = school.contextFor(counselor)
  await ask(...people(2), { email: 'sent@example.org' })
  await school.db.update(outbox).set({ state: 'sent' }).where(eq(outbox.toAddress, 'sent@example.org'))
  const oldestSince = school.clock.now.toISOString()
  later(15 * 60_000)
  expect(await findMailNotices(cleo)).toMatchObject({ standingStill: 0, oldestSince: null })
  await ask(...people(1, {}, 'just-now'))
  later(1_000)
  expect(await findMailNotices(cleo)).toMatchObject({ standingStill: 2, oldestSince })
  // A reply that is to leave later does not wait for the relay.
  await school.db.update(outbox).set({ leavesAt: new Date(school.clock.now.getTime() + hour) })
  expect(await findMailNotices(cleo)).toMatchObject({ standingStill: 0 })
})

test('two workers at once do not exceed a ceiling together', async () => {
  const ask20 = (prefix: string) =>
    school.db.transaction((db) => askIn({ ...school.ctx, db }, people(20, { network: 'robot' }, prefix)))
  await Promise.all(['a', 'b', 'c'].map(ask20))
  expect(await held('network')).toBe(30)
})

const only = async () => {
  const [row] = await school.db.select().from(outbox)
  if (!row) throw new Error('the outbox is empty')
  return row
}

test('held mail leaves when a person lets it, unless that is undone in time', async () => {
  const cleo = school.contextFor(counselor)
  await ask({ email: 'vic@example.org' })
  await school.db.update(outbox).set({ state: 'held', heldFor: 'mailbox' })
  const { id } = await only()
  await releaseMail(cleo, id)
  await expect(releaseMail(cleo, id)).rejects.toMatchObject({ code: 'conflict' })
  const [line] = (await listOutbox(cleo, outboxQuery.parse({ state: 'queued' }))).lines
  expect(line).toMatchObject({ id, leavesAt: new Date(school.clock.now.getTime() + 10_000).toISOString() })
  await undoMailRelease(cleo, id)
  expect(await only()).toMatchObject({ state: 'held', heldFor: 'mailbox', releasedBy: null })
  await releaseMail(cleo, id)
  await school.db.update(outbox).set({ attempts: 1 })
  await expect(undoMailRelease(cleo, id)).rejects.toThrow('has left')
})

test('failed mail is sent again by a person, and mail to a domain that the settings stop is not', async () => {
  const cleo = school.contextFor(counselor)
  await ask({ email: 'dean@hms.harvard.edu' })
  const { id } = await only()
  await expect(releaseMail(cleo, id)).rejects.toThrow('No mail leaves for this domain')
  expect(await only()).toMatchObject({ state: 'held', heldFor: 'domain' })
  await school.db.update(outbox).set({ state: 'failed', failedFor: 'refused', attempts: 3 })
  await expect(resendMail(school.contextFor(editor), id)).rejects.toMatchObject({ code: 'forbidden' })
  await resendMail(cleo, id)
  expect(await only()).toMatchObject({ state: 'waiting', attempts: 0, releasedBy: expect.any(String) })
})

test('staff of some programs see no mail about others', async () => {
  await ask({ email: 'vic@example.org' })
  const actor = { ...counselor, programs: ['bioethics'] }
  expect((await listOutbox(school.contextFor(actor), outboxQuery.parse({}))).lines).toEqual([])
  expect((await listOutbox(school.contextFor(counselor), outboxQuery.parse({}))).lines).toHaveLength(1)
})
