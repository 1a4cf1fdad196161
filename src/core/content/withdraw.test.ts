import { expect, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { save, saveAndPublish } from '../../../test/support/publish.ts'
import { loadPublished } from './load-published.ts'
import { publish } from './publish.ts'
import { withdraw } from './withdraw.ts'

const emergency = {
  kind: 'Emergency',
  title: 'The campus is closed',
  severity: 'emergency',
  updated: '2026-11-23',
  dismissible: false,
} as const

test('an alert that is over is taken down, and an earlier revision brings it back', async () => {
  const { ctx, contextFor, pool } = await openSchool()
  const staff = contextFor(administrator)
  const isUp = async () =>
    (await loadPublished(ctx, { lists: ['alert'], documents: [] }))
      .list('alert')
      .some(({ key }) => key === 'storm')
  const revision = await saveAndPublish(staff, 'alert', 'storm', emergency)
  expect(await isUp()).toBe(true)
  await withdraw(staff, 'alert', 'storm')
  expect(await isUp()).toBe(false)
  await expect(withdraw(staff, 'alert', 'storm')).rejects.toMatchObject({ code: 'not-found' })
  const { rows } = await pool.query("select actor from audit_entry where verb = 'content.withdrawn'")
  expect(rows).toEqual([{ actor: `staff:${administrator.kind === 'staff' ? administrator.id : ''}` }])
  await publish(staff, 'alert', 'storm', revision)
  expect(await isUp()).toBe(true)
})

test('what something published leads to stays, and those that lead there are named', async () => {
  const { contextFor } = await openSchool()
  const staff = contextFor(administrator)
  await expect(withdraw(staff, 'program', 'bioethics')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/^These link to it: .*form inquiry.*menu section/),
  })
})

test('nothing is published whose address leads to a program that is not', async () => {
  const { contextFor } = await openSchool()
  const staff = contextFor(administrator)
  const link = { label: 'Read more', to: { type: 'program', key: 'alchemy', anchor: 'cost' } }
  const revision = await save(staff, 'alert', 'new', { ...emergency, link })
  await expect(publish(staff, 'alert', 'new', revision)).rejects.toMatchObject({
    code: 'invalid',
    message: 'This links to what is not published: program alchemy.',
  })
})

test('the site keeps what it cannot do without', async () => {
  const { contextFor } = await openSchool()
  for (const [type, key] of [
    ['settings', 'school'],
    ['page', 'home'],
    ['form', 'inquiry'],
  ] as const)
    await expect(withdraw(contextFor(administrator), type, key)).rejects.toMatchObject({ code: 'conflict' })
})

test('who may not publish may not withdraw', async () => {
  const { contextFor } = await openSchool()
  await expect(withdraw(contextFor(counselor), 'alert', 'campus')).rejects.toMatchObject({
    code: 'forbidden',
  })
})
