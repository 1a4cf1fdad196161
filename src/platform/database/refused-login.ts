import { ConfigError } from '../config/config-error.ts'

/** SQLSTATE codes of a PostgreSQL that answers and does not know the database, the role or its password. */
const refusals = new Set(['3D000', '28000', '28P01'])

/**
 * What pg threw at the start: as `ConfigError` where DATABASE_URL names what is not there. Later it may be a database that is
 * being restored, and a server goes on trying.
 */
export function namingDatabaseUrl(error: unknown): unknown {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && refusals.has(String(each.code)))
      return new ConfigError([
        `DATABASE_URL: ${each.message}. Use a database and a role that are there, and the role's password`,
      ])
  }
  return error
}
