import { expect, test } from 'vitest'
import { openSchool } from '../../test/support/database.ts'
import { changeKey } from '../core/content/index.ts'
import { createRedirects } from './redirects.ts'

test('who asks while redirects are read again gets the answer of that read', async () => {
  const { ctx } = await openSchool()
  const redirects = createRedirects(() => ctx)
  await changeKey(ctx, 'program', 'bioethics', 'medical-ethics')
  expect(await redirects.find('/programs/bioethics')).toBeUndefined()
  const refreshed = redirects.refresh()
  expect(await redirects.find('/programs/bioethics')).toBe('/programs/medical-ethics')
  await refreshed
})

test('with the database away the redirects that are known go on leading', async () => {
  const { ctx } = await openSchool()
  const line = { isAway: false }
  const redirects = createRedirects(() => (line.isAway ? null : ctx))
  await changeKey(ctx, 'program', 'bioethics', 'medical-ethics')
  await redirects.refresh()
  line.isAway = true
  await redirects.refresh()
  expect(await redirects.find('/programs/bioethics')).toBe('/programs/medical-ethics')
})
