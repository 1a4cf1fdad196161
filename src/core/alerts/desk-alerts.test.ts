import { beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import type { Ctx } from '../context.ts'
import { staff } from '../staff/index.ts'
import { listAlerts, startAlertAtDesk } from './desk-alerts.ts'
import { alertInput } from './schema.ts'
import { endAlert } from './start-alert.ts'

let school: TestSchool
let ctx: Ctx
beforeEach(async () => {
  school = await openSchool()
  const at = { createdAt: school.clock.now, updatedAt: school.clock.now }
  const { id, name, role } = editor
  await school.db.insert(staff).values([{ id, name, role, email: 'ed@school.example', ...at }])
  ctx = school.contextFor(editor)
})

const typed = (more: object = {}) =>
  alertInput.parse({ kind: 'Alert', title: 'Campus closed', text: '', severity: 'warning', ...more })
const titlesOf = async (list: 'live' | 'coming') => (await listAlerts(ctx))[list].map(({ title }) => title)

test('an alert is up at once, ends by itself, and who started it stands in the log', async () => {
  const { key } = await startAlertAtDesk(ctx, typed({ minutes: 60, severity: 'emergency', isDrill: true }))
  expect(await titlesOf('live')).toContain('Campus closed')
  expect((await listAlerts(ctx)).log[0]).toMatchObject({
    act: 'started',
    key,
    title: 'Campus closed',
    by: 'Ed Editor',
    isDrill: true,
  })
  school.clock.now = new Date(school.clock.now.getTime() + 3600_000)
  expect(await titlesOf('live')).not.toContain('Campus closed')
})

test('an alert begins at a time on the school’s clocks, and can be canceled before', async () => {
  const { key } = await startAlertAtDesk(ctx, typed({ day: '2026-12-24', time: '08:00', minutes: 60 }))
  const [coming] = (await listAlerts(ctx)).coming.filter((each) => each.key === key)
  // Eight in Boston.
  expect(coming).toMatchObject({ starts: '2026-12-24T13:00:00.000Z', ends: '2026-12-24T14:00:00.000Z' })
  expect(await titlesOf('live')).not.toContain('Campus closed')
  await endAlert(ctx, key, school.clock.now)
  expect(await titlesOf('coming')).not.toContain('Campus closed')
})

test('a time that is over or that clocks skip is refused at its field', async () => {
  await expect(startAlertAtDesk(ctx, typed({ day: '2026-11-01', time: '08:00' }))).rejects.toMatchObject({
    code: 'invalid',
    fields: { time: 'Choose a time in the future.' },
  })
  await expect(startAlertAtDesk(ctx, typed({ day: '2027-03-14', time: '02:30' }))).rejects.toMatchObject({
    code: 'invalid',
    fields: { time: expect.stringContaining('skip this time') },
  })
})

test('only those who publish start alerts', async () => {
  await expect(startAlertAtDesk(school.contextFor(counselor), typed())).rejects.toMatchObject({
    code: 'forbidden',
  })
})
