import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

/** Any number that no other program on the same PostgreSQL would take. */
export const migrationLock = 7_403_617_001

/**
 * Brings the schema up to date, then runs `afterwards` (queues, first content); one server at a time, the others wait.
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
    // Its wait for the lock has no limit, so only this tells that the other end is gone.
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
  })
  client.on('error', () => undefined)
  const hangUp = () => void client.end().catch(() => undefined)
  signal?.addEventListener('abort', hangUp)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder: folder })
    await afterwards()
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', hangUp)
    await client.end()
  }
}
