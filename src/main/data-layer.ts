import path from 'node:path'
import { AppError } from '../kernel/errors.ts'
import type { Module } from '../core/module.ts'
import { openDatabase, type Database } from '../platform/database/database.ts'
import { migrateDatabase } from '../platform/database/migrate.ts'
import { requireVersion } from '../platform/database/require-version.ts'
import { installJobs } from '../platform/jobs/install-jobs.ts'
import { openJobs, type Jobs } from '../platform/jobs/jobs.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Log } from '../platform/log/log.ts'
import { projectRoot } from '../platform/process/project-root.ts'
import { loadSchool } from './load-school.ts'
import { installationOf } from './modules.ts'

/** Everything that needs PostgreSQL: apart for pages, for receiving and for background work, so that none holds up another. */
export type DataLayer = {
  pages: Database
  receiving: Database
  background: Database
  jobs: Jobs
  close(): Promise<void>
}

type Options = {
  url: string
  modules: readonly Module[]
  worker: boolean
  log: Log
  /** Where the demo school's recordings are kept. */
  files: FileStore
  signal?: AbortSignal
  /** What this process does with the data as long as it is open; what it returns is stopped before the data is closed. */
  onOpened?: (layer: DataLayer) => Promise<Worker | null>
}

export type Worker = { stop(): Promise<void> }

/** Brings the schema up to date, loads the demo school into an empty database and opens pools and queue. */
export async function openDataLayer({
  url,
  modules,
  worker,
  log,
  files,
  signal,
  onOpened,
}: Options): Promise<DataLayer> {
  const pages = openDatabase(url, { log })
  const receiving = openDatabase(url, { log, connections: 2, keepsPlans: true })
  const background = openDatabase(url, { log, connections: 4, queryMs: 60_000, keepsPlans: true })
  const databases = [pages, receiving, background]
  try {
    // A database that accepts connections and says nothing would hold up the start for as long as a migration may take.
    await requireVersion(pages.pool)
    const afterwards = async () => {
      await installJobs(background.pool, installationOf(modules), log)
      await loadSchool(background, 'demo', { files, log })
    }
    await migrateDatabase(url, path.join(projectRoot(), 'db/migrations'), afterwards, signal)
    const jobs = await openJobs(background.pool, { log, worker })
    const layer = { pages, receiving, background, jobs, close: () => closeAll(databases, jobs) }
    try {
      const user = await onOpened?.(layer)
      return {
        ...layer,
        async close() {
          await user?.stop()
          await layer.close()
        },
      }
    } catch (error) {
      await jobs.stop()
      throw error
    }
  } catch (error) {
    await closeAll(databases)
    throw error
  }
}

async function closeAll(databases: readonly Database[], jobs?: Jobs): Promise<void> {
  await jobs?.stop()
  await Promise.all(databases.map((each) => each.close()))
}

/** @throws AppError `unavailable` while there is no database */
export function requireLayer(data: () => DataLayer | null): DataLayer {
  const layer = data()
  if (!layer) throw new AppError('unavailable', 'The database is away. Try again in a moment.')
  return layer
}
