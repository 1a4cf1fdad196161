import type { Pool } from 'pg'
import type { Log } from '../log/log.ts'
import { openDrizzle, type Db } from './session.ts'
import { WatchedPool } from './watched-pool.ts'

export { inTransactionOf, runText, type Db } from './session.ts'

export type Database = {
  readonly db: Db
  readonly pool: Pool
  /** Whether the last that was heard of the database is that it cannot be reached. Asked again on its own until it can. */
  readonly isAway: boolean
  close(): Promise<void>
}

/** How long anyone waits for a connection or an answer before the database counts as away. */
export const patienceMs = 2_000

type Options = {
  log: Log
  connections?: number
  /** How long one query may take; background work may take longer than a page. */
  queryMs?: number
  /** Whether each connection keeps the plans of its statements: for few statements that are asked all the time. */
  keepsPlans?: boolean
}

export function openDatabase(
  url: string,
  { log, connections = 10, queryMs = patienceMs, keepsPlans }: Options,
): Database {
  const pool = new WatchedPool(
    {
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: patienceMs,
      query_timeout: queryMs,
      ...serverLimits(queryMs),
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      application_name: 'prospectus',
    },
    log,
  )
  // An idle connection that breaks would otherwise end the process.
  pool.on('error', (error) => log.warn('database.connection-lost', { error: error.message }))
  // So would one that is lent out: its query tells the borrower, but PostgreSQL may say goodbye between two queries.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    db: openDrizzle(pool, { keepsPlans }),
    pool,
    get isAway() {
      return pool.isAway
    },
    close: () => pool.end(),
  }
}

/**
 * What PostgreSQL itself gives up after, in milliseconds: sooner than we do, so that a query nobody waits for ends there too, and only
 * silence is taken for absence. A transaction left idle, by a process that was cut off, loses its locks within a minute.
 */
function serverLimits(queryMs: number) {
  return {
    statement_timeout: Math.round(queryMs * 0.75),
    lock_timeout: Math.min(Math.round(queryMs * 0.5), 15_000),
    idle_in_transaction_session_timeout: Math.min(queryMs * 10, 30_000),
  }
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
