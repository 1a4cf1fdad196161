import type { ChildProcess } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readHolder } from '../src/platform/process/folder-lock.ts'
import type { BarePlan } from './bare-server.ts'
import { areRunning, SERVER_CORE, spawnOnCore, treeOf } from './machine.ts'

export type Running = { pid: number; port: number; startMs: number; stop(): Promise<void> }

const READY_WITHIN_MS = 60_000
const STOPPED_WITHIN_MS = 30_000

/** A folder for the application's data that is no memory disk, and that PostgreSQL's own user can enter when we are root. */
export function makeDataFolder(): string {
  const isRoot = process.getuid?.() === 0
  const folder = mkdtempSync(path.join(isRoot ? '/var/lib' : tmpdir(), 'prospectus-bench-'))
  if (isRoot) chmodSync(folder, 0o711)
  return folder
}

export function startServer(
  port: number,
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<Running> {
  return start([process.execPath, 'bin/run.mjs', 'start'], port, dataDir, environment)
}

/** As a person starts it, from the checkout. */
export function startByNpm(port: number, dataDir: string): Promise<Running> {
  return start(['npm', 'start'], port, dataDir, {})
}

export function startBareServer(plan: BarePlan, dataDir: string): Promise<Running> {
  return start([process.execPath, 'bench/bare-server.ts', JSON.stringify(plan)], plan.port, dataDir, {})
}

/** Where the application's own PostgreSQL is, while it runs. */
export function databaseUrl(dataDir: string): string {
  const url = readHolder(dataDir)?.databaseUrl
  if (typeof url !== 'string') throw new Error('the application does not tell its database')
  return url
}

async function start(
  command: readonly string[],
  port: number,
  dataDir: string,
  environment: Record<string, string>,
): Promise<Running> {
  const logFile = path.join(dataDir, `bench-${path.basename(command[1] ?? '')}.log`)
  const log = openSync(logFile, 'w')
  const startedAt = performance.now()
  const child = spawnOnCore(SERVER_CORE, command, {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_ORIGIN: `http://localhost:${port}`,
      DATA_DIR: dataDir,
      TRUSTED_PROXIES: '127.0.0.1',
      NODE_ENV: 'production',
      ...environment,
    },
  })
  closeSync(log)
  await untilAnswered(child, port, logFile)
  return {
    pid: child.pid ?? 0,
    port,
    startMs: performance.now() - startedAt,
    stop: () => stop(child),
  }
}

async function untilAnswered(child: ChildProcess, port: number, logFile: string) {
  const giveUpAt = Date.now() + READY_WITHIN_MS
  for (;;) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop(child)
      throw new Error(
        `what should answer on port ${port} does not:\n${readFileSync(logFile, 'utf8').slice(-2000)}`,
      )
    }
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
    await sleep(5)
  }
}

/** Asks it to stop and waits for all it started: npm ends before the server that it stops. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const tree = treeOf(child.pid)
  child.kill('SIGTERM')
  const giveUpAt = Date.now() + STOPPED_WITHIN_MS
  while (areRunning(tree)) {
    if (Date.now() > giveUpAt) throw new Error(`process ${child.pid} does not stop`)
    await sleep(50)
  }
}
