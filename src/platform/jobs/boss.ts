import type { Pool } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Log } from '../log/log.ts'

/** pg-boss on our pool, in a schema of its own. */
export function createBoss(pool: Pool, log: Log, options: Omit<ConstructorOptions, 'db' | 'schema'>): PgBoss {
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) }
  const boss = new PgBoss({ ...options, db, schema: 'jobs' })
  // Its own upkeep. What becomes of a job is logged where the job runs.
  boss.on('error', (error) => log.warn('jobs.error', { error: error.message }))
  return boss
}
