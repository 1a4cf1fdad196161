import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openSentMail } from '../../../test/support/sent-mail.ts'
import { newId } from '../../kernel/ids.ts'
import type { Actor, Ctx } from '../context.ts'
import { eraseRequested, requestErasure } from '../erasure/index.ts'
import { inquiries } from '../inquiries/table.ts'
import { outbox } from '../outreach/table.ts'
import { staff } from '../staff/index.ts'
import { addAbsence } from '../teams/index.ts'
import { addNote, claimInquiry, editNote } from '../threads/index.ts'
import { countUnread, keepPreferences, listNotices, markRead } from './index.ts'
import { remindOfPromises } from './remind.ts'
import { sendDigests } from './send-digests.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>
const [annId, bobId, dirId] = [newId(), newId(), newId()]
const ann: StaffActor = { ...counselor, id: annId, name: 'Ann Reed' }
const bob: StaffActor = { ...counselor, id: bobId, name: 'Bob Lind' }
const hour = 3600_000

let school: TestSchool
let asAnn: Ctx
let asBob: Ctx

beforeEach(async () => {
  school = await openSchool()
  // A Tuesday at ten in Boston.
  school.clock.now = new Date('2026-12-01T15:00:00Z')
  const hired = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values([
    { id: annId, name: ann.name, email: 'ann@school.example', role: 'counselor', ...hired },
    { id: bobId, name: bob.name, email: 'bob@school.example', role: 'counselor', ...hired },
    { id: dirId, name: 'Dee Dahl', email: 'dee@school.example', role: 'director', ...hired },
  ])
  asAnn = school.contextFor(ann)
  asBob = school.contextFor(bob)
})

async function addDue(inHours: number, owner: Ctx | null, program = 'bioethics') {
  const id = await addInquiry(school, { program })
  const promisedBy = new Date(school.clock.now.getTime() + inHours * hour)
  await school.db.update(inquiries).set({ promisedBy }).where(eq(inquiries.id, id))
  if (owner) await claimInquiry(owner, id, { from: null })
  return id
}
const mails = async (template: string) =>
  (await school.db.select().from(outbox).where(eq(outbox.template, template))).map(({ toAddress, data }) => ({
    toAddress,
    data: data as { kind: string; count: number; lines: { inquiryId: string }[]; counts: object },
  }))
const kinds = async (ctx: Ctx) => (await listNotices(ctx)).map(({ kind, inquiryId }) => [kind, inquiryId])

test('reminders and the digest of a morning speak the language that a colleague chose', async () => {
  await school.db.update(staff).set({ language: 'ar' }).where(eq(staff.id, annId))
  await addDue(3, asAnn)
  await addDue(2, asBob)
  await remindOfPromises(school.ctx)
  await sendDigests(school.ctx)
  const said = (await school.db.select().from(outbox)).map(({ template, toAddress, locale }) =>
    [template, toAddress, locale].join(' '),
  )
  expect(said).toEqual(
    expect.arrayContaining([
      'staff-notice ann@school.example ar',
      'staff-notice bob@school.example en',
      'staff-digest ann@school.example ar',
      'staff-digest bob@school.example en',
    ]),
  )
})

test('an owner is reminded before a promise ends, then the director, each once, and by one mail for all', async () => {
  const [one, two] = [await addDue(3, asAnn), await addDue(2, asAnn)]
  await addDue(5, asAnn)
  const nobodys = await addDue(-1, null)
  expect(await remindOfPromises(school.ctx)).toEqual({ reminded: 3 })
  expect(await remindOfPromises(school.ctx)).toBeUndefined()
  expect(await kinds(asAnn)).toEqual(
    expect.arrayContaining([
      ['due-soon', one],
      ['due-soon', two],
    ]),
  )
  const [first, ...more] = await mails('staff-notice')
  expect([first, ...more].map((mail) => [mail?.toAddress, mail?.data.kind, mail?.data.count])).toEqual(
    expect.arrayContaining([
      ['ann@school.example', 'due-soon', 2],
      ['dee@school.example', 'escalated', 1],
    ]),
  )
  expect(JSON.stringify(await mails('staff-notice')), 'mail to staff names nobody who asked').not.toContain(
    'Shelley',
  )

  school.clock.now = new Date(school.clock.now.getTime() + 2.5 * hour)
  await remindOfPromises(school.ctx)
  expect(await kinds(asAnn)).toContainEqual(['overdue', two])
  const dee = school.contextFor({ ...administrator, id: dirId, role: 'director' })
  expect(await kinds(dee)).toEqual([
    ['escalated', two],
    ['escalated', nobodys],
  ])
})

test('who is away is not reminded, but their stand-in; directors of other programs are told nothing', async () => {
  await school.db
    .update(staff)
    .set({ programs: ['immunology'] })
    .where(eq(staff.id, dirId))
  await addAbsence(school.contextFor(administrator), {
    staffId: annId,
    from: '2026-12-01',
    to: '2026-12-02',
    standInId: bobId,
  })
  const soon = await addDue(1, asAnn)
  const over = await addDue(-1, asAnn)
  await remindOfPromises(school.ctx)
  expect(await kinds(asAnn)).toEqual([])
  expect(await kinds(asBob)).toEqual(
    expect.arrayContaining([
      ['due-soon', soon],
      ['overdue', over],
    ]),
  )
  expect((await mails('staff-notice')).map(({ toAddress }) => toAddress)).not.toContain('dee@school.example')
})

