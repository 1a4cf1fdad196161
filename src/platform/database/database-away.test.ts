import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabaseLine } from '../../../test/faults/database-proxy.ts'
import { openSchool, quiet } from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { AppError, isUnavailable } from '../../kernel/errors.ts'
import { classifyError, DatabaseAway } from './database-away.ts'
import { inTransactionOf, openDatabase } from './database.ts'

const errorOf = (code: string, message = 'said pg') => Object.assign(new Error(message), { code })

/** Resolves to what a promise is rejected with. */
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => error,
  )

describe('what counts as the database being away', () => {
  test.each([
    ['ECONNREFUSED', true],
    ['ENOENT', true],
    ['08006', true],
    ['57P01', true],
    ['57P03', true],
    ['53300', false],
    ['53100', false],
    ['57014', false],
    ['55P03', false],
    ['25006', false],
  ])('%s does; the connection is lost: %s', (code, isConnectionLost) => {
    const away = classifyError(new Error('Failed query: …', { cause: errorOf(code) }))
    expect(away).toBeInstanceOf(DatabaseAway)
    expect(away).toMatchObject({ code: 'unavailable', isConnectionLost, cause: { code } })
  })

  test.each(['23505', '22P02', '40P01', '42P01', '3D000', '28P01', '54000'])('%s does not', (code) => {
    const error = errorOf(code, 'Connection terminated unexpectedly')
    expect(classifyError(error)).toBe(error)
  })

  test('a bug does not, whatever words it uses', () => {
    for (const message of [
      `Cannot read properties of undefined (reading 'endedAt')`,
      'timeout',
      'the connection was recommended and appended',
      'Connection terminated by the reader of this page',
    ]) {
      const bug = new TypeError(message)
      expect(classifyError(bug)).toBe(bug)
    }
  })

  test('a bug inside a transaction stays what it is, and rolls back', async () => {
    const { db, pool } = await openSchool()
    const bug = new TypeError(`Cannot read properties of undefined (reading 'endedAt')`)
    const act = inTransactionOf(db, async (db) => {
      await db.execute(sql`create table half_done (id int)`)
      throw bug
    })
    expect(await rejection(act)).toBe(bug)
    expect((await pool.query(`select to_regclass('half_done') as found`)).rows).toEqual([{ found: null }])
  })
})

describe('a database that cannot be reached', () => {
  test('is one kind of error, from the pool, a query and a transaction alike', async () => {
    const database = openDatabase('postgres://u:p@127.0.0.1:1/d', { log: quiet })
    onTestFinished(() => database.close())
    const errors = await Promise.all([
      rejection(database.pool.query('select 1')),
      rejection(database.pool.connect()),
      rejection(database.db.execute(sql`select 1`)),
      rejection(inTransactionOf(database.db, async () => 'done')),
    ])
    for (const error of errors) {
      expect(error).toBeInstanceOf(AppError)
      expect(isUnavailable(error)).toBe(true)
    }
    expect(database.isAway).toBe(true)
  })

  test('is known as such by its pool, until it answers again, though nobody asks', async () => {
    const line = await openDatabaseLine()
    const database = openDatabase(line.url, { log: quiet })
    onTestFinished(() => database.close())
    await database.pool.query('select 1')
    expect(database.isAway).toBe(false)
    await line.refuse()
    expect(isUnavailable(await rejection(database.pool.query('select 1')))).toBe(true)
    expect(database.isAway).toBe(true)
    await line.comeBack()
    await eventually('the pool knows that it is back', 10_000, () => !database.isAway)
  })

  test('a query that it could not do in time says nothing of its absence', async () => {
    const { url } = await openSchool()
    const database = openDatabase(url, { log: quiet, queryMs: 4_000 })
    onTestFinished(() => database.close())
    const error = await rejection(database.db.execute(sql`select pg_sleep(30)`))
    expect(error).toMatchObject({ code: 'unavailable', cause: { code: '57014' } })
    expect(database.isAway).toBe(false)
  })

  test('a database that falls silent in a transaction costs one patience, not a second one for the rollback', async () => {
    const line = await openDatabaseLine()
    const database = openDatabase(line.url, { log: quiet, queryMs: 400 })
    onTestFinished(() => database.close())
    const asked: string[] = []
    const act = inTransactionOf(database.db, async (db) => {
      line.fallSilent()
      await db.execute(sql`select 1`)
    })
    database.pool.on('release', (error: unknown) =>
      asked.push(error instanceof Error ? error.name : 'in good order'),
    )
    const error = await rejection(act)
    expect(error).toMatchObject({ isConnectionLost: true })
    expect(asked).toEqual(['DatabaseAway'])
    expect(database.pool.totalCount).toBe(0)
    await line.comeBack()
  })
})
