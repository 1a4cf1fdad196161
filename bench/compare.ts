import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadPlan, LoadResult } from './load-client.ts'
import { LOAD_CORE, SERVER_CORE, spawnOnCore, treeCpuTime } from './machine.ts'

export type Pace = { rounds: number; seconds: number; warmSeconds: number }
export type Target = Omit<LoadPlan, 'warmSeconds' | 'seconds' | 'connections'>
export type Comparison = {
  perSecond: number
  barePerSecond: number
  ratio: number
  p50ms: number
  p99ms: number
}

/** Below this the load generator was the slower one, and the run says nothing about the server. */
const LEAST_CORE_USE = 0.95
/** Above this, what is measured is also how the kernel shares the core with strangers. */
const MOST_FOREIGN_USE = 0.1
const MOST_REPEATS = 8
const CONNECTIONS = 48
const IDLE_WITHIN_MS = 300_000

/** What one round measured of both. */
export type Pair = { readonly bare: LoadResult; readonly application: LoadResult }

export const compare = async (application: Target, bare: Target, pace: Pace): Promise<Comparison> =>
  summarize(await measureInTurn(application, bare, pace))

/** Measures the bare server and the application in turn, A B A B, so that what else the machine does meets both. */
export async function measureInTurn(application: Target, bare: Target, pace: Pace): Promise<Pair[]> {
  const pairs: Pair[] = []
  let repeatsLeft = MOST_REPEATS
  while (pairs.length < pace.rounds) {
    const pair = { bare: await loadAlone(bare, pace), application: await loadAlone(application, pace) }
    const spoiled = whySpoiled(pair.bare) ?? whySpoiled(pair.application)
    if (!spoiled) pairs.push(pair)
    else if (repeatsLeft-- === 0)
      throw new Error(`${spoiled}, so the run at ${application.path} does not count`)
  }
  return pairs
}

export function summarize(pairs: readonly Pair[]): Comparison {
  const of = (read: (pair: Pair) => number) => median(pairs.map(read))
  return {
    perSecond: of(({ application }) => application.perSecond),
    barePerSecond: of(({ bare }) => bare.perSecond),
    // Of pairs that ran one after the other: what drifts in the machine meets both of a pair, and neither of two medians.
    ratio: of(({ application, bare }) => application.perSecond / bare.perSecond),
    p50ms: of(({ application }) => application.p50ms),
    p99ms: of(({ application }) => application.p99ms),
  }
}

function whySpoiled({ coreUse, foreignUse }: LoadResult): string | undefined {
  if (coreUse < LEAST_CORE_USE) return `core ${SERVER_CORE} was used only ${Math.round(coreUse * 100)} %`
  if (foreignUse > MOST_FOREIGN_USE)
    return `other programs took ${Math.round(foreignUse * 100)} % of core ${SERVER_CORE}`
  return undefined
}

async function loadAlone(target: Target, pace: Pace): Promise<LoadResult> {
  await untilIdle(target.pids)
  return load(target, pace)
}

export async function load(target: Target, { seconds, warmSeconds }: Pace): Promise<LoadResult> {
  // People of another round are other people.
  const post = target.post && { ...target.post, run: `${Date.now().toString(36)}x` }
  const plan: LoadPlan = { ...target, post, connections: CONNECTIONS, seconds, warmSeconds }
  return JSON.parse(
    await output([process.execPath, 'bench/load-client.ts', JSON.stringify(plan)]),
  ) as LoadResult
}

/** Work that one round left behind (jobs of the inquiries received) must not be paid for by the next. */
export async function untilIdle(pids: readonly number[]) {
  const used = () => pids.reduce((sum, pid) => sum + treeCpuTime(pid), 0)
  const giveUpAt = Date.now() + IDLE_WITHIN_MS
  for (;;) {
    const before = used()
    await sleep(500)
    if (used() - before < 50) return
    if (Date.now() > giveUpAt)
      throw new Error(`the application is still at work ${IDLE_WITHIN_MS / 1000} s after the load`)
  }
}

/** Runs a command on the load's core; resolves with what it printed. */
export function output(command: readonly string[]): Promise<string> {
  const child = spawnOnCore(LOAD_CORE, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command[1]} ended with code ${code}`)),
    )
  })
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