test('a note tells the colleagues whom it names, once, also where it is changed, and is read by whom it told', async () => {
  const id = await addInquiry(school)
  const noteId = await addNote(asAnn, id, { key: newId(), text: '@Bob and @Ann Reed, please look' })
  await editNote(asAnn, id, noteId, { text: '@Bob Lind and @Dee, please look', version: 1 })
  expect(await kinds(asAnn)).toEqual([])
  expect(await listNotices(asBob)).toMatchObject([
    { kind: 'mention', inquiryId: id, by: 'Ann Reed', isRead: false },
  ])
  expect((await mails('staff-notice')).map(({ toAddress }) => toAddress).toSorted()).toEqual([
    'bob@school.example',
    'dee@school.example',
  ])
  const [notice] = await listNotices(asBob)
  await markRead(asAnn, [notice?.id ?? ''])
  expect(await countUnread(asBob), 'nobody reads for others').toBe(1)
  await markRead(asBob, [notice?.id ?? ''])
  expect(await countUnread(asBob)).toBe(0)
})

test('what was told of an inquiry that is erased is gone, and counts as unread no more', async () => {
  const id = await addInquiry(school)
  await addNote(asAnn, id, { key: newId(), text: '@Bob, please look' })
  expect(await countUnread(asBob)).toBe(1)
  const [row] = await school.db.select().from(inquiries).where(eq(inquiries.id, id))
  await requestErasure(school.contextFor(administrator), [row!.personId])
  await eraseRequested(school.ctx)
  expect(await listNotices(asBob)).toEqual([])
  expect(await countUnread(asBob)).toBe(0)
})

test('a note names nobody who could not open the inquiry', async () => {
  await school.db
    .update(staff)
    .set({ programs: ['immunology'] })
    .where(eq(staff.id, bobId))
  const id = await addInquiry(school, { program: 'bioethics' })
  await addNote(asAnn, id, { key: newId(), text: '@Bob, please look' })
  expect(await mails('staff-notice')).toEqual([])
})

test('the digest goes out once on the morning of a business day, to who wants it and has something to do', async () => {
  await addDue(1, asAnn)
  await keepPreferences(asBob, {
    wantsDigest: false,
    wantsWeekly: true,
    wantsReviews: true,
    wantsUpkeep: true,
  })
  const at = async (instant: string) => {
    school.clock.now = new Date(instant)
    await sendDigests(school.ctx)
    return (await mails('staff-digest')).map(({ toAddress }) => toAddress).toSorted()
  }
  expect(await at('2026-11-29T15:00:00Z'), 'Sunday').toEqual([])
  expect(await at('2026-11-26T15:00:00Z'), 'Thanksgiving').toEqual([])
  expect(await at('2026-12-01T11:50:00Z'), 'before seven').toEqual([])
  expect(await at('2026-12-01T12:00:00Z')).toEqual(['ann@school.example'])
  expect(await at('2026-12-01T20:00:00Z'), 'once a day').toEqual(['ann@school.example'])
  expect(await at('2026-12-02T12:00:00Z')).toEqual(['ann@school.example', 'ann@school.example'])
  expect((await mails('staff-digest'))[0]?.data).toMatchObject({
    counts: { mine: 1, unassigned: 0, tasks: 0 },
  })
})

test('the digest as a colleague reads it: what is theirs in the order of its hour, by the school’s clocks, and what else waits', async () => {
  const { server, send } = await openSentMail(school)
  const [later, sooner] = [await addDue(30, asAnn), await addDue(6, asAnn)]
  await addDue(8, null)
  await sendDigests(school.ctx)
  await send()
  const received = server.received.find(({ recipients }) => recipients.includes('ann@school.example'))?.parsed
  const numbers = await school.pool.query('select id, receipt from inquiry')
  const numberOf = (id: string) => numbers.rows.find((row) => row.id === id)?.receipt
  expect(received?.subject).toBe('Your inquiries today: 2 open, 1 unassigned')
  expect(received?.text?.split('\n').slice(2, 18)).toEqual([
    'Dear Ann Reed,',
    '',
    '2 open inquiries are yours. Those due first:',
    '',
    numberOf(sooner),
    'Answer by Tuesday, December 1, 2026 at 4:00 PM EST',
    `https://school.example/desk/inquiries/${sooner}`,
    '',
    numberOf(later),
    'Answer by Wednesday, December 2, 2026 at 4:00 PM EST',
    `https://school.example/desk/inquiries/${later}`,
    '',
    'One inquiry waits for a colleague to take it.',
    'https://school.example/desk?show=unassigned',
    '',
    'Open my work: https://school.example/desk/my-work',
  ])
  for (const part of [`href="https://school.example/desk/inquiries/${sooner}"`, '4:00 PM EST'])
    expect(received?.html).toContain(part)
  const toBob = server.received.find(({ recipients }) => recipients.includes('bob@school.example'))
  expect(toBob?.parsed.subject).toBe('One inquiry waits for a colleague')
})
