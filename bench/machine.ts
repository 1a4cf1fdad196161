import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** The application, the bare servers and PostgreSQL share one core; the load has the other. */
export const SERVER_CORE = 0
export const LOAD_CORE = 1

const TICK_MS = 10

export function requireTwoCores(): void {
  if (process.platform !== 'linux') throw new Error('the bench pins processes to cores, which needs Linux')
  if (availableParallelism() < 2) throw new Error('the bench needs two cores: one serves, the other asks')
}

/** Starts a command that may run on one core alone, as may all it starts. */
export function spawnOnCore(core: number, command: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn('taskset', ['-c', String(core), ...command], options)
}

/** In ms since the machine started. Waiting for the disk is not idle: the core is needed for what comes back. */
export type CoreTimes = { readonly total: number; readonly idle: number; readonly programs: number }

export function readCoreTimes(core: number): CoreTimes {
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`cpu${core} `))
  const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = (line ?? '')
    .split(/\s+/)
    .slice(1)
    .map((ticks) => Number(ticks) * TICK_MS)
  const programs = user + nice + system
  return { total: programs + idle + iowait + irq + softirq + steal, idle, programs }
}

/** Memory of a process and all it started, PostgreSQL left out, in MB; pages that several share count once (PSS). */
export function treeMemory(pid: number): number {
  const ours = readTree(pid).filter((each) => !each.name.startsWith('postgres'))
  return ours.reduce((sum, each) => sum + readPss(each.pid), 0) / 1024
}

/** Processor time that a process and all it started have used so far, PostgreSQL with them, in ms. */
export function treeCpuTime(pid: number): number {
  return readTree(pid).reduce((sum, each) => sum + each.ticks, 0) * TICK_MS
}

/** Whether one of the processes still runs. */
export function areRunning(pids: readonly number[]): boolean {
  const all = new Set(readProcesses().map((each) => each.pid))
  return pids.some((pid) => all.has(pid))
}

export function treeOf(pid: number): number[] {
  return readTree(pid).map((each) => each.pid)
}

function readTree(pid: number) {
  const processes = readProcesses()
  const inTree = new Set([pid])
  // A child may have a lower number than its parent, so this is repeated until nothing is added.
  for (let before = 0; before !== inTree.size;) {
    before = inTree.size
    for (const each of processes) if (inTree.has(each.parent)) inTree.add(each.pid)
  }
  return processes.filter((each) => inTree.has(each.pid))
}

function readProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [, commandName = '', rest = ''] = /\((.*)\) (.*)/s.exec(stat) ?? []
        const fields = rest.split(' ')
        return [
          {
            pid: Number(name),
            name: commandName,
            parent: Number(fields[1]),
            ticks: Number(fields[11]) + Number(fields[12]),
          },
        ]
      } catch {
        return [] // It has ended meanwhile.
      }
    })
}

function readPss(pid: number): number {
  return Number(/^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
}
