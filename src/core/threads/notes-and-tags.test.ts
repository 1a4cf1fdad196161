import { beforeEach, expect, test } from 'vitest'
import {
  administrator,
  counselor,
  editor,
  openSchool,
  type TestSchool,
} from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { inboxQuery, listInbox } from '../inquiries/index.ts'
import { staff } from '../staff/table.ts'
import {
  addNote,
  assignInquiries,
  closeInquiries,
  editNote,
  findDraft,
  findThread,
  keepDraft,
  listTags,
  removeNote,
  reopenInquiries,
  replyToInquiry,
  tagInquiries,
  undoTagging,
} from './index.ts'

let school: TestSchool
let cleo: Ctx
let ada: Ctx
let id: string

beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date()
  cleo = school.contextFor(counselor)
  ada = school.contextFor(administrator)
  id = await addInquiry(school)
  const stamps = { createdAt: school.clock.now, updatedAt: school.clock.now, joinedAt: school.clock.now }
  await school.db.insert(staff).values([
    { id: counselor.id, name: counselor.name, email: 'cleo@school.example', role: 'counselor', ...stamps },
    { id: editor.id, name: editor.name, email: 'ed@school.example', role: 'editor', ...stamps },
  ])
})

test('a note is written once, changed by its author alone, and never over a newer text', async () => {
  const key = newId()
  const [noteId, again] = [
    await addNote(cleo, id, { key, text: 'Called; no answer.' }),
    await addNote(cleo, id, { key, text: 'Called; no answer.' }),
  ]
  expect(again).toBe(noteId)
  await expect(editNote(ada, id, noteId, { text: 'No.', version: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await editNote(cleo, id, noteId, { text: 'Called twice.', version: 1 })
  await expect(editNote(cleo, id, noteId, { text: 'Stale.', version: 1 })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Called twice.'),
  })
  expect((await findThread(ada, id)).notes).toMatchObject([
    { text: 'Called twice.', version: 2, by: { name: 'Cleo Counselor' } },
  ])
  await removeNote(cleo, id, noteId, 2)
  expect((await findThread(ada, id)).notes).toEqual([])
})

test('two spellings are one tag; a tag finds its inquiries, of one or many', async () => {
  const other = await addInquiry(school, { first: 'Ann' })
  await tagInquiries(cleo, { ids: [id, other], add: ['Visa', 'Référence'], remove: [] })
  await tagInquiries(cleo, { ids: [id], add: ['visa'], remove: ['reference'] })
  expect((await findThread(cleo, id)).tags).toEqual(['Visa'])
  expect(await listTags(cleo)).toEqual([
    { tag: 'Visa', count: 2 },
    { tag: 'Référence', count: 1 },
  ])
  const found = await listInbox(cleo, inboxQuery.parse({ tag: 'VISA', show: 'all' }))
  expect(found.lines.map((line) => line.id).toSorted()).toEqual([id, other].toSorted())
  expect(found.lines[0]?.tags).toContain('Visa')
})

test('an act on tags is taken back as far as nobody changed the same tag since, and the undo can be undone', async () => {
  const other = await addInquiry(school, { first: 'Ann' })
  const tagsOf = () =>
    Promise.all([id, other].map(async (each) => (await findThread(cleo, each)).tags.join(' ')))
  await tagInquiries(cleo, { ids: [id], add: ['Visa'], remove: [] })
  const added = await tagInquiries(cleo, { ids: [id, other], add: ['visa', 'Aid'], remove: [] })
  expect(await tagsOf()).toEqual(['Aid Visa', 'Aid visa'])
  await tagInquiries(ada, { ids: [other], add: [], remove: ['aid'] })
  await tagInquiries(ada, { ids: [other], add: ['Aid'], remove: [] })
  expect(await undoTagging(cleo, added ?? '')).toBe(2)
  expect(await tagsOf(), 'what was there before, and what Ada decided, stays').toEqual(['Visa', 'Aid'])
  expect(await undoTagging(cleo, added ?? ''), 'twice does nothing twice').toBe(0)

  const removed = await tagInquiries(cleo, { ids: [id, other], add: [], remove: ['VISA'] })
  expect(await tagsOf()).toEqual(['', 'Aid'])
  await undoTagging(cleo, removed ?? '')
  expect(await tagsOf()).toEqual(['Visa', 'Aid'])
  expect(
    await tagInquiries(cleo, { ids: [id], add: ['visa'], remove: ['none'] }),
    'nothing changed',
  ).toBeNull()
  await expect(undoTagging(cleo, newId())).rejects.toMatchObject({ code: 'not-found' })
})

test('nothing is given to a colleague of other programs, who could not open it', async () => {
  const other = await addInquiry(school, { program: 'immunology' })
  await school.pool.query(`update staff set programs = '{immunology}' where id = $1`, [counselor.id])
  await expect(assignInquiries(ada, { ids: [other, id], to: counselor.id })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect((await findThread(ada, other)).assignedTo, 'all or nothing').toBeNull()
  await assignInquiries(ada, { ids: [other], to: counselor.id })
  expect((await findThread(ada, other)).assignedTo?.id).toBe(counselor.id)
})

test('an inquiry is given to a colleague who answers, with the name of who gave it; taken back by anyone', async () => {
  await expect(assignInquiries(ada, { ids: [id], to: editor.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  await assignInquiries(ada, { ids: [id], to: counselor.id })
  expect((await findThread(ada, id)).assignedTo).toMatchObject({ id: counselor.id, name: counselor.name })
  const mine = (ctx: Ctx, show: 'mine' | 'unassigned') =>
    listInbox(ctx, inboxQuery.parse({ show })).then(({ lines }) => lines.map((line) => line.id))
  expect([await mine(cleo, 'mine'), await mine(cleo, 'unassigned')]).toEqual([[id], []])
  await assignInquiries(ada, { ids: [id], to: null })
  expect([await mine(cleo, 'mine'), await mine(cleo, 'unassigned')]).toEqual([[], [id]])
  const { rows } = await school.pool.query(
    `select details from audit_entry where verb = 'inquiry.assigned' order by id`,
  )
  expect(rows.map(({ details }) => details)).toEqual([
    { from: null, to: counselor.id },
    { from: counselor.id, to: null },
  ])
})

test('a draft is kept as typed for its writer alone; a second window is told, and sending ends it', async () => {
  const key = newId()
  expect(await keepDraft(cleo, id, { key, text: 'Dear ', version: 0 })).toEqual({ version: 1 })
  const sendAt = '2026-12-01T13:00:00.000Z'
  expect(await keepDraft(cleo, id, { key, text: 'Dear M', sendAt, version: 1 })).toEqual({ version: 2 })
  await expect(keepDraft(cleo, id, { key, text: 'Other', version: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect([await findDraft(cleo, id), await findDraft(ada, id)]).toMatchObject([
    { draft: { text: 'Dear M', sendAt, version: 2 } },
    { draft: null },
  ])
  expect((await findThread(ada, id)).writers).toEqual([{ id: counselor.id, name: counselor.name }])
  expect((await findThread(cleo, id)).writers).toEqual([])
  await replyToInquiry(cleo, id, { key, text: 'Dear Mary', version: 1, lastAnswerId: null })
  expect((await findDraft(cleo, id)).draft).toBeNull()
  await keepDraft(cleo, id, { key, text: 'Dear Mary', version: 0 })
  expect((await findDraft(cleo, id)).draft, 'one that was on its way meanwhile does not come back').toBeNull()
  await keepDraft(cleo, id, { key: newId(), text: 'One more thing', version: 0 })
  expect((await findDraft(cleo, id)).draft).toMatchObject({ text: 'One more thing' })
})

test('several are closed and opened again in one act; those that are closed stay so', async () => {
  const other = await addInquiry(school, { first: 'Ann' })
  expect((await closeInquiries(cleo, { ids: [id], note: '' })).closed).toEqual([id])
  expect((await closeInquiries(cleo, { ids: [id, other], note: 'Sorted' })).closed).toEqual([other])
  const closed = () => listInbox(cleo, inboxQuery.parse({ show: 'closed' }))
  expect((await closed()).counts).toMatchObject({ closed: 2, open: 0 })
  await reopenInquiries(cleo, [id, other])
  expect((await closed()).counts).toMatchObject({ closed: 0, open: 2 })
})

test('an editor does none of this', async () => {
  const ed = school.contextFor(editor)
  await expect(addNote(ed, id, { key: newId(), text: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(tagInquiries(ed, { ids: [id], add: ['x'], remove: [] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(undoTagging(ed, newId())).rejects.toMatchObject({ code: 'forbidden' })
})
