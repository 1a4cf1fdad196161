import { setTimeout as wait } from 'node:timers/promises'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Client } from 'pg'
import { ConfigError } from '../config/config-error.ts'
import { throwingAway } from './database-away.ts'

/** Any number that no other program on the same PostgreSQL would take. */
export const migrationLock = 7_403_617_001

const lockEveryMs = 100
/** While a statement waits to change a table, everyone else waits behind it. */
const tableLock = `set lock_timeout = '5s'`
const tableLockTries = 60

type Migration = { sql: readonly string[]; folderMillis: number; hash: string }

/**
 * Brings the schema up to date, then runs `afterwards` (queues, first content); one server at a time, the others wait. Migrations that were
 * made for a newer version stay as they are: versions run side by side as long as the database says that it still supports the older one.
 * @throws ConfigError where this version is older than the oldest that the database supports
 * @throws what `signal` says when it ends the wait
 */
export async function migrateDatabase(
  url: string,
  folder: string,
  afterwards: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted()
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    // A migration may take as long as it needs, so only this tells that the other end is gone.
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: 'prospectus migration',
  })
  client.on('error', () => undefined)
  const hangUp = () => void client.end().catch(() => undefined)
  signal?.addEventListener('abort', hangUp)
  try {
    await throwingAway(() => migrateAlone(client, readMigrationFiles({ migrationsFolder: folder }), signal))
    await afterwards()
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', hangUp)
    await client.end()
  }
}

/**
 * Makes the schema of a backup in an empty database: the migrations that it had, and no other.
 * @throws where this version does not know one of them
 */
export async function migrateTo(url: string, folder: string, made: readonly number[]): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: folder })
  const wanted = known.filter(({ folderMillis }) => made.includes(folderMillis))
  if (wanted.length < made.length)
    throw new Error('This backup is of a newer version. Restore it with that version, or a later one')
  const client = new Client({ connectionString: url, application_name: 'prospectus migration' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await holdMigrationLock(client)
    await readApplied(client)
    for (const migration of wanted) await withTableLocks(client, () => apply(client, migration))
  } finally {
    await client.end()
  }
}

async function migrateAlone(
  client: Client,
  migrations: readonly Migration[],
  signal?: AbortSignal,
): Promise<void> {
  await client.connect()
  await holdMigrationLock(client, signal)
  await requireCompatible(client, migrations.length - 1)
  const applied = await readApplied(client)
  // By name and not by date: of two that were written at the same time, the earlier one may be released later.
  for (const migration of migrations.filter((each) => !applied.has(each.folderMillis))) {
    await withTableLocks(client, () => apply(client, migration))
  }
}

/** Asks again and again, for one that waits inside PostgreSQL would keep `create index concurrently` of the holder waiting for ever. */
async function holdMigrationLock(client: Client, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [migrationLock])
    if (rows[0]?.held) return
    await wait(lockEveryMs, undefined, { signal })
  }
}

/** @param newest the number of this version's newest migration */
async function requireCompatible(client: Client, newest: number): Promise<void> {
  const { rows: tables } = await client.query(`select to_regclass('schema_version') as found`)
  if (tables[0]?.found === null) return
  const { rows } = await client.query<{ oldest: number }>(
    'select oldest_compatible as oldest from schema_version',
  )
  const oldest = rows[0]?.oldest ?? 0
  if (newest >= oldest) return
  throw new ConfigError([
    `This Prospectus is too old for its database: its newest migration is number ${newest}, and the database needs ${oldest} or newer. Start the newer version, or restore a backup that the older one made`,
  ])
}

/** Where Drizzle has kept it since the first version. */
async function readApplied(client: Client): Promise<ReadonlySet<number>> {
  await client.query(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`)
  const { rows } = await client.query<{ at: string }>(
    'select created_at as at from drizzle.__drizzle_migrations',
  )
  return new Set(rows.map(({ at }) => Number(at)))
}

/** Each in a transaction of its own; or, where it says so in its first line, each statement by itself, to be repeated from the first if one fails. */
async function apply(client: Client, { sql, folderMillis, hash }: Migration): Promise<void> {
  const isOutside = sql[0]?.startsWith('-- outside a transaction') ?? false
  if (!isOutside) await client.query('begin')
  try {
    for (const statement of sql) await client.query(statement)
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ])
    if (!isOutside) await client.query('commit')
  } catch (error) {
    if (!isOutside) await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Tries again where a long transaction had its hand on a table, and lets everyone else go first in between. */
async function withTableLocks(client: Client, act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await client.query(tableLock)
      return await act()
    } catch (error) {
      const isLocked = error instanceof Error && 'code' in error && error.code === '55P03'
      if (!isLocked || tries === tableLockTries) throw error
    }
  }
}
