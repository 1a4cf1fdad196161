import { expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import { staff } from '../staff/index.ts'
import { claimInquiry, findThread } from '../threads/index.ts'
import { changePrograms, disableColleague, listColleagues } from './index.ts'

async function openColleague(role: 'counselor' | 'director' = 'counselor') {
  const school = await openSchool()
  const ada = school.contextFor(administrator)
  const id = newId()
  const at = school.clock.now
  const row = (id: string, name: string, role: 'counselor' | 'director' | 'administrator') => ({
    id,
    name,
    email: `${name.toLowerCase()}@school.example`,
    role,
    createdAt: at,
    updatedAt: at,
  })
  await school.db.insert(staff).values([row(id, 'Cleo', role), row(administrator.id, 'Ada', 'administrator')])
  const cleo = school.contextFor({ kind: 'staff', id, name: 'Cleo', role, programs: null })
  return { school, ada, cleo, id }
}

test('what a disabled colleague had open is offered to others', async () => {
  const { school, ada, cleo, id } = await openColleague()
  const inquiryId = await addInquiry(school)
  await claimInquiry(cleo, inquiryId, { from: null })
  expect((await findThread(ada, inquiryId)).assignedTo?.name).toBe('Cleo')
  await disableColleague(ada, id)
  expect((await findThread(ada, inquiryId)).assignedTo).toBeNull()
  const { rows } = await school.pool.query(
    "select subject_id from audit_entry where verb = 'inquiry.unclaimed'",
  )
  expect(rows).toEqual([{ subject_id: inquiryId }])
})

test('what a colleague had open of programs that they see no more is offered to others', async () => {
  const { school, ada, cleo, id } = await openColleague()
  const [theirs, others] = [await addInquiry(school), await addInquiry(school, { program: 'immunology' })]
  for (const inquiryId of [theirs, others]) await claimInquiry(cleo, inquiryId, { from: null })
  await changePrograms(ada, id, ['bioethics'])
  expect((await findThread(ada, theirs)).assignedTo?.name).toBe('Cleo')
  expect((await findThread(ada, others)).assignedTo).toBeNull()
  await changePrograms(ada, id, null)
  expect((await findThread(ada, theirs)).assignedTo?.name).toBe('Cleo')
})

test('a counselor is limited to programs that are offered, and only a counselor is', async () => {
  const { ada, id } = await openColleague()
  await changePrograms(ada, id, ['bioethics', 'bioethics'])
  expect((await listColleagues(ada)).find((each) => each.id === id)?.programs).toEqual(['bioethics'])
  await expect(changePrograms(ada, id, ['astrology'])).rejects.toMatchObject({ code: 'invalid' })
  await expect(changePrograms(ada, id, [])).rejects.toMatchObject({ code: 'invalid' })
  await expect(changePrograms(ada, administrator.id, ['bioethics'])).rejects.toMatchObject({
    code: 'conflict',
  })
  await changePrograms(ada, id, null)
  expect((await listColleagues(ada)).find((each) => each.id === id)?.programs).toBeNull()
})
