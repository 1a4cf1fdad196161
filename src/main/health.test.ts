import { expect, test } from 'vitest'
import { openSchool } from '../../test/support/database.ts'
import type { DataLayer } from './data-layer.ts'
import { healthRoutes } from './health.ts'
import type { IntakeLayer } from './intake-layer.ts'

type Seen = Pick<IntakeLayer, 'isDatabaseAway' | 'journal' | 'receiptLog'>

test('nobody is sent where an inquiry could be kept nowhere, whatever the database answers to questions', async () => {
  const { db } = await openSchool()
  const ask = async (layer: DataLayer | null, seen: Seen) => {
    const answer = await healthRoutes({ data: () => layer, intake: seen as IntakeLayer }).request('/readyz')
    return { status: answer.status, ...((await answer.json()) as object) }
  }
  const open = { pages: { db } } as unknown as DataLayer
  const well: Seen = { isDatabaseAway: false, journal: 'ok', receiptLog: 'ok' }
  expect(await ask(open, well)).toEqual({
    status: 200,
    ready: true,
    database: 'ok',
    journal: 'ok',
    receipts: 'ok',
  })
  const full = { ...well, isDatabaseAway: true, journal: 'full' } as const
  expect(await ask(open, full)).toMatchObject({ status: 503, ready: false, database: 'takes nothing' })
  // The journal takes what comes meanwhile.
  expect(await ask(open, { ...full, journal: 'ok' })).toMatchObject({
    status: 200,
    database: 'takes nothing',
  })
  expect(await ask(null, well)).toMatchObject({ status: 200, database: 'away' })
  expect(await ask(null, full)).toMatchObject({ status: 503, database: 'away' })
  expect(await ask(open, { ...well, receiptLog: 'not-noted' })).toMatchObject({ receipts: 'not-noted' })
})
