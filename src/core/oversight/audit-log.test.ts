import { expect, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import { changePrograms, disableColleague } from '../colleagues/index.ts'
import { staff } from '../staff/index.ts'
import { addNote, claimInquiry } from '../threads/index.ts'
import { auditQuery, exportAuditLog, listAuditedColleagues, listAuditLog } from './index.ts'

test('the audit log names who did what to which row, the newest first, and is filtered by act, subject and day', async () => {
  const school = await openSchool()
  const cleo = { ...school.contextFor(counselor), clientAddress: '192.0.2.7' }
  const ada = school.contextFor(administrator)
  const id = await addInquiry(school)
  await claimInquiry(cleo, id, { from: null })
  await addNote(cleo, id, { key: newId(), text: 'A secret of the person' })
  const acts = async (query: object) =>
    (await listAuditLog(ada, auditQuery.parse(query))).lines.map(({ verb }) => verb)
  expect(await acts({ subject: id })).toEqual(['inquiry.noted', 'inquiry.claimed'])
  expect(await acts({ verb: 'inquiry.claimed' })).toEqual(['inquiry.claimed'])
  expect(await acts({ who: counselor.id })).toEqual(['inquiry.noted', 'inquiry.claimed'])
  expect(await acts({ who: administrator.id })).toEqual([])
  expect(await acts({ subject: id, from: '2026-11-23', to: '2026-11-23' })).toHaveLength(2)
  expect(await acts({ subject: id, from: '2026-11-24' })).toEqual([])
  const exported = await Array.fromAsync(exportAuditLog(ada, auditQuery.parse({ subject: id })))
  expect(exported.flat()).toHaveLength(2)
  expect(exported.flat().map(({ address }) => address)).toEqual(['192.0.2.7', '192.0.2.7'])
  expect(JSON.stringify(exported), 'no text of anyone').not.toContain('secret')
  await expect(listAuditLog(cleo, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('a change of rights names the colleague and the programs, and who left can be looked for', async () => {
  const school = await openSchool()
  const ada = school.contextFor(administrator)
  const at = { createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values([
    { id: administrator.id, name: 'Ada', email: 'ada@school.example', role: 'administrator', ...at },
    { id: counselor.id, name: 'Cleo', email: 'cleo@school.example', role: 'counselor', ...at },
  ])
  await changePrograms(ada, counselor.id, ['immunology', 'bioethics'])
  await disableColleague(ada, counselor.id)
  const { lines } = await listAuditLog(ada, auditQuery.parse({ subject: counselor.id }))
  expect(lines.map(({ verb, subject, details }) => [verb, subject.name, details])).toEqual([
    ['staff.disabled', 'Cleo', {}],
    ['staff.programs-changed', 'Cleo', { programs: 'bioethics immunology' }],
  ])
  expect((await listAuditedColleagues(ada)).map(({ name }) => name)).toEqual(['Ada', 'Cleo'])
  await expect(listAuditedColleagues(school.contextFor(counselor))).rejects.toMatchObject({
    code: 'forbidden',
  })
})
