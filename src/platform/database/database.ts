import { DrizzleQueryError, is } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import { type PgDatabase, PgTransaction } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import type { Log } from '../log/log.ts'

/** A connection pool or a transaction; verbs need not know which. */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>

export type Database = { readonly db: Db; readonly pool: Pool; close(): Promise<void> }

/** How long anyone waits for a connection or an answer before the database counts as away. */
export const patienceMs = 2_000

type Options = {
  log: Log
  connections?: number
  /** How long one query may take; background work may take longer than a page. */
  queryMs?: number
}

export function openDatabase(
  url: string,
  { log, connections = 10, queryMs = patienceMs }: Options,
): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    query_timeout: queryMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: 'prospectus',
  })
  // An idle connection that breaks would otherwise end the process.
  pool.on('error', (error) => log.warn('database.connection-lost', { error: error.message }))
  // So would one that is lent out: its query tells the borrower, but PostgreSQL may say goodbye between two queries.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: drizzle(pool), pool, close: () => pool.end() }
}

/** Runs `act` in one transaction, or in the one that is open already. */
export async function inTransactionOf<Result>(db: Db, act: (db: Db) => Promise<Result>): Promise<Result> {
  if (is(db, PgTransaction)) return act(db)
  const client = await poolOf(db).connect()
  let broken = false
  try {
    return await drizzle(client).transaction(act)
  } catch (error) {
    // Drizzle would never give back a connection on which it could not begin, and lend out again one that fell silent.
    broken = isDatabaseAway(error)
    throw error
  } finally {
    client.release(broken)
  }
}

/** Whether an error tells that the database is away, rather than that it said no. */
export function isDatabaseAway(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if (each instanceof AggregateError && each.errors.some(isDatabaseAway)) return true
    // Its message quotes what was sent, which may say anything.
    if (each instanceof DrizzleQueryError) continue
    const code = 'code' in each ? String(each.code) : ''
    if (/^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08|57P|53)/.test(code))
      return true
    if (
      /timeout|terminated|ended|not queryable|Connection/i.test(each.message) &&
      !/^[0-9A-Z]{5}$/.test(code)
    )
      return true
  }
  return false
}

/**
 * Whether the database said no to what it was given, and would to the same again: SQLSTATE classes 21 to 23 (data, constraints) and 54 (limits).
 * Anything else is about the database or about us (read-only after a failover, a schema that is being changed) and may pass.
 */
export function isRefusal(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && /^(21|22|23|54)[0-9A-Z]{3}$/.test(String(each.code))) return true
  }
  return false
}

/** What is no transaction was made by `openDatabase`, and Drizzle keeps the pool that it was given. */
const poolOf = (db: Db) => (db as Db & { $client: Pool }).$client
