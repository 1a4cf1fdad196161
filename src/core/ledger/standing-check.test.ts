import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { administrator, counselor, openSchool, quiet, system } from '../../../test/support/database.ts'
import { arrivalOf, hanako, receipts, zoe } from '../../../test/support/inquirers.ts'
import { openJournal } from '../intake/journal.ts'
import { openReceiptLog } from '../intake/receipt-log.ts'
import { endStandingCheck, forgetServer, keepStandingCheck, lastLedgerCheck } from './standing-check.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'

/** Two servers of one school, each with a folder of its own. */
async function openServers() {
  const school = await openSchool()
  const ctx = school.contextFor(system)
  const servers = ['server-1', 'server-2'].map((server) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'standing-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    return { server, folder, log: quiet, receipts }
  })
  const [one, two] = servers
  if (!one || !two) throw new Error('two servers')
  return { school, ctx, one, two, desk: () => lastLedgerCheck(school.contextFor(administrator)) }
}

test('what nobody works is off once, though every server names it', async () => {
  const { school, ctx, one, two, desk } = await openServers()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe), arrivalOf(hanako)])
  school.clock.now = new Date(school.clock.now.getTime() + 3600_000)
  await keepStandingCheck(ctx, one)
  await keepStandingCheck(ctx, two)
  expect(await desk()).toMatchObject({ off: 2, silent: [] })
  // It is nothing of a server's own: one that stops leaves no row for it, and none is told of when it is worked.
  await endStandingCheck(ctx, 'server-2')
  await school.pool.query("update submission set state = 'discarded'")
  expect(await desk()).toMatchObject({ off: 0, shown: 0 })
  school.clock.now = new Date(school.clock.now.getTime() + 60_000)
  expect((await school.pool.query('select server from ledger_check')).rows).toEqual([{ server: 'server-1' }])
})

test('the desk hears of a server that has not checked for a while, until it is forgotten by name', async () => {
  const { school, ctx, one, two, desk } = await openServers()
  await keepStandingCheck(ctx, one)
  const then = school.clock.now
  school.clock.now = new Date(then.getTime() + 6 * 60_000)
  await keepStandingCheck(ctx, two)
  expect(await desk()).toMatchObject({ at: then.toISOString(), silent: ['server-1'] })
  await forgetServer(ctx, 'server-1')
  expect(await desk()).toMatchObject({ silent: [] })
  const { rows } = await school.pool.query(
    "select subject_id from audit_entry where verb = 'server.forgotten'",
  )
  expect(rows).toEqual([{ subject_id: 'server-1' }])
  await expect(forgetServer(ctx, 'server-1')).rejects.toMatchObject({ code: 'not-found' })
})

test('a server that stops with nothing open is not missed; one whose journal holds something is', async () => {
  const { school, ctx, one, two, desk } = await openServers()
  const journal = openJournal(two.folder, 1_000_000)
  await journal.append(arrivalOf(zoe), '192.0.2.1')
  const log = openReceiptLog(two.folder, () => school.clock.now)
  await log.append([
    {
      receipt: arrivalOf(zoe).receipt,
      contentHash: Buffer.from(arrivalOf(zoe).contentHash).toString('base64url'),
      at: school.clock.now,
    },
  ])
  await log.close()
  await journal.close()
  for (const each of [one, two]) {
    await keepStandingCheck(ctx, each)
    await endStandingCheck(ctx, each.server)
  }
  school.clock.now = new Date(school.clock.now.getTime() + 3600_000)
  expect(await desk()).toMatchObject({ shown: 1, off: 0, silent: ['server-2'] })
})

test('who may not see the ledger is not told of it', async () => {
  const { school } = await openServers()
  await expect(lastLedgerCheck(school.contextFor(counselor))).rejects.toMatchObject({ code: 'forbidden' })
})
