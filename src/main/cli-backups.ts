import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { CliBackups } from '../cli/command.ts'
import { noteBackup, noteProof, settleRestored } from '../core/backups/index.ts'
import { eraseAgain } from '../core/erasure/index.ts'
import { restoreBackup } from '../platform/backup/restore-backup.ts'
import { openDatabase } from '../platform/database/database.ts'
import { connectOrStartEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { migrateDatabase } from '../platform/database/migrate.ts'
import { createLog } from '../platform/log/log.ts'
import { keepErasures, migrationsFolder, openBackups, readErasures } from './backup.ts'
import type { Config } from './config.ts'
import { createContext, system } from './contexts.ts'
import { openFiles } from './files.ts'

/** Many hours would pass before a page of a thousand erased people fails. */
const queryMs = 3_600_000

/** Backups at the command line, on the database of the configuration, which is started where nobody has. */
export function cliBackups(config: Config): CliBackups {
  const log = createLog({ level: 'warn', write: (lines) => process.stderr.write(lines) })

  async function withUrls<Result>(act: (urls: { url: string; adminUrl: string }) => Promise<Result>) {
    const postgres = config.DATABASE_URL
      ? null
      : await connectOrStartEmbeddedPostgres({ dataDir: config.DATA_DIR, log })
    const url = config.DATABASE_URL ?? postgres?.url ?? ''
    const adminUrl = config.BACKUP_PROOF_URL ?? postgres?.superuserUrl ?? url
    try {
      return await act({ url, adminUrl })
    } finally {
      await postgres?.stop()
    }
  }
  const open = (urls: { url: string; adminUrl: string }, folder: string) =>
    openBackups({ ...urls, folder, files: openFiles(config), keep: Number.MAX_SAFE_INTEGER })

  return {
    make: (folder) =>
      withUrls(async (urls) => {
        mkdirSync(folder, { recursive: true })
        await withContext(urls.url, (ctx) => keepErasures(ctx, [config.JOURNAL_DIR, folder]))
        const at = new Date()
        const made = await open(urls, folder).make(at)
        await withContext(urls.url, (ctx) => noteBackup(ctx, at, made))
        return `${path.join(folder, made.name)}: ${made.rows} rows, ${made.files} files`
      }),
    prove: (backup) =>
      withUrls(async (urls) => {
        const whole = path.resolve(backup)
        const name = path.basename(whole)
        // A backup is proven also while the school's own database is away.
        const note = (failedFor: string) =>
          withContext(urls.url, (ctx) => noteProof(ctx, name, failedFor)).catch((error: unknown) =>
            log.warn('backup.proof-not-noted', { error: String(error) }),
          )
        try {
          await open(urls, path.dirname(whole)).prove(name)
        } catch (error) {
          await note(String(error))
          throw error
        }
        await note('')
      }),
    restore: (backup) =>
      withUrls(async ({ url }) => {
        const whole = path.resolve(backup)
        const { tables, madeAt } = await restoreBackup({
          url,
          backup: whole,
          migrationsFolder,
          files: openFiles(config),
        })
        // What erasing and holding need may be newer than the backup.
        await migrateDatabase(url, migrationsFolder, async () => undefined)
        const erased = readErasures(
          [config.JOURNAL_DIR, path.dirname(whole), config.BACKUP_DIR].filter((each) => each !== undefined),
        )
        return withContext(url, async (ctx) => {
          const { people, submissions, registrations, subscriptions } = await eraseAgain(ctx, erased)
          const { held } = await settleRestored(ctx)
          const rows = tables.reduce((sum, table) => sum + table.rows, 0)
          return `The backup of ${madeAt} is restored: ${rows} rows. Erased since, and again now: people: ${people}, submissions: ${submissions}, registrations: ${registrations}, subscriptions to the newsletter: ${subscriptions}. ${held} mails that waited are held: release those that did not leave.`
        })
      }),
  }

  async function withContext<Result>(
    url: string,
    act: (ctx: ReturnType<typeof createContext>) => Promise<Result>,
  ): Promise<Result> {
    const database = openDatabase(url, { log, connections: 1, queryMs })
    const noJobs = { send: () => Promise.resolve() }
    try {
      return await act(createContext(database.db, noJobs, system('backup')))
    } finally {
      await database.close()
    }
  }
}
