import type { NewSchool } from '../cli/command.ts'
import { openDatabase } from '../platform/database/database.ts'
import { connectOrStartEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { migrateDatabase } from '../platform/database/migrate.ts'
import { requireVersion } from '../platform/database/require-version.ts'
import { installJobs } from '../platform/jobs/install-jobs.ts'
import { createLog } from '../platform/log/log.ts'
import { migrationsFolder } from './backup.ts'
import type { Config } from './config.ts'
import { openFiles } from './files.ts'
import { loadSchool } from './load-school.ts'
import { createModules, installationOf } from './modules.ts'

/** A school in the database of the configuration, which is made and started where nobody has: before the first start, which would load the demo school. */
export const openNewSchool =
  (config: Config): NewSchool =>
  async (beginning) => {
    const log = createLog({ level: 'warn', write: (lines) => process.stderr.write(lines) })
    const postgres = config.DATABASE_URL
      ? null
      : await connectOrStartEmbeddedPostgres({ dataDir: config.DATA_DIR, log })
    try {
      const url = config.DATABASE_URL ?? postgres?.url ?? ''
      return await beginSchool(url, beginning, { files: openFiles(config), log })
    } finally {
      await postgres?.stop()
    }
  }

/** @returns how many documents were published; 0 where the database has content already, which stays as it is */
export async function beginSchool(
  url: string,
  beginning: Parameters<NewSchool>[0],
  kept: Parameters<typeof loadSchool>[2],
): Promise<number> {
  const database = openDatabase(url, { log: kept.log, connections: 2, queryMs: 60_000 })
  try {
    await requireVersion(database.pool)
    let loaded = 0
    await migrateDatabase(url, migrationsFolder, async () => {
      await installJobs(database.pool, installationOf(createModules(null)), kept.log)
      loaded = await loadSchool(database, beginning, kept)
    })
    return loaded
  } finally {
    await database.close()
  }
}
