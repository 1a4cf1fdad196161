import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { save } from '../../../test/support/publish.ts'
import { findRevisionIds } from '../content/index.ts'
import { endAlert, findEarlierAlerts, startAlert } from './index.ts'

test('a message names the published ones before it, and no draft', async () => {
  const school = await openSchool()
  const alert = { kind: 'Alert', title: 'Snow', severity: 'warning' } as const
  const at = school.clock.now
  await startAlert(school.ctx, 'snow', alert, at)
  const [first = ''] = await findRevisionIds(school.ctx, 'alert', 'snow', { limit: 1 })
  await save(school.ctx, 'alert', 'snow', {
    ...alert,
    dismissible: true,
    updated: '2026-11-23',
    title: 'Draft',
  })
  await endAlert(school.ctx, 'snow', at)
  const [last = ''] = await findRevisionIds(school.ctx, 'alert', 'snow', { limit: 1 })
  expect(await findEarlierAlerts(school.ctx, 'snow', first)).toEqual([])
  expect(await findEarlierAlerts(school.ctx, 'snow', last)).toEqual([first])
  expect(await findEarlierAlerts(school.ctx, 'nothing', last)).toEqual([])
})
