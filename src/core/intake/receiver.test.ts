import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  administrator,
  openSchool,
  quiet,
  system as systemActor,
  type TestSchool,
} from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { arrivalOf, hanako, receipts, zoe } from '../../../test/support/inquirers.ts'
import type { Ctx } from '../context.ts'
import { openJournal } from './journal.ts'
import { readJournal } from './journal-files.ts'
import { checkAndSettle } from '../ledger/standing-check.ts'
import { openReceiver, type Receiver } from './receiver.ts'
import { turnedAway } from '../ledger/table.ts'
import { countTurnedAway, forgetTurnedAway, recordTurnedAway } from '../ledger/turned-away.ts'
import { discardSubmissions } from '../submissions/release.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'

const network = '192.0.2.1'
const doubted = { weight: 120, reasons: ['honeypot'], quarantine: true } as const
const waitingIn = async (folder: string) => [...(await readJournal(folder, () => null)).waiting.keys()]

const monday = new Date('2026-11-23T15:00:00Z')

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'receiver-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A receiver whose database can be taken away. */
async function open({ ctx, pool, clock }: TestSchool, folder = newFolder(), journalBytes = 1024 * 1024) {
  const errors: { event: string; fields?: Record<string, unknown> }[] = []
  let present: Ctx | null = ctx
  const receiver: Receiver = openReceiver({
    ctx: () => present,
    folder,
    server: 'server-1',
    journalBytes,
    log: { ...quiet, error: (event, fields) => void errors.push({ event, fields }) },
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
    ledger: () => checkAndSettle(ctx, { folder, receipts }, 'server-1'),
    errors,
    clock,
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

  test('content that comes again after it was discarded or has failed is kept anew, under a number of its own, once', async () => {
    const school = await openSchool()
    const { receiver, rows, ledger, folder } = await open(school)
    const send = () => receiver.receive(arrivalOf(zoe), network)
    const close = (receipt: string, state: string) =>
      school.pool.query('update submission set state = $2 where receipt = $1', [receipt, state])
    const first = await receiver.receive({ ...arrivalOf(zoe), verdict: doubted }, network)
    const { rows: found } = await school.pool.query<{ id: string }>('select id from submission')
    await discardSubmissions(school.contextFor(administrator), [found[0]?.id ?? ''])

    const second = await send()
    expect(second).not.toBe(first)
    expect(await send(), 'while that waits, the same is the same').toBe(second)
    expect((await ledger()).byState).toMatchObject({ waiting: 1 })
    await close(second, 'failed')
    const third = await send()
    expect([first, second]).not.toContain(third)
    expect((await rows()).toSorted()).toEqual([first, second, third].toSorted())
    expect(await ledger()).toMatchObject({
      shown: 3,
      off: [{ receipt: second, what: 'failed' }],
      byState: { waiting: 1, discarded: 1 },
    })

    await receiver.close()
    const { receiver: afterwards } = await open(school, folder)
    expect(await afterwards.receive(arrivalOf(zoe), network)).toBe(third)
    await close(third, 'erased')
    const fourth = await afterwards.receive(arrivalOf(zoe), network)
    await close(fourth, 'discarded')
    expect(await afterwards.receive(arrivalOf(zoe), network), 'no robot fills the desk').toBe(fourth)
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
    // Kept once more: whoever restores the database meanwhile has it all the same.
    expect(await waitingIn(first.folder)).toEqual([receipt])
    second.bringDatabaseBack()
    await second.receiver.playBack()
    expect(await second.rows()).toEqual([receipt])
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

  test('who asks again after the database was restored from an older backup is kept again, under the same number', async () => {
    const school = await openSchool()
    const { receiver, rows, ledger } = await open(school)
    const receipt = await receiver.receive(arrivalOf(zoe), network)
    await school.pool.query('delete from submission')
    expect((await ledger()).off).toEqual([{ receipt, what: 'missing' }])
    expect(await receiver.receive(arrivalOf(zoe), network)).toBe(receipt)
    expect(await rows()).toEqual([receipt])
    expect((await ledger()).off).toEqual([])
  })

  test('a database that answers questions and takes nothing counts as away, until it takes something', async () => {
    const school = await openSchool()
    const { receiver, takeDatabaseAway, bringDatabaseBack } = await open(school)
    takeDatabaseAway()
    await expect(receiver.playBack()).rejects.toThrow('not open yet')
    await school.pool.query(`create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'no room' using errcode = '53100'; end $$`)
    await school.pool.query('create trigger no_room before insert on submission execute function no_room()')
    bringDatabaseBack()
    await expect(receiver.playBack()).rejects.toMatchObject({
      code: 'unavailable',
      cause: { code: '53100' },
    })
    expect(receiver.isDatabaseAway).toBe(true)
    await school.pool.query('drop trigger no_room on submission')
    await receiver.playBack()
    expect(receiver.isDatabaseAway).toBe(false)
    expect((await school.pool.query('select from submission')).rowCount, 'the try leaves nothing').toBe(0)
  })

  test('people who are turned away are an error line, at most one a minute, and a count that waits for the database', async () => {
    const school = await openSchool()
    const { receiver, errors, clock, takeDatabaseAway } = await open(school, newFolder(), 1)
    takeDatabaseAway()
    const ask = (at: number) =>
      receiver.receive(arrivalOf({ ...zoe, email: `zoe.${at}@example.org` }), `192.0.2.${at}`)
    for (let at = 0; at < 5; at++) await expect(ask(at)).rejects.toMatchObject({ code: 'unavailable' })
    const alarms = () => errors.filter(({ event }) => event === 'intake.turned-away')
    expect(alarms().map(({ fields }) => fields?.count)).toEqual([1])
    clock.now = new Date(clock.now.getTime() + 61_000)
    await expect(ask(6)).rejects.toMatchObject({ code: 'unavailable' })
    expect(alarms().map(({ fields }) => fields?.count)).toEqual([1, 5])
    const system = school.contextFor(systemActor)
    await expect(
      receiver.handOverTurnedAway(() => Promise.reject(new Error('the database is away'))),
    ).rejects.toThrow('the database is away')
    await receiver.handOverTurnedAway((counted) => recordTurnedAway(system, 'server-1', counted))
    await receiver.handOverTurnedAway(() => Promise.reject(new Error('nothing is left to hand over')))
    expect(await countTurnedAway(system)).toMatchObject({ people: 6, since: monday.toISOString() })
    clock.now = new Date(clock.now.getTime() + 8 * 24 * 3600_000)
    expect(await countTurnedAway(system)).toBeNull()
    await forgetTurnedAway(system)
    expect(await school.db.$count(turnedAway)).toBe(1)
    clock.now = new Date(monday.getTime() + 91 * 24 * 3600_000)
    await forgetTurnedAway(system)
    expect(await school.db.$count(turnedAway)).toBe(0)
  })

  test('the alarm of a server without journal says why people are turned away', async () => {
    const { ctx } = await openSchool()
    const errors: unknown[] = []
    const receiver = openReceiver({
      ctx: () => null,
      folder: null,
      server: 'server-1',
      journalBytes: 1,
      log: { ...quiet, error: (event, fields) => void errors.push({ event, ...fields }) },
      now: ctx.now,
    })
    await expect(receiver.receive(arrivalOf(zoe), '192.0.2.1')).rejects.toMatchObject({ code: 'unavailable' })
    expect(errors).toEqual([
      { event: 'intake.turned-away', error: 'AppError: There is no journal.', count: 1 },
    ])
    await receiver.close()
  })

  test('what the receipt log does not take is owed to it, across a kill too, and off until it is written', async () => {
    const school = await openSchool()
    const folder = newFolder()
    const first = await open(school, folder)
    // A folder in the place of today's file.
    const file = path.join(folder, 'receipts-2026-11-23.log')
    mkdirSync(file)
    const shown = []
    for (let at = 0; at < 250; at++) {
      const inquiry = { ...zoe, email: `zoe.${at}@example.org` }
      shown.push(await first.receiver.receive(arrivalOf(inquiry), network))
    }
    expect(first.receiver.receipts).toBe('not-noted')
    expect(first.errors.filter(({ event }) => event === 'intake.receipt-log')).toHaveLength(1)
    rmdirSync(file)
    const report = await first.ledger()
    expect(report.off).toHaveLength(250)
    expect(report.off[0]).toMatchObject({ what: 'not-noted' })

    // The first process is killed, the next one finds in the database what it owes.
    const second = await open(school, folder)
    await second.receiver.tend()
    expect(await second.ledger()).toMatchObject({ shown: 250, off: [] })
    expect(second.receiver.receipts).toBe('ok')
  })

  test('what a server that is gone owed is written by another that was there all the time', async () => {
    const school = await openSchool()
    const gone = openReceiver({
      ctx: () => school.ctx,
      folder: null,
      server: 'server-2',
      journalBytes: 1,
      log: { ...quiet, error: () => undefined },
      now: school.ctx.now,
    })
    await gone.receive(arrivalOf(zoe), network)
    expect(gone.receipts).toBe('not-noted')
    await gone.close()
    const { receiver, ledger, clock } = await open(school)
    await receiver.tend()
    expect((await ledger()).off).toMatchObject([{ what: 'not-noted' }])
    clock.now = new Date(clock.now.getTime() + 11 * 60_000)
    await receiver.tend()
    expect(await ledger()).toMatchObject({ shown: 1, off: [] })
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
