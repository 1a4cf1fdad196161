import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { arrivalOf, bodyOf, hanako, receipts, zoe } from '../../../test/support/inquirers.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { openAppendLog } from '../../platform/files/append-log.ts'
import { openJournal } from '../intake/journal.ts'
import { checkAndSettle } from './standing-check.ts'
import { openReceiptLog } from '../intake/receipt-log.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { submissions } from '../submissions/table.ts'
import { workSubmissions } from '../inquiries/index.ts'
import { hurryWaiting, postponeWork, retryFailed } from '../submissions/waiting-submissions.ts'
import type { Arrival } from '../submissions/arrival.ts'

async function openFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'ledger-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const log = openReceiptLog(folder, () => new Date('2026-11-23T15:00:00Z'))
  const show = (arrival: Arrival) =>
    log.append([
      {
        receipt: arrival.receipt,
        contentHash: Buffer.from(arrival.contentHash).toString('base64url'),
        at: arrival.receivedAt,
      },
    ])
  return { folder, show }
}

test('what was shown and kept adds up, wherever it waits', async () => {
  const { ctx } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  const journal = openJournal(folder, 1_000_000)
  await journal.append(arrivalOf(hanako), '192.0.2.1')
  await show(arrivalOf(zoe))
  await show(arrivalOf(hanako))
  await show(arrivalOf(zoe))
  const report = await checkAndSettle(ctx, { folder, receipts }, 'server-1')
  expect(report).toMatchObject({ shown: 2, off: [], byState: { waiting: 1, journaled: 1 } })
})

