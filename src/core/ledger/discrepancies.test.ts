import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { administrator, counselor, openSchool, quiet, system } from '../../../test/support/database.ts'
import { arrivalOf, hanako, receipts, zoe } from '../../../test/support/inquirers.ts'
import { workSubmissions } from '../inquiries/index.ts'
import { openReceiptLog } from '../intake/receipt-log.ts'
import type { Arrival } from '../submissions/arrival.ts'
import { discardSubmissions, releaseSubmissions, storeArrivals } from '../submissions/index.ts'
import { closeDiscrepancy, findOpenDiscrepancies } from './discrepancies.ts'
import {
  checkAndSettle,
  isCheckDue,
  isFullCheckDue,
  keepStandingCheck,
  lastLedgerCheck,
} from './standing-check.ts'

const hourMs = 3600_000

/** A school whose one server has shown what `show` was given. */
async function openLedger() {
  const school = await openSchool()
  const ctx = school.contextFor(system)
  const folder = mkdtempSync(path.join(tmpdir(), 'discrepancies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const log = openReceiptLog(folder, () => school.clock.now)
  onTestFinished(() => log.close())
  const check = { folder, receipts, server: 'server-1', log: quiet }
  return {
    ...school,
    ctx,
    folder,
    show: (...arrivals: Arrival[]) =>
      log.append(
        arrivals.map((each) => ({
          receipt: each.receipt,
          contentHash: Buffer.from(each.contentHash).toString('base64url'),
          at: each.receivedAt,
        })),
      ),
    off: async () => (await keepStandingCheck(ctx, check)).off,
    offInAll: async () => (await keepStandingCheck(ctx, { ...check, isFull: true })).off,
    wait: (ms: number) => void (school.clock.now = new Date(school.clock.now.getTime() + ms)),
    open: () => findOpenDiscrepancies(ctx, { limit: 10 }),
    desk: () => lastLedgerCheck(school.contextFor(administrator)),
    async work() {
      const { rows } = await school.pool.query<{ id: string }>('select id from submission')
      await workSubmissions(
        ctx,
        rows.map((row) => row.id),
      )
    },
  }
}

test('a receipt that was lost stays off however much time passes, until a check finds it', async () => {
  const { ctx, show, off, wait, desk } = await openLedger()
  await show(arrivalOf(zoe))
  const lost = [{ receipt: arrivalOf(zoe).receipt, what: 'missing' }]
  expect(await off()).toEqual(lost)
  wait(49 * hourMs)
  expect(await off()).toEqual(lost)
  expect(await desk()).toMatchObject({ off: 1, discrepancies: lost })
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  wait(60_000)
  expect(await off()).toEqual([])
  expect(await desk()).toMatchObject({ off: 0, discrepancies: [] })
})

test('what a check found right and finds off again is open again', async () => {
  const { ctx, pool, show, off } = await openLedger()
  await show(arrivalOf(zoe))
  expect(await off()).toHaveLength(1)
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  expect(await off()).toEqual([])
  await pool.query('delete from submission')
  expect(await off()).toHaveLength(1)
})

test('a named person closes it with a reason, and it is not heard of again', async () => {
  const { ctx, pool, contextFor, show, off, open } = await openLedger()
  await show(arrivalOf(zoe))
  await off()
  const [{ id } = { id: '' }] = await open()
  const reason = 'We asked her by phone and she wrote again.'
  await expect(closeDiscrepancy(contextFor(counselor), { id, reason })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await closeDiscrepancy(contextFor(administrator), { id, reason })
  await expect(closeDiscrepancy(ctx, { id, reason })).rejects.toMatchObject({ code: 'conflict' })
  await expect(closeDiscrepancy(ctx, { id: crypto.randomUUID(), reason })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await off()).toEqual([])
  const { rows } = await pool.query('select resolved_by, reason from ledger_discrepancy')
  expect(rows).toEqual([{ resolved_by: `staff:${administrator.id}`, reason }])
  const audit = await pool.query("select subject_id from audit_entry where verb = 'discrepancy.closed'")
  expect(audit.rows).toEqual([{ subject_id: arrivalOf(zoe).receipt }])
})

test.for([
  ['a question that was changed', `update submission set inquiry = jsonb_set(inquiry, '{message}', '"No."')`],
  ['a name that was changed', `update submission set inquiry = jsonb_set(inquiry, '{last_name}', '"Fraud"')`],
  ['an answer that was taken away', `update submission set inquiry = inquiry - 'programs'`],
  ['a body that was emptied', `update submission set body = ''`],
  ['a hash that was changed', `update submission set content_hash = '\\x00'`],
])('%s is found', async ([, change]) => {
  const { ctx, pool, show, off } = await openLedger()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe), arrivalOf(hanako)])
  await show(arrivalOf(zoe), arrivalOf(hanako))
  expect(await off()).toEqual([])
  await pool.query(`${change} where receipt = '${arrivalOf(zoe).receipt}'`)
  expect(await off()).toEqual([{ receipt: arrivalOf(zoe).receipt, what: 'other-content' }])
})

