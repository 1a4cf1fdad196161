import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepOnce, readKept } from '../secrets/kept-once.ts'
import type { PostgresBinaries, SystemUser } from './postgres-binaries.ts'

export const superuser = 'prospectus'
const passwordLength = 32

export type Cluster = {
  /** PostgreSQL's own data directory. */
  folder: string
  password: string
  binaries: PostgresBinaries
  user: SystemUser | undefined
}

/** `durable` false skips the wait for the disk, for tests; `signal` ends an initdb that is under way. */
type Making = { durable: boolean; signal: AbortSignal | undefined }

/** The cluster in `dataDir`, made when there is none yet. */
export async function openCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  making: Making,
): Promise<Cluster> {
  const folder = path.join(dataDir, 'database')
  const passwordFile = passwordFileIn(dataDir)
  if (!existsSync(path.join(folder, 'PG_VERSION')))
    await initialize(folder, passwordFile, binaries, user, making)

  const major = Number.parseInt(readFileSync(path.join(folder, 'PG_VERSION'), 'utf8'), 10)
  if (major !== binaries.major) {
    throw new Error(
      `${folder} was made by PostgreSQL ${major}, this Prospectus brings ${binaries.major}: start the earlier Prospectus, make a backup, and restore it here`,
    )
  }
  return { folder, password: readKept(passwordFile, passwordLength), binaries, user }
}

const passwordFileIn = (dataDir: string) => path.join(dataDir, 'database-password')

/** The superuser's password of a cluster that another process runs; null where this one may not read it. */
export function readClusterPassword(dataDir: string): string | null {
  try {
    return readKept(passwordFileIn(dataDir), passwordLength)
  } catch {
    return null
  }
}

async function initialize(
  folder: string,
  passwordFile: string,
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  { durable, signal }: Making,
) {
  // Under another name until it is whole, so that an interrupted first start leaves nothing that looks like a database.
  // An initdb that outlived its parent may still be at work in the last one's.
  for (const name of readdirSync(path.dirname(folder)).filter((name) =>
    name.startsWith('database.unfinished-'),
  )) {
    rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true, maxRetries: 5 })
  }
  const unfinished = `${folder}.unfinished-${process.pid}`
  mkdirSync(unfinished, { mode: 0o700 })
  // An earlier one stays: the folder of its database may just not be mounted.
  keepOnce(passwordFile, passwordLength, () => randomBytes(24).toString('base64url'))
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid)

  // A machine without LANG would otherwise get SQL_ASCII; the builtin locale sorts the same on every system.
  const options = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--auth=scram-sha-256',
    '--no-instructions',
  ]
  if (!durable) options.push('--no-sync')
  const child = spawn(
    binaries.initdb,
    [...options, `--username=${superuser}`, `--pwfile=${passwordFile}`, `--pgdata=${unfinished}`],
    {
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      signal,
      ...user,
    },
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  if (code !== 0) throw new Error(`initdb failed: ${said.trim().split('\n').slice(-3).join(' ')}`)
  renameSync(unfinished, folder)
}

/** Nothing of ours leaks in: PGPORT, PGDATA and LC_* of a developer's shell would change what PostgreSQL does. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
}

/** PostgreSQL outlives a killed parent: stops the one that still runs on this cluster and gives its pid. */
export async function stopOrphan(cluster: Cluster): Promise<number | undefined> {
  const pid = readPostmasterPid(cluster.folder)
  if (pid === undefined || !isAlive(pid)) return undefined
  if (runsOn(pid, cluster.folder)) {
    await stopPostmaster(pid, cluster)
    return pid
  }
  // The number now belongs to another process: PostgreSQL would take that for a running server and refuse to start.
  for (const name of readdirSync(cluster.folder)) {
    if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.'))
      rmSync(path.join(cluster.folder, name), { force: true })
  }
  return undefined
}

/** Ends every session, writes a checkpoint, and only when that takes too long, stops without one (the log is then replayed at the next start). */
export async function stopPostmaster(pid: number, cluster: Cluster): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(cluster.binaries.pgCtl, ['stop', '--pgdata', cluster.folder, '--mode=fast', '--wait'])
    return
  }
  for (const [signal, patienceMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!sendSignal(pid, signal)) return
    const giveUpAt = Date.now() + patienceMs
    while (Date.now() < giveUpAt) {
      // Not merely alive: a dead orphan that nobody collects keeps its number.
      if (!runsOn(pid, cluster.folder)) return
      await sleep(10)
    }
  }
}

export function readPostmasterPid(folder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

/** The last line of postmaster.pid says so once connections are taken. */
export function isReady(folder: string, pid: number): boolean {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function runsOn(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === folder &&
        /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      )
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return true
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return (stdout ?? '').includes(folder)
}

function isAlive(pid: number): boolean {
  return sendSignal(pid, 0)
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}
