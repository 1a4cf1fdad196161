import { beforeEach, expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { mergePeople, undoMerge } from '../doubles/index.ts'
import { eraseRequested, requestErasure } from '../erasure/index.ts'
import { findInquiry } from '../inquiries/index.ts'
import { staff } from '../staff/index.ts'
import { addTask, countTasksDueToday, listMyTasks, listTasksOf, removeTask, settleTask } from './index.ts'

let school: TestSchool
let ada: Ctx
let cleo: Ctx

beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date('2026-12-01T15:00:00Z')
  const hired = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values([
    {
      id: administrator.id,
      name: administrator.name,
      email: 'ada@school.example',
      role: 'administrator',
      ...hired,
    },
    { id: counselor.id, name: counselor.name, email: 'cleo@school.example', role: 'counselor', ...hired },
  ])
  ada = school.contextFor(administrator)
  cleo = school.contextFor(counselor)
})

async function addPerson(program = 'bioethics') {
  return (await findInquiry(ada, await addInquiry(school, { program }))).person.id
}
const task = (personId: string, about: object = {}) => ({
  key: newId(),
  personId,
  text: 'Call back',
  dueOn: '2026-12-01',
  staffId: null,
  ...about,
})

test('a task stands on the person’s page and among its colleague’s own, until it is done, and can come back', async () => {
  const personId = await addPerson()
  const given = task(personId, { staffId: counselor.id })
  const { id } = await addTask(ada, given)
  expect(await addTask(ada, given), 'sent twice it counts once').toEqual({ id })
  await addTask(cleo, task(personId, { text: 'Later', dueOn: '2026-12-09' }))
  expect(await listMyTasks(ada)).toEqual([])
  expect(await listMyTasks(cleo)).toMatchObject([
    { text: 'Call back', by: 'Ada Admin', isLate: false, person: { id: personId, name: 'Mary Shelley' } },
    { text: 'Later', by: 'Cleo Counselor' },
  ])
  expect(await countTasksDueToday(cleo)).toBe(1)
  school.clock.now = new Date('2026-12-02T15:00:00Z')
  expect((await listMyTasks(cleo))[0]).toMatchObject({ isLate: true })
  await settleTask(cleo, id, true)
  await expect(settleTask(ada, id, true)).rejects.toMatchObject({ code: 'conflict' })
  expect((await listMyTasks(cleo)).map(({ text }) => text)).toEqual(['Later'])
  expect((await listTasksOf(ada, personId)).map(({ text, doneBy }) => [text, doneBy])).toEqual([
    ['Later', null],
    ['Call back', 'Cleo Counselor'],
  ])
  await settleTask(ada, id, false)
  await removeTask(ada, id)
  expect((await listTasksOf(ada, personId)).map(({ text }) => text)).toEqual(['Later'])
  await removeTask(ada, id, { isGone: false })
  expect(await listTasksOf(ada, personId)).toHaveLength(2)
})

test('who works for some programs has no task of a person whom they do not see', async () => {
  const personId = await addPerson('immunology')
  const limited = school.contextFor({ ...counselor, programs: ['bioethics'] })
  const { id } = await addTask(ada, task(personId))
  for (const act of [
    () => addTask(limited, task(personId)),
    () => listTasksOf(limited, personId),
    () => settleTask(limited, id, true),
    () => removeTask(limited, id),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'not-found' })
})

test('a merge takes tasks along, undoing it gives them back, and erasing the person removes them', async () => {
  const [keptId, goneId] = [await addPerson(), await addPerson()]
  await addTask(ada, task(goneId))
  const { id } = await mergePeople(ada, { keptId, goneId, takenFromGone: [] })
  expect(await listTasksOf(ada, keptId)).toMatchObject([{ person: { id: keptId } }])
  await undoMerge(ada, id)
  expect(await listTasksOf(ada, keptId)).toEqual([])
  expect(await listTasksOf(ada, goneId)).toMatchObject([{ person: { id: goneId } }])
  await requestErasure(ada, [goneId])
  await eraseRequested(school.ctx)
  expect(await listMyTasks(ada)).toEqual([])
})
