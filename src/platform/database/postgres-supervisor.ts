import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode } from '../../kernel/errors.ts'
import type { Log } from '../log/log.ts'
import { ownDatabase, passwordOfApplication, applicationUser, databaseName } from './application-role.ts'
import { superuser, isReady, postgresEnvironment, stopPostmaster, type Cluster } from './postgres-cluster.ts'

const startPatienceMs = 60_000
const restartDelaysMs = [0, 100, 200, 500, 1000, 2000, 5000]
const maxLogBytes = 10 * 1024 * 1024
const logCheckMs = 60_000
/** The system's limit for the address of a unix socket is 108 bytes on Linux and 104 on macOS, the final zero included. */
const maxSocketPathBytes = 103

const ownSettings: Record<string, string> = {
  max_connections: '50',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  wal_compression: 'on',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // To start two workers takes longer than what is asked for.
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
}

type Endpoint = {
  /** For the application, which owns its database and nothing else. */
  url: string
  /** For what only PostgreSQL's own superuser may do. */
  superuserUrl: string
  settings: Record<string, string>
}

/** Starts the cluster's server and starts it again whenever it dies; the url stays the same. */
export async function supervisePostgres(
  cluster: Cluster,
  logFile: string,
  log: Pick<Log, 'info' | 'warn' | 'error'>,
  { settings, signal }: { settings?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<{ url: string; superuserUrl: string; stop(): Promise<void> }> {
  const endpoint = await chooseEndpoint(cluster)
  const allSettings = { ...ownSettings, ...endpoint.settings, ...settings }
  let stopping = false
  let restart: Promise<void> | undefined
  let child: ChildProcess

  async function startOnce() {
    boundLog(logFile, log)
    child = await spawnPostgres(cluster, logFile, allSettings)
    let isServing = false
    void exited(child).then((how) => {
      if (stopping || !isServing) return
      log.error('database.died', how)
      restart = startAgain()
    })
    await untilReady(child, cluster, logFile, signal)
    // It may have died since its last sign of life, when the handler above still looked away.
    if (hasExited(child)) throw new Error('PostgreSQL stopped right after its start')
    isServing = true
  }

  async function startAgain() {
    for (let attempt = 0; !stopping; attempt++) {
      await sleep(restartDelaysMs[Math.min(attempt, restartDelaysMs.length - 1)])
      if (stopping) return
      const startedAt = performance.now()
      try {
        await startOnce()
        log.warn('database.restarted', { attempt, ms: Math.round(performance.now() - startedAt) })
        return
      } catch (error) {
        log.error('database.restart_failed', { attempt, error })
      }
    }
  }

  // The sessions of a server that was killed a moment ago may still hold its shared memory: worth a few attempts.
  for (let attempt = 0; ; attempt++) {
    try {
      await startOnce()
      break
    } catch (error) {
      if (attempt === 4 || signal?.aborted) throw error
      await sleep(restartDelaysMs[attempt + 1])
    }
  }
  const logCheck = setInterval(() => boundLog(logFile, log), logCheckMs).unref()

  // Where nobody waits any longer it is told at least, or it would outlive us until the next start.
  const tellOnExit = () => void (child.pid && child.kill('SIGINT'))
  process.on('exit', tellOnExit)

  async function stop() {
    stopping = true
    clearInterval(logCheck)
    await restart
    if (!hasExited(child) && child.pid) await stopPostmaster(child.pid, cluster)
    process.off('exit', tellOnExit)
  }

  try {
    await ownDatabase(endpoint.superuserUrl, passwordOfApplication(cluster.password))
  } catch (error) {
    await stop()
    throw error
  }
  return { url: endpoint.url, superuserUrl: endpoint.superuserUrl, stop }
}

async function spawnPostgres(
  cluster: Cluster,
  logFile: string,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const output = openSync(logFile, 'a', 0o600)
  const child = spawn(
    cluster.binaries.postgres,
    [
      '-D',
      cluster.folder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A process group of its own: Ctrl-C in the terminal must reach the server first, which still needs its database.
    {
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', output, output],
      detached: true,
      ...cluster.user,
    },
  )
  closeSync(output)
  child.unref()
  await new Promise<void>((resolve, reject) => child.once('error', reject).once('spawn', resolve))
  return child
}

async function untilReady(
  child: ChildProcess,
  cluster: Cluster,
  logFile: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const giveUpAt = Date.now() + startPatienceMs
  while (!isReady(cluster.folder, child.pid ?? -1)) {
    if (hasExited(child)) throw new Error(`PostgreSQL did not start: ${lastLine(logFile)}`)
    if (Date.now() < giveUpAt && !signal?.aborted) {
      await sleep(5)
      continue
    }
    await stopPostmaster(child.pid ?? -1, cluster)
    signal?.throwIfAborted()
    throw new Error(`PostgreSQL took longer than ${startPatienceMs / 1000} s to start; see ${logFile}`)
  }
}

async function chooseEndpoint({ folder, password }: Cluster): Promise<Endpoint> {
  const hasSockets =
    process.platform !== 'win32' &&
    Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) <= maxSocketPathBytes
  if (hasSockets) {
    // The folder is open to PostgreSQL's user alone, and the password is asked all the same.
    return {
      ...urlsAt(password, `localhost/${databaseName}?host=${encodeURIComponent(folder)}`),
      settings: { listen_addresses: '', port: '5432', unix_socket_directories: folder },
    }
  }
  const port = await findFreePort()
  return {
    ...urlsAt(password, `127.0.0.1:${port}/${databaseName}`),
    settings: { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' },
  }
}

function urlsAt(password: string, address: string) {
  return {
    url: `postgres://${applicationUser}:${passwordOfApplication(password)}@${address}`,
    superuserUrl: `postgres://${superuser}:${password}@${address}`,
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** PostgreSQL appends to this file for months: one full file is kept beside the current one. */
export function boundLog(logFile: string, log: Pick<Log, 'error'>): void {
  try {
    if (statSync(logFile).size < maxLogBytes) return
    copyFileSync(logFile, `${logFile}.1`)
    truncateSync(logFile)
  } catch (error) {
    // Thrown in a timer it would end the process, and a full disk is when PostgreSQL writes most.
    if (!hasCode(error, 'ENOENT')) log.error('database.log-not-bounded', { path: logFile, error })
  }
}

function lastLine(logFile: string): string {
  return (
    readFileSync(logFile, 'utf8')
      .trim()
      .split('\n')
      .findLast((line) => /FATAL|ERROR|PANIC/.test(line)) ?? `see ${logFile}`
  )
}

function exited(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
