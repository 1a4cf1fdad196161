import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { createSetupToken } from '../../src/core/staff/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { compare, median, type Target } from '../compare.ts'
import { requireTwoCores } from '../machine.ts'
import { databaseUrl, makeDataFolder, type Running, startServer } from '../programs-under-test.ts'
import { readFormAnswers } from '../read-site.ts'
import { fillSchool } from './fill.ts'
import { deskReads, type DeskRead } from './reads.ts'

/**
 * What a school has after years: a million people and two million inquiries, and whether the desk still answers at once.
 *
 *     node bench/scale/run.ts [people] [--reads-only]
 */
const people = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 1_000_000)
const isReadsOnly = process.argv.includes('--reads-only')
const runs = 5
const readsPerRun = 40
/** At the 95th percentile. */
const maxMs = 50
/** Of the rate on an empty database. */
const minRate = 0.9
const [port, emptyPort] = [4874, 4875]

process.chdir(path.join(import.meta.dirname, '../..'))
requireTwoCores()
const folders: string[] = []
const running: Running[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
try {
  process.exitCode = (await measure()) ? 0 : 1
} finally {
  await cleanUp()
}

async function cleanUp(): Promise<void> {
  for (const each of running.toReversed()) await each.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

async function measure(): Promise<boolean> {
  const filled = await start(port)
  const client = new Client({ connectionString: databaseUrl(filled.dataDir) })
  await client.connect()
  await fillSchool(client, people, say)
  const cookie = await signIn(filled.dataDir)
  const figures: Record<string, { p95ms: number; indexedReadMs: number }> = {}
  for (const read of await deskReads(client)) {
    const figure = await measureRead(read, cookie, client)
    figures[read.name] = figure
    const [p95, indexed] = [figure.p95ms.toFixed(1).padStart(8), figure.indexedReadMs.toFixed(2)]
    say(
      `${read.name.padEnd(30)} ${p95} ms, one indexed read ${indexed} ms${figure.p95ms > maxMs ? ', MISSED' : ''}`,
    )
  }
  const receiving = isReadsOnly ? null : await compareReceiving(filled)
  if (receiving !== null)
    say(`receiving: ${receiving.toFixed(2)} x an empty database${receiving < minRate ? '   MISSED' : ''}`)
  await client.end()
  const results = {
    at: new Date().toISOString(),
    node: process.version,
    people,
    inquiries: 2 * people,
    figures,
    receiving,
  }
  writeFileSync('bench/scale/results.json', `${JSON.stringify(results, null, 2)}\n`)
  return Object.values(figures).every(({ p95ms }) => p95ms <= maxMs) && (receiving ?? 1) >= minRate
}

/** The median of five runs' 95th percentiles; in each run one indexed read is measured as often. */
async function measureRead({ path, next }: DeskRead, cookie: string, client: Client) {
  const taken: number[] = []
  const indexed: number[] = []
  for (let run = 0; run < runs; run++) {
    const times: number[] = []
    const reads: number[] = []
    for (let at = 0; at < readsPerRun; at++) {
      times.push(await timed(() => get(path(at), cookie)))
      reads.push(await timed(() => client.query('select message from inquiry where id = $1', [next(at)])))
    }
    taken.push(percentile95(times))
    indexed.push(percentile95(reads))
  }
  return { p95ms: median(taken), indexedReadMs: median(indexed) }
}

async function get(path: string, cookie: string): Promise<void> {
  const response = await fetch(`http://localhost:${port}/api/desk${path}`, { headers: { cookie } })
  if (response.status !== 200)
    throw new Error(`${path} was answered by ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

/** In turn, so that what else the machine does meets both. */
async function compareReceiving(filled: Running): Promise<number> {
  const empty = await start(emptyPort)
  const pids = [filled.pid, empty.pid]
  const answers = await readFormAnswers(`http://127.0.0.1:${port}/inquire`)
  const other = await readFormAnswers(`http://127.0.0.1:${emptyPort}/inquire`)
  const target: Target = {
    pids,
    port,
    path: '/inquire',
    headers: {},
    status: 303,
    post: { run: '', answers },
  }
  const comparison = await compare(
    target,
    { ...target, port: emptyPort, post: { run: '', answers: other } },
    { rounds: 5, seconds: 3, warmSeconds: 1 },
  )
  return comparison.ratio
}

async function start(at: number): Promise<Running & { dataDir: string }> {
  const dataDir = makeDataFolder()
  folders.push(dataDir)
  const started = await startServer(at, dataDir)
  running.push(started)
  return { ...started, dataDir }
}

/** As the first administrator. */
async function signIn(dataDir: string): Promise<string> {
  const database = openDatabase(databaseUrl(dataDir), { log: createLog({ level: 'error' }) })
  const token = await createSetupToken({
    db: database.db,
    jobs: { send: () => Promise.reject(new Error('nothing is sent')) },
    actor: { kind: 'system', name: 'bench' },
    now: () => new Date(),
    requestId: newId(),
  })
  await database.close()
  const account = { email: 'ada@school.example', password: 'a long enough password' }
  await post('/setup', { ...account, name: 'Ada Admin', token })
  const response = await post('/sign-in', account)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function post(path: string, json: object): Promise<Response> {
  const response = await fetch(`http://localhost:${port}/api/desk${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
    body: JSON.stringify(json),
  })
  if (!response.ok) throw new Error(`${path} was answered by ${response.status}: ${await response.text()}`)
  return response
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}

function percentile95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
