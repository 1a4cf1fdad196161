import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onTestFailed, onTestFinished } from 'vitest'
import { readPostmasterPid } from '../../src/platform/database/postgres-cluster.ts'
import { readHolder } from '../../src/platform/process/folder-lock.ts'
import { eventually } from '../support/eventually.ts'
import { findFreePort } from '../support/free-port.ts'
import { makeEnterableFolder } from '../support/global-setup.ts'
import { ask } from '../support/loopback-http.ts'

export const root = path.resolve(import.meta.dirname, '../..')
const secret = 'a secret that the servers of one school share'
const logLinesKept = 60

/** One server of a school: its settings stay while its processes come and go. */
export type Server = {
  readonly origin: string
  readonly dataDir: string
  readonly env: NodeJS.ProcessEnv
  /** Where its database is, past whatever stands between the two. */
  databaseUrl(): string
  /** Starts the built server, or `command`; resolves once `path` is answered, to the milliseconds that took. */
  start(how?: { command?: readonly string[]; path?: string }): Promise<number>
  readonly pid: number
  readonly journalDir: string
  /** Ends the process that `start` started; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<Ending>
  /** How the process ended. */
  readonly ended: Promise<Ending>
  /** The last of what it said. */
  said(): string
}
export type Ending = { code: number | null; signal: NodeJS.Signals | null }

const serverFile = path.join(root, 'dist/server/server.mjs')

/**
 * A server with a port and folders of its own; whatever of it still runs at the end of the test is killed.
 * `directUrl` is the way to its `DATABASE_URL` that no fault closes.
 */
export async function prepareServer(env: NodeJS.ProcessEnv = {}, directUrl?: string): Promise<Server> {
  if (!existsSync(serverFile))
    throw new Error('the fault tests need the built server: node bin/run.mjs build')
  const dataDir = makeEnterableFolder()
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  const settings: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: dataDir,
    PORT: String(port),
    SECRET: secret,
    LOG_LEVEL: 'warn',
    TRUSTED_PROXIES: '127.0.0.1',
    ...env,
  }
  const journalDir = settings.JOURNAL_DIR ?? path.join(dataDir, 'journal')
  let lines: string[] = []
  let child: ChildProcess | undefined
  let ended: Promise<Ending> = Promise.reject(new Error('the server was never started'))
  ended.catch(() => undefined)

  function hear(chunk: Buffer): void {
    lines = [...lines, ...chunk.toString().split('\n').filter(Boolean)].slice(-logLinesKept)
  }

  onTestFailed(() => console.error(`what ${origin} said:\n${lines.join('\n')}`))
  onTestFinished(async () => {
    child?.kill('SIGKILL')
    await ended.catch(() => undefined)
    killIfRunning(readPostmasterPid(path.join(dataDir, 'database')))
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })

  return {
    origin,
    dataDir,
    journalDir,
    env: settings,
    get pid() {
      return child?.pid ?? -1
    },
    get ended() {
      return ended
    },
    said: () => lines.join('\n'),
    databaseUrl() {
      const url = directUrl ?? readHolder(dataDir)?.databaseUrl
      if (typeof url !== 'string') throw new Error(`nobody tells where the database of ${dataDir} is`)
      return url
    },
    async start({ command = [process.execPath, serverFile], path: page = '/' } = {}) {
      const [program = '', ...args] = command
      const started = spawn(program, args, { cwd: root, env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      ended = new Promise((resolve) => started.once('exit', (code, signal) => resolve({ code, signal })))
      const serving = eventually(`${page} is served`, 30_000, async () => {
        if (started.exitCode !== null) return 'ended' as const
        return (await ask(`${origin}${page}`)).status === 200 && ('serving' as const)
      })
      const { result, ms } = await serving
      if (result === 'ended') throw new Error(`the server ended instead of serving:\n${lines.join('\n')}`)
      return ms
    },
    async kill(signal = 'SIGKILL') {
      child?.kill(signal)
      return ended
    },
  }
}

/** What `prospectus ledger --json` says of this server. */
export async function readLedger(server: Server): Promise<{ code: number | null; report: LedgerSays }> {
  const child = spawn(process.execPath, [path.join(root, 'dist/server/cli.mjs'), 'ledger', '--json'], {
    cwd: root,
    env: server.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const output = child.stdout.toArray()
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, report: JSON.parse(Buffer.concat(await output).toString()) as LedgerSays }
}
type LedgerSays = {
  shown: number
  byState: Record<string, number>
  off: { receipt: string; what: string }[]
  damagedLines: number
}

export function killIfRunning(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A dead orphan that nobody collects keeps its number.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
