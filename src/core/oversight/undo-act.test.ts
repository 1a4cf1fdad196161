import { desc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { auditEntries } from '../audit/table.ts'
import type { AuditVerb } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { staff } from '../staff/index.ts'
import {
  assignInquiries,
  claimInquiry,
  closeInquiries,
  closeInquiry,
  findThread,
  tagInquiries,
} from '../threads/index.ts'
import { undoAct } from './index.ts'

let school: TestSchool
let ada: Ctx
let cleo: Ctx
let ids: string[]

beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date()
  const hired = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values([
    { id: administrator.id, name: 'Ada', email: 'ada@school.example', role: 'administrator', ...hired },
    { id: counselor.id, name: counselor.name, email: 'cleo@school.example', role: 'counselor', ...hired },
  ])
  // As the desk's requests do, each has an id of its own.
  ada = { ...school.contextFor(administrator), requestId: 'request-of-ada' }
  cleo = { ...school.contextFor(counselor), requestId: 'request-of-cleo' }
  ids = [await addInquiry(school), await addInquiry(school), await addInquiry(school)]
})

async function lastEntry(verb: AuditVerb): Promise<string> {
  const [entry] = await school.db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(eq(auditEntries.verb, verb))
    .orderBy(desc(auditEntries.id))
    .limit(1)
  return entry?.id ?? ''
}
const owners = () => Promise.all(ids.map(async (id) => (await findThread(ada, id)).assignedTo?.name ?? null))

test('an assignment of many is taken back weeks later as one act; what changed since stays', async () => {
  const [one = '', two = ''] = ids
  await claimInquiry(cleo, one, { from: null })
  await assignInquiries(ada, { ids, to: administrator.id })
  await claimInquiry({ ...cleo, requestId: 'later' }, two, { from: administrator.id })
  const entry = await lastEntry('inquiry.assigned')
  school.clock.now = new Date(Date.now() + 40 * 24 * 3600_000)
  expect(await undoAct({ ...ada, requestId: 'undo' }, entry)).toEqual({ undone: 2, left: 1 })
  expect(await owners()).toEqual(['Cleo Counselor', 'Cleo Counselor', null])
})

test('tags of many are taken off weeks later as one act', async () => {
  await tagInquiries(ada, { ids, add: ['Visa', 'Aid'], remove: [] })
  const entry = await lastEntry('inquiry.tagged')
  school.clock.now = new Date(Date.now() + 40 * 24 * 3600_000)
  expect(await undoAct({ ...ada, requestId: 'undo' }, entry)).toEqual({ undone: 3, left: 0 })
  const left = await Promise.all(ids.map(async (id) => (await findThread(ada, id)).tags))
  expect(left.flat()).toEqual([])
  const again = await lastEntry('inquiry.tagged')
  expect(await undoAct({ ...ada, requestId: 'redo' }, again)).toEqual({ undone: 3, left: 0 })
  expect((await findThread(ada, ids[0] ?? '')).tags).toEqual(['Aid', 'Visa'])
})

test('what was closed together is opened together, and an act that is too old or of another kind stays', async () => {
  await closeInquiries(ada, { ids, note: '' })
  const entry = await lastEntry('inquiry.closed')
  expect(await undoAct({ ...ada, requestId: 'undo' }, entry)).toEqual({ undone: 3, left: 0 })
  expect((await findThread(ada, ids[0] ?? '')).closed).toBeNull()
  expect(await undoAct({ ...ada, requestId: 'again' }, entry), 'twice does nothing twice').toEqual({
    undone: 0,
    left: 3,
  })
  await closeInquiry({ ...ada, requestId: 'once more' }, ids[0] ?? '', { note: '' })
  const late = await lastEntry('inquiry.closed')
  school.clock.now = new Date(Date.now() + 61 * 24 * 3600_000)
  await expect(undoAct(ada, late)).rejects.toMatchObject({ code: 'conflict' })
  await expect(undoAct(cleo, late)).rejects.toMatchObject({ code: 'forbidden' })
})
