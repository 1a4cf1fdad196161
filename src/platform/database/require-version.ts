import type { Pool } from 'pg'
import { ConfigError } from '../config/config-error.ts'

const oldest = 18

/** @throws ConfigError where the server is older than what our SQL is written for */
export async function requireVersion(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000)
  if (major < oldest)
    throw new ConfigError([`DATABASE_URL: PostgreSQL ${major} is too old. Use ${oldest} or newer`])
}
