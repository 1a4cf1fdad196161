import { expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import { staff } from '../staff/index.ts'
import { claimInquiry, findThread } from '../threads/index.ts'
import { changePrograms } from './acts.ts'

test('who asks about other programs is not left with a colleague who sees none of these', async () => {
  const school = await openSchool()
  const at = school.clock.now
  const row = { email: 'cleo@school.example', role: 'counselor' as const, createdAt: at, updatedAt: at }
  const cleo = { id: newId(), name: 'Cleo', programs: ['bioethics'] }
  await school.db.insert(staff).values({ ...cleo, ...row })
  const inquiryId = await addInquiry(school)
  await claimInquiry(school.contextFor({ kind: 'staff', role: 'counselor', ...cleo }), inquiryId, {
    from: null,
  })
  const { rows } = await school.pool.query<{ key: string }>('select lower(email) as key from person')
  const visit = { id: newId(), emailKey: rows[0]?.key ?? '', expiresAt: at }
  const change = (programs: string[]) =>
    changePrograms(school.contextFor({ kind: 'visitor' }), visit, { inquiryId, programs })
  const owner = async () => (await findThread(school.contextFor(administrator), inquiryId)).assignedTo?.name
  await change(['bioethics', 'immunology'])
  expect(await owner()).toBe('Cleo')
  await change(['immunology'])
  expect(await owner()).toBeUndefined()
})