test('a worked submission has its inquiry and the acknowledgement of it', async () => {
  const { ctx, pool, show, off, work } = await openLedger()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe), arrivalOf(hanako)])
  await show(arrivalOf(zoe), arrivalOf(hanako))
  await work()
  expect(await off()).toEqual([])
  const ofZoe = `select inquiry_id from submission where receipt = '${arrivalOf(zoe).receipt}'`
  await pool.query(`update outbox set state = 'failed' where inquiry_id = (${ofZoe})`)
  expect(await off()).toEqual([])
  await pool.query(`delete from outbox where inquiry_id = (${ofZoe})`)
  expect(await off()).toEqual([{ receipt: arrivalOf(zoe).receipt, what: 'no-acknowledgement' }])
  // What PostgreSQL would not let happen, and a damaged or half restored database may have.
  await pool.query('alter table submission drop constraint submission_inquiry_id_inquiry_id_fk')
  await pool.query(
    `update submission set inquiry_id = gen_random_uuid() where receipt = '${arrivalOf(hanako).receipt}'`,
  )
  expect(await off()).toContainEqual({ receipt: arrivalOf(hanako).receipt, what: 'no-inquiry' })
})

test('who discarded or erased stands in the audit', async () => {
  const { ctx, pool, contextFor, show, off } = await openLedger()
  const doubted = { verdict: { weight: 100, reasons: [], quarantine: true } }
  const [one, other] = [arrivalOf(zoe, undefined, doubted), arrivalOf(hanako, undefined, doubted)]
  await storeArrivals(ctx, 'server-1', [one, other])
  await show(one, other)
  const { rows } = await pool.query<{ id: string }>('select id from submission order by receipt = $1', [
    one.receipt,
  ])
  await releaseSubmissions(contextFor(administrator), [rows[0]?.id ?? ''])
  await discardSubmissions(contextFor(administrator), [rows[1]?.id ?? ''])
  expect(await off()).toEqual([])
  await pool.query("update submission set state = 'erased' where state = 'discarded'")
  expect(await off()).toEqual([{ receipt: one.receipt, what: 'no-audit' }])
})

test('a damaged line that is not the last of its file is off, until the file is put back', async () => {
  const { ctx, folder, show, off, offInAll } = await openLedger()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe), arrivalOf(hanako)])
  await show(arrivalOf(zoe), arrivalOf(hanako))
  const file = path.join(folder, 'receipts-2026-11-23.log')
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.replace(arrivalOf(zoe).receipt, 'R-XXXX-XXXX-XXXX'))
  const damaged = [{ receipt: 'receipts-2026-11-23.log:1', what: 'damaged' }]
  expect(await off()).toEqual(damaged)
  writeFileSync(file, whole)
  expect(await off(), 'a check of two days has not read every line').toEqual(damaged)
  expect(await offInAll()).toEqual([])
  writeFileSync(file, `${whole}1234abcd a line that a crash cut sho`)
  expect(await offInAll()).toEqual([])
})

test('what was made with an earlier secret is said to be unproven, and not off', async () => {
  const { ctx, folder, show } = await openLedger()
  await storeArrivals(ctx, 'server-1', [arrivalOf(zoe)])
  await show(arrivalOf(zoe))
  const { createReceipts } = await import('../submissions/index.ts')
  const later = createReceipts('another secret of thirty-two characters')
  expect(await checkAndSettle(ctx, { folder, receipts: later }, 'server-1')).toMatchObject({
    shown: 1,
    unproven: 1,
    off: [],
  })
})

test('in a rush the check waits, but not until the desk calls the server silent', () => {
  const at = (minute: number) => new Date(2026, 10, 23, 12, minute)
  expect(isCheckDue(at(0), at(1), false)).toBe(true)
  expect(isCheckDue(at(0), at(1), true)).toBe(false)
  expect(isCheckDue(at(0), at(3), true)).toBe(false)
  expect(isCheckDue(at(0), at(4), true)).toBe(true)
})

test('the full check is due once a night, or after a day', () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 30)
  expect(isFullCheckDue(at(23, 12), at(23, 13))).toBe(false)
  expect(isFullCheckDue(at(23, 12), at(24, 3))).toBe(true)
  expect(isFullCheckDue(at(24, 3), at(24, 4))).toBe(false)
  expect(isFullCheckDue(at(24, 4), at(25, 4))).toBe(true)
})
