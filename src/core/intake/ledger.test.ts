import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { openJournal } from './journal.ts'
import { checkLedger } from './ledger.ts'
import { openReceiptLog } from './receipt-log.ts'
import { storeArrivals } from './store-arrivals.ts'
import type { Arrival } from './arrival.ts'

async function openFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'ledger-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const log = openReceiptLog(folder)
  const show = (arrival: Arrival) =>
    log.append({
      receipt: arrival.receipt,
      contentHash: Buffer.from(arrival.contentHash).toString('base64url'),
      at: arrival.receivedAt,
    })
  return { folder, show }
}

test('what was shown and kept adds up, wherever it waits', async () => {
  const { ctx } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  const journal = openJournal(folder, 1_000_000)
  await journal.append(arrivalOf(hanako))
  await show(arrivalOf(zoe))
  await show(arrivalOf(hanako))
  await show(arrivalOf(zoe))
  const report = await checkLedger(ctx, folder)
  expect(report).toMatchObject({ shown: 2, off: [], byState: { waiting: 1, journaled: 1 } })
})

test('a receipt that was shown and is kept nowhere is named', async () => {
  const { ctx } = await openSchool()
  const { folder, show } = await openFolder()
  await show(arrivalOf(zoe))
  expect((await checkLedger(ctx, folder)).off).toEqual([{ receipt: arrivalOf(zoe).receipt, what: 'missing' }])
})

test('a row whose content is not what was sent is named', async () => {
  const { ctx, pool } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  await show(arrivalOf(zoe))
  await pool.query("update submission set content_hash = '\\x00'")
  expect((await checkLedger(ctx, folder)).off).toEqual([
    { receipt: arrivalOf(zoe).receipt, what: 'other-content' },
  ])
})

test('a submission that waits longer than it should is named', async () => {
  const { ctx, clock } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  await show(arrivalOf(zoe))
  clock.now = new Date(clock.now.getTime() + 16 * 60_000)
  expect((await checkLedger(ctx, folder)).off).toEqual([{ receipt: arrivalOf(zoe).receipt, what: 'stuck' }])
})
