import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openSchool, quiet, type TestSchool } from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import type { Ctx } from '../context.ts'
import { openJournal } from './journal.ts'
import { readJournal } from './journal-files.ts'
import { checkLedger } from '../ledger/check-ledger.ts'
import { openReceiver, type Receiver } from './receiver.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'

const network = '192.0.2.1'
const waitingIn = async (folder: string) => [...(await readJournal(folder, () => null)).waiting.keys()]

const monday = new Date('2026-11-23T15:00:00Z')

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'receiver-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A receiver whose database can be taken away. */
async function open({ ctx, pool }: TestSchool, folder = newFolder()) {
  let present: Ctx | null = ctx
  const receiver: Receiver = await openReceiver({
    ctx: () => present,
    folder,
    server: 'server-1',
    journalBytes: 1024 * 1024,
    log: quiet,
    now: ctx.now,
  })
  onTestFinished(() => receiver.close())
  const rows = async () =>
    (await pool.query<{ receipt: string }>('select receipt from submission order by receipt')).rows.map(
      (row) => row.receipt,
    )
  return {
    receiver,
    folder,
    rows,
    takeDatabaseAway: () => (present = null),
    bringDatabaseBack: () => (present = ctx),
    ledger: () => checkLedger(ctx, folder),
  }
}

describe('receiving', () => {
  test('the same content while the first is underway shares its receipt and its row', async () => {
    const { receiver, rows, ledger } = await open(await openSchool())
    const shown = await Promise.all(
      Array.from({ length: 20 }, () => receiver.receive(arrivalOf(zoe), network)),
    )
    expect(new Set(shown)).toEqual(new Set([arrivalOf(zoe).receipt]))
    expect(await rows()).toEqual([arrivalOf(zoe).receipt])
    expect(await ledger()).toMatchObject({ shown: 1, off: [], byState: { waiting: 1 } })
  })

  test('the same content within a day shows the same receipt after a restart without the database, too', async () => {
    const school = await openSchool()
    const first = await open(school)
    const receipt = await first.receiver.receive(arrivalOf(zoe), network)
    await first.receiver.close()
    const second = await open(school, first.folder)
    second.takeDatabaseAway()
    const nextWindow = new Date(monday.getTime() + 20 * 3600_000)
    expect(await second.receiver.receive(arrivalOf(zoe, nextWindow), network)).toBe(receipt)
    expect(await waitingIn(first.folder)).toEqual([])
  })

  test('the database away: the journal keeps it, and it is stored once when the database is back, though nobody posts', async () => {
    const { receiver, folder, rows, ledger, takeDatabaseAway, bringDatabaseBack } = await open(
      await openSchool(),
    )
    takeDatabaseAway()
    const receipt = await receiver.receive(arrivalOf(zoe), network)
    expect(receiver.isDatabaseAway).toBe(true)
    expect(await ledger()).toMatchObject({ shown: 1, off: [], byState: { journaled: 1 } })
    bringDatabaseBack()
    await eventually('it is played back', 5_000, async () => (await rows()).length === 1)
    await eventually('the database counts as back', 5_000, () => !receiver.isDatabaseAway)
    expect(await rows()).toEqual([receipt])
    expect(await waitingIn(folder)).toEqual([])
    expect(await ledger()).toMatchObject({ shown: 1, off: [], byState: { waiting: 1 } })
  })

  test('playing the same journal twice stores once', async () => {
    const school = await openSchool()
    const folder = newFolder()
    await storeArrivals(school.ctx, 'server-1', [arrivalOf(zoe)])
    const left = openJournal(folder, 1024 * 1024)
    await left.append(arrivalOf(zoe), network)
    await left.append(arrivalOf(hanako), network)
    await left.close()
    const { receiver, rows } = await open(school, folder)
    expect(await receiver.playBack()).toBe(2)
    expect(await receiver.playBack()).toBe(0)
    expect(await rows()).toEqual([arrivalOf(zoe).receipt, arrivalOf(hanako).receipt].toSorted())
  })

  test('a number that was shown without the database has a row, though another server had the same content the day before', async () => {
    const school = await openSchool()
    await storeArrivals(school.ctx, 'server-2', [arrivalOf(zoe, monday)])
    const { receiver, rows, ledger, takeDatabaseAway, bringDatabaseBack } = await open(school)
    takeDatabaseAway()
    const shown = await receiver.receive(arrivalOf(zoe, new Date(monday.getTime() + 20 * 3600_000)), network)
    bringDatabaseBack()
    await receiver.playBack()
    expect(await rows()).toContain(shown)
    expect((await ledger()).off).toEqual([])
  })

  test('what the database refuses is set aside and named by the ledger, whatever it says, and holds up nobody', async () => {
    const school = await openSchool()
    const { receiver, rows, ledger } = await open(school)
    // Half a letter, which PostgreSQL's json does not take; and words that errors of a lost connection use.
    const bad = arrivalOf({ ...zoe, message: 'Connection terminated: timeout \ud83d' })
    const [refused, kept] = await Promise.all([
      receiver.receive(bad, network),
      receiver.receive(arrivalOf(hanako), network),
    ])
    expect(receiver.isDatabaseAway).toBe(false)
    await eventually('it is set aside', 5_000, async () => (await ledger()).byState.refused === 1)
    expect(await rows()).toEqual([kept])
    expect(await ledger()).toMatchObject({
      shown: 2,
      byState: { waiting: 1, refused: 1 },
      off: [{ receipt: refused, what: 'refused' }],
    })
    expect(refused).toBe(bad.receipt)
  })

  test('a database that takes nothing for now refuses nobody: the journal keeps it until it does', async () => {
    const school = await openSchool()
    const { receiver, rows, ledger } = await open(school)
    await school.pool.query('alter table submission rename to submission_moved')
    const receipt = await receiver.receive(arrivalOf(zoe), network)
    expect(receiver.isDatabaseAway).toBe(true)
    await expect(receiver.playBack()).rejects.toThrow('Failed query')
    await school.pool.query('alter table submission_moved rename to submission')
    await eventually('it is stored', 5_000, async () => (await rows()).length === 1)
    await eventually('the database counts as back', 5_000, () => !receiver.isDatabaseAway)
    expect(await ledger()).toMatchObject({ shown: 1, off: [], byState: { waiting: 1, refused: 0 } })
    expect(await rows()).toEqual([receipt])
  })

  test('closing stores what waits', async () => {
    const { receiver, rows, takeDatabaseAway, bringDatabaseBack } = await open(await openSchool())
    takeDatabaseAway()
    const receipt = await receiver.receive(arrivalOf(zoe), network)
    bringDatabaseBack()
    await receiver.close()
    expect(await rows()).toEqual([receipt])
  })
})
