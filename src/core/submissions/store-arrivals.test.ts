import { describe, expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { workSubmissions } from '../inquiries/index.ts'
import { storeArrivals } from './store-arrivals.ts'

const server = 'server-1'
const unconfirmed = { weight: 0, reasons: ['unconfirmed' as const], quarantine: true }
const monday = new Date('2026-11-23T15:00:00Z')
const hours = (count: number) => new Date(monday.getTime() + count * 3600_000)

describe('keeping what arrives', () => {
  test('the body is kept byte by byte, and its row is what a worker takes up', async () => {
    const { ctx, pool } = await openSchool()
    const body = new Uint8Array([0, 255, 254, 13, 10, 61])
    const arrival = arrivalOf(zoe, monday, { body })
    expect(await storeArrivals(ctx, server, [arrival])).toEqual([arrival.receipt])
    const { rows } = await pool.query('select * from submission')
    expect(rows).toHaveLength(1)
    expect(new Uint8Array(rows[0].body)).toEqual(body)
    expect(rows[0]).toMatchObject({ receipt: arrival.receipt, state: 'waiting', inquiry: zoe, server })
    expect(await workSubmissions(ctx)).toBe(1)
  })

  test('when the mail that asks to confirm cannot be sent nothing is kept', async () => {
    const { ctx, pool } = await openSchool()
    const jobs = { send: () => Promise.reject(new Error('the queue is broken')) }
    await expect(
      storeArrivals({ ...ctx, jobs }, server, [arrivalOf(zoe, monday, { verdict: unconfirmed })]),
    ).rejects.toThrow('the queue is broken')
    expect((await pool.query('select 1 from submission')).rowCount).toBe(0)
  })

  test('the same content within 24 hours is one row with one receipt, across the boundary of two windows too', async () => {
    const { ctx, pool } = await openSchool()
    const first = arrivalOf(zoe, hours(0))
    const nextDay = arrivalOf(zoe, hours(20))
    expect(nextDay.receipt).not.toBe(first.receipt)
    expect(await storeArrivals(ctx, server, [first, arrivalOf(hanako)])).toEqual([
      first.receipt,
      arrivalOf(hanako).receipt,
    ])
    expect(await storeArrivals(ctx, 'server-2', [arrivalOf(zoe, hours(1))])).toEqual([first.receipt])
    expect(await storeArrivals(ctx, 'server-2', [nextDay])).toEqual([first.receipt])
    expect((await pool.query('select 1 from submission')).rowCount).toBe(2)
  })

  test('the same content a day later is a new submission', async () => {
    const { ctx, pool } = await openSchool()
    const later = arrivalOf(zoe, hours(25))
    await storeArrivals(ctx, server, [arrivalOf(zoe)])
    expect(await storeArrivals(ctx, server, [later])).toEqual([later.receipt])
    expect((await pool.query('select 1 from submission')).rowCount).toBe(2)
  })

  test('an edited one keeps both versions', async () => {
    const { ctx, pool } = await openSchool()
    const edited = arrivalOf({ ...zoe, message: 'May I start in fall?' })
    await storeArrivals(ctx, server, [arrivalOf(zoe)])
    expect(await storeArrivals(ctx, server, [edited])).toEqual([edited.receipt])
    expect((await pool.query('select 1 from submission')).rowCount).toBe(2)
  })

  test('twenty servers that keep the same at once make one row', async () => {
    const { ctx, pool } = await openSchool()
    const around = Array.from({ length: 20 }, (_, at) =>
      arrivalOf(zoe, new Date(Date.UTC(2026, 10, 24) + (at - 10) * 1000)),
    )
    const receipts = await Promise.all(
      around.map((arrival, at) => storeArrivals(ctx, `server-${at}`, [arrival])),
    )
    expect(new Set(receipts.flat()).size).toBe(1)
    expect((await pool.query('select 1 from submission')).rowCount).toBe(1)
  })

  test('a doubted one waits for a person and has no job', async () => {
    const { ctx, pool, sent } = await openSchool()
    const verdict = { weight: 120, reasons: ['honeypot', 'links'] as const, quarantine: true }
    await storeArrivals(ctx, server, [arrivalOf(zoe, monday, { verdict })])
    expect((await pool.query('select state from submission')).rows).toEqual([{ state: 'quarantined' }])
    expect(sent).toEqual([])
  })
})
