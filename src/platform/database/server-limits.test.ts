import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabaseLine } from '../../../test/faults/database-proxy.ts'
import { openSchool, quiet } from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { inTransactionOf, openDatabase } from './database.ts'

test('PostgreSQL itself gives up sooner than we do, and keeps no idle transaction for a minute', async () => {
  const { url } = await openSchool()
  for (const queryMs of [2_000, 60_000]) {
    const { pool, close } = openDatabase(url, { log: quiet, queryMs })
    onTestFinished(close)
    const { rows } = await pool.query<{ name: string; ms: number }>(
      `select name, setting::int as ms from pg_settings where name like any ('{statement_timeout,lock_timeout,idle_in_transaction%}')`,
    )
    const ms = Object.fromEntries(rows.map((each) => [each.name, each.ms]))
    expect(ms.lock_timeout).toBeGreaterThan(0)
    expect(ms.lock_timeout).toBeLessThan(ms.statement_timeout ?? 0)
    expect(ms.statement_timeout).toBeLessThan(queryMs)
    expect(ms.idle_in_transaction_session_timeout).toBeLessThanOrEqual(30_000)
    expect(ms.idle_in_transaction_session_timeout).toBeGreaterThan(0)
  }
})

test('a worker that is cut off in silence in a transaction loses its locks, though nobody tells PostgreSQL', async () => {
  const line = await openDatabaseLine()
  // Its limits are parts and multiples of this.
  const worker = openDatabase(line.url, { log: quiet, queryMs: 100 })
  const other = openDatabase(line.directUrl, { log: quiet, queryMs: 10_000 })
  onTestFinished(async () => {
    await Promise.all([worker.close(), other.close()])
  })
  await other.pool.query('create table claim (id int primary key); insert into claim values (1)')
  const cutOff = inTransactionOf(worker.db, async (db) => {
    await db.execute(sql`select from claim where id = 1 for update`)
    line.fallSilent()
    await db.execute(sql`select 1`)
  })
  await expect(cutOff).rejects.toMatchObject({ code: 'unavailable' })
  const free = `select id from claim where id = 1 for update skip locked`
  expect((await other.pool.query(free)).rowCount).toBe(0)
  await eventually('the lock is free', 10_000, async () => (await other.pool.query(free)).rowCount === 1)
  await line.comeBack('lost')
})

test('who waits for a lock that another session holds is told within its patience, and waits on nowhere', async () => {
  const { url, pool: holder } = await openSchool()
  const { db, close, isAway } = openDatabase(url, { log: quiet, queryMs: 4_000 })
  onTestFinished(close)
  await holder.query('create table claim (id int primary key); insert into claim values (1)')
  const held = await holder.connect()
  onTestFinished(() => held.release())
  await held.query('begin; select from claim for update')
  const waiting = inTransactionOf(db, (db) => db.execute(sql`update claim set id = 2`))
  await expect(waiting).rejects.toMatchObject({ code: 'unavailable', cause: { code: '55P03' } })
  const waits = await held.query(`select from pg_locks where not granted`)
  expect(waits.rowCount).toBe(0)
  expect(isAway).toBe(false)
  await held.query('rollback')
})
