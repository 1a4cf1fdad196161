import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

/** Any number that no other program on the same PostgreSQL would take. */
const migrationLock = 7_403_617_001

/** Brings the schema up to date, then runs `afterwards` (queues, first content); one server at a time, the others wait. */
export async function migrateDatabase(
  url: string,
  folder: string,
  afterwards: () => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder: folder })
    await afterwards()
  } finally {
    await client.end()
  }
}