test('a receipt that was shown and is kept nowhere is named', async () => {
  const { ctx } = await openSchool()
  const { folder, show } = await openFolder()
  await show(arrivalOf(zoe))
  expect((await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off).toEqual([
    { receipt: arrivalOf(zoe).receipt, what: 'missing' },
  ])
})

test('a row whose content is not what was sent is named', async () => {
  const { ctx, pool } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  await show(arrivalOf(zoe))
  await pool.query("update submission set content_hash = '\\x00'")
  expect((await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off).toEqual([
    { receipt: arrivalOf(zoe).receipt, what: 'other-content' },
  ])
})

test('a body that no longer gives the answers is named by a full check, and stays until it is right', async () => {
  const { ctx, clock, pool } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  await show(arrivalOf(zoe))
  const full = async () => (await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off
  const since = new Date(clock.now.getTime() - 24 * 3600_000)
  const off = [{ receipt: arrivalOf(zoe).receipt, what: 'other-content' }]
  const keep = (body: Uint8Array) => pool.query('update submission set body = $1', [Buffer.from(body)])

  for (const changed of [
    { ...zoe, message: 'May I start in Spring?' },
    { ...zoe, first_name: 'Zoe' },
    { ...zoe, email: 'zoe@example.com' },
    { ...zoe, programs: ['bioethics'] },
    { ...zoe, country: 'GH' },
    { ...zoe, consent_email: false },
  ]) {
    await keep(bodyOf(changed))
    expect(await full()).toEqual(off)
    // A check that looks less thoroughly ends nothing.
    expect((await checkAndSettle(ctx, { folder, receipts, since }, 'server-1')).off).toEqual(off)
    await keep(bodyOf(zoe))
    expect(await full()).toEqual([])
  }
})

test('the check names an inquiry or an acknowledgement that differs from what was sent', async () => {
  const school = await openSchool()
  const { pool } = school
  const { enter, ledger } = await openIntake(school)
  const { first_name, last_name, email, message } = zoe
  const answers = { first_name, last_name, email, message, country: 'Nigeria' }
  const entered = await enter({
    channel: 'event',
    answers,
    more: { event: 'open-house', days: ['one', 'two'] },
  })
  if (entered.kind !== 'received') throw new Error(entered.kind)
  await workSubmissions(school.ctx)
  const off = async () => (await ledger()).off
  expect(await off()).toEqual([])
  for (const [change, back] of [
    ["update inquiry set message = 'Nothing.'", `update inquiry set message = '${message}'`],
    ["update inquiry set name = 'Somebody Else'", `update inquiry set name = '${first_name} ${last_name}'`],
    ["update outbox set to_address = 'other@example.org'", `update outbox set to_address = '${email}'`],
    [
      `update outbox set data = data || '{"message":"Nothing."}'`,
      `update outbox set data = data || '{"message":"${message}"}'`,
    ],
    [
      `update submission set body = convert_to(replace(convert_from(body, 'UTF8'), 'two', 'three'), 'UTF8')`,
      `update submission set body = convert_to(replace(convert_from(body, 'UTF8'), 'three', 'two'), 'UTF8')`,
    ],
  ] as const) {
    await pool.query(change)
    expect(await off(), change).toEqual([{ receipt: entered.receipt, what: 'other-content' }])
    await pool.query(back)
    expect(await off(), back).toEqual([])
  }
})

test('the ledger accepts a name that an earlier version stored with the first name first', async () => {
  const school = await openSchool()
  const { enter, ledger } = await openIntake(school)
  const answers = { first_name: '伟', last_name: '李', email: 'li@example.cn', message: '?' }
  const entered = await enter({ channel: 'event', answers })
  if (entered.kind !== 'received') throw new Error(entered.kind)
  await workSubmissions(school.ctx)
  const off = async () => (await ledger()).off.map(({ what }) => what)
  for (const [name, found] of [
    ['李伟', []],
    ['伟 李', []],
    ['伟李', ['other-content']],
  ] as const) {
    await school.pool.query('update inquiry set name = $1', [name])
    expect([name, await off()]).toEqual([name, found])
  }
})

test('a submission that waits longer than it should is named, by the time since it began to wait', async () => {
  const { ctx, clock } = await openSchool()
  const { folder, show } = await openFolder()
  const hourOld = arrivalOf(zoe, new Date(clock.now.getTime() - 3600_000))
  await storeArrivals(ctx, 'server-1', [hourOld])
  await show(hourOld)
  expect((await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off).toEqual([])
  clock.now = new Date(clock.now.getTime() + 16 * 60_000)
  expect((await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off).toEqual([
    { receipt: hourOld.receipt, what: 'stuck' },
  ])
})

test('a submission that was given up is named however old it is, until a new try works it', async () => {
  const { ctx, clock, db } = await openSchool()
  const { folder, show } = await openFolder()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  await show(arrivalOf(zoe))
  const [{ id } = { id: '' }] = await db.select({ id: submissions.id }).from(submissions)
  clock.now = new Date(clock.now.getTime() + 4 * 24 * 3600_000)
  await postponeWork(ctx, [id])
  await postponeWork(ctx, [id])
  clock.now = new Date(clock.now.getTime() + 30 * 24 * 3600_000)
  expect(await checkAndSettle(ctx, { folder, receipts, since: clock.now }, 'server-1')).toMatchObject({
    shown: 0,
    off: [{ receipt: arrivalOf(zoe).receipt, what: 'failed' }],
  })
  expect(await retryFailed(ctx)).toBe(1)
  expect((await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off).toEqual([])
})

test('what was put off is worked at once after a start', async () => {
  const { ctx, db } = await openSchool()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  const [{ id } = { id: '' }] = await db.select({ id: submissions.id }).from(submissions)
  await postponeWork(ctx, [id])
  expect(await workSubmissions(ctx)).toBe(0)
  expect(await hurryWaiting(ctx)).toBe(1)
  expect(await workSubmissions(ctx)).toBe(1)
})

test('what was set aside is off until it is stored; a file that nobody can read is named, and hides no other', async () => {
  const { ctx } = await openSchool()
  const { folder } = await openFolder()
  const journal = openJournal(folder, 1_000_000)
  await journal.append(arrivalOf(zoe), '192.0.2.1')
  await journal.append(arrivalOf(hanako), '192.0.2.1')
  await journal.playBack(async (arrivals) => arrivals)
  await writeFile(path.join(folder, 'journal-1-000000.log'), '')
  const strange = await openAppendLog(path.join(folder, 'journal-1-000001.log'))
  await strange.append(['{"written by":"another version"}'])
  await strange.close()
  await storeArrivals(ctx, 'server-1', [arrivalOf(hanako)])
  expect((await checkAndSettle(ctx, { folder, receipts }, 'server-1')).off).toEqual([
    { receipt: arrivalOf(zoe).receipt, what: 'refused' },
    { receipt: 'journal-1-000001.log', what: 'unreadable' },
  ])
})
