import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Log } from '../log/log.ts'
import { holdFolder, readHolder, type FolderLock } from '../process/folder-lock.ts'
import { makeDataFolder } from '../process/private-folder.ts'
import { projectRoot } from '../process/project-root.ts'
import { preparePostgresBinaries, systemUserForPostgres } from './postgres-binaries.ts'
import { superuser, openCluster, readClusterPassword, stopOrphan } from './postgres-cluster.ts'
import { supervisePostgres } from './postgres-supervisor.ts'

const waitForHolderMs = 5000

export type EmbeddedPostgresOptions = {
  dataDir: string
  log: Pick<Log, 'info' | 'warn' | 'error'>
  /** PostgreSQL settings that replace ours. */
  settings?: Record<string, string>
  /** Where the holder of the folder serves, told to a second one that wants it. */
  serves?: string
  /** How long a second one waits for a holder that may be stopping. */
  waitMs?: number
  /** Ends a start that is under way, with everything it has started. */
  signal?: AbortSignal
}

export type EmbeddedPostgres = {
  /** For `pg`; the same for as long as this one runs, whatever happens to the server process. */
  url: string
  /** The same database for PostgreSQL's superuser: for upkeep that the application itself has no right to. */
  superuserUrl: string | null
  stop(): Promise<void>
}

/** Prospectus' own PostgreSQL in `dataDir`, restarted whenever it dies. Throws when another Prospectus holds the folder. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  makeDataFolder(options.dataDir)
  const dataDir = realpathSync(options.dataDir)
  const lock = await holdFolder(dataDir, {
    variable: 'DATA_DIR',
    waitMs: options.waitMs ?? waitForHolderMs,
    onUntold: untold(dataDir, options.log),
  })
  if (!lock) throw new Error(describeHolder(dataDir))
  return startHolding(lock, { ...options, dataDir })
}

/** For a command beside a server: uses the database of the one that holds the folder, or starts it. */
export async function connectOrStartEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  makeDataFolder(options.dataDir)
  const dataDir = realpathSync(options.dataDir)
  const giveUpAt = Date.now() + (options.waitMs ?? waitForHolderMs)
  for (;;) {
    const lock = await holdFolder(dataDir, {
      variable: 'DATA_DIR',
      waitMs: 100,
      onUntold: untold(dataDir, options.log),
    })
    if (lock) return startHolding(lock, { ...options, dataDir })
    // A holder that is still starting tells its database later.
    const url = readHolder(dataDir)?.databaseUrl
    if (typeof url === 'string')
      return { url, superuserUrl: superuserUrlBeside(url, dataDir), stop: async () => {} }
    if (Date.now() > giveUpAt) throw new Error(describeHolder(dataDir))
  }
}

/** Of the server that another process runs: who may read its password may also act as its superuser. */
function superuserUrlBeside(url: string, dataDir: string): string | null {
  const password = readClusterPassword(dataDir)
  return password === null ? null : Object.assign(new URL(url), { username: superuser, password }).href
}

/** `/var/lib/prospectus` for root, whose PostgreSQL runs as another user that cannot enter every checkout; else `data/` in the project. */
export function defaultDataDir(): string {
  return process.getuid?.() === 0 ? '/var/lib/prospectus' : path.join(projectRoot(), 'data')
}

async function startHolding(
  lock: FolderLock,
  { dataDir, log, settings, serves, signal }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  try {
    lock.tell({ serves })
    const user = systemUserForPostgres()
    const binaries = preparePostgresBinaries(dataDir, user)
    const isNew = !existsSync(path.join(dataDir, 'database'))
    const startedAt = performance.now()
    const cluster = await openCluster(dataDir, binaries, user, { durable: settings?.fsync !== 'off', signal })
    const orphan = await stopOrphan(cluster)
    if (orphan) log.warn('database.orphan_stopped', { pid: orphan })
    const server = await supervisePostgres(cluster, path.join(dataDir, 'postgresql.log'), log, {
      settings,
      signal,
    })
    lock.tell({ databaseUrl: server.url })
    log.info('database.started', { ms: Math.round(performance.now() - startedAt), isNew })
    return {
      url: server.url,
      superuserUrl: server.superuserUrl,
      async stop() {
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

const untold = (dataDir: string, log: Pick<Log, 'error'>) => (error: unknown) =>
  log.error('data.not-writable', { variable: 'DATA_DIR', path: dataDir, error })

function describeHolder(dataDir: string): string {
  const holder = readHolder(dataDir)
  const serves = holder?.serves ? ` and serves ${String(holder.serves)}` : ''
  return `${dataDir} is held by another Prospectus${holder ? ` (process ${holder.pid})` : ''}${serves}: stop that one, or set DATA_DIR to another folder`
}
