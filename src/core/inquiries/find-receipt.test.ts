import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { arrivalOf, zoe } from '../../../test/support/inquirers.ts'
import { storeArrivals } from '../submissions/index.ts'
import { findReceipt } from './find-receipt.ts'
import { workSubmissions } from './work-submissions.ts'

test('its sender is told of the answer that a receipt got, of the next one it waits for, and that it was put away', async () => {
  const { ctx, pool } = await openSchool()
  const promisedBy = new Date('2026-11-25T22:00:00Z')
  const arrival = arrivalOf(zoe, undefined, { promisedBy })
  await storeArrivals(ctx, 'server-1', [arrival])
  const find = () => findReceipt(ctx, arrival.receipt)
  const running = { promisedBy, answeredAt: null, isClosed: false }
  const waiting = { ...running, isAnsweredInPart: false }
  expect(await find()).toMatchObject({ state: 'waiting', ...waiting })
  const { rows } = await pool.query<{ id: string }>('select id from submission')
  await workSubmissions(
    ctx,
    rows.map(({ id }) => id),
  )
  expect(await find()).toMatchObject({ state: 'worked', ...running })
  await pool.query(`update inquiry set first_answered_at = '2026-11-24T14:00Z'`)
  expect(await find()).toMatchObject({ ...running, isAnsweredInPart: true })
  await pool.query(`update inquiry set answered_at = '2026-11-24T15:00Z', closed_at = '2026-11-24T15:00Z'`)
  const answered = {
    answeredAt: new Date('2026-11-24T15:00:00Z'),
    isAnsweredInPart: false,
    isClosed: true,
  }
  expect(await find()).toMatchObject({ promisedBy, ...answered })
  await pool.query(`update inquiry set again_by = '2026-11-27T22:00Z', closed_at = null`)
  expect(await find()).toMatchObject({ ...running, promisedBy: new Date('2026-11-27T22:00:00Z') })
})
