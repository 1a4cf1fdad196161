import { readdirSync, statSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { openAppendLog, readAppendLog, type AppendLog } from '../../platform/files/append-log.ts'
import { readArrival, writeArrival, type Arrival } from '../submissions/index.ts'

/** Where submissions wait on this server's disk while the database is away. */
export type Journal = {
  /** Whether there is room, and the last write did not fail. */
  readonly canAppend: boolean
  /** @throws AppError `unavailable` when the journal is full or its disk does not take it */
  append(arrival: Arrival): Promise<void>
  /**
   * Hands every arrival to `store`, oldest first, sets aside what it refuses, and forgets a file once all in it are settled.
   * A crash in between plays it again, which stores nothing twice. A file that cannot be settled stays, and holds up no other.
   * @throws what `store` throws; then everything that is not stored stays
   */
  playBack(store: Store): Promise<Played>
  /** Plays what was set aside: a newer version may store what an older one could not. */
  playSetAside(store: Store): Promise<Played>
  close(): Promise<void>
}

/** Resolves to those that the database refused for what they are. */
export type Store = (arrivals: readonly Arrival[]) => Promise<readonly Arrival[]>

/** `troubles` are files that could not be read, settled or removed, or that held lines nobody can read. */
export type Played = {
  readonly stored: number
  readonly refused: readonly Arrival[]
  readonly troubles: readonly unknown[]
}

const segmentName = /^journal-\d+-\d+\.log$/
const asideName = /^refused-.+\.log$/
const damagedName = /^damaged-.+\.log$/
/** What the file adds to a line: its checksum and its end. */
const lineOverhead = 10

export function openJournal(folder: string, mostBytes: number): Journal {
  /** Files that are written to; playback leaves them alone until they are closed. */
  const open = new Map<string, Segment>()
  let current: Segment | null = null
  let segments = 0
  let bytes = sizeOf(folder)
  let isFull = false
  let isBroken = false

  function currentSegment(): Segment {
    if (current) return current
    const number = String(segments++).padStart(6, '0')
    const file = path.join(folder, `journal-${Date.now()}-${number}.log`)
    current = { file, log: openAppendLog(file), writes: new Set() }
    open.set(file, current)
    return current
  }

  async function write(segment: Segment, line: string): Promise<void> {
    const writing = segment.log.then((log) => log.append([line]))
    segment.writes.add(writing)
    try {
      await writing
    } catch (error) {
      // The next one tries a file of its own: this one could perhaps not even be made.
      if (current === segment) current = null
      throw error
    } finally {
      segment.writes.delete(writing)
    }
  }

  /** Nobody writes to a closed file: whoever had begun is waited for. */
  async function closeAll(): Promise<void> {
    current = null
    const now = Array.from(open.values())
    for (const segment of now) {
      await Promise.allSettled(segment.writes)
      const log = await segment.log.catch(() => null)
      await log?.close().catch(() => undefined)
      open.delete(segment.file)
    }
  }

  /** Plays the files of `names` that nobody writes to. */
  async function play(names: RegExp, settle: (file: string) => Promise<Played>): Promise<Played> {
    const all: Played[] = []
    for (const file of await filesOf(folder, names)) {
      if (!open.has(file)) all.push(await settle(file))
    }
    return sumOf(all)
  }

  async function settleSegment(file: string, store: Store): Promise<Played> {
    const refused: Arrival[] = []
    let stored = 0
    const read = await readArrivals(file)
    if ('trouble' in read) return { stored, refused, troubles: [read.trouble] }
    for (let at = 0; at < read.arrivals.length; at += 100) {
      const batch = read.arrivals.slice(at, at + 100)
      const no = await store(batch)
      refused.push(...no)
      stored += batch.length - no.length
    }
    const troubles: unknown[] = []
    try {
      if (refused.length > 0) await setAside(folder, refused)
      if (read.damaged > 0) {
        troubles.push(new Error(`${path.basename(file)} holds ${read.damaged} lines that cannot be read`))
        await rename(file, path.join(folder, `damaged-${path.basename(file)}`))
      } else await rm(file)
      bytes -= read.size
    } catch (error) {
      troubles.push(error)
    }
    return { stored, refused, troubles }
  }

  async function settleAside(file: string, store: Store): Promise<Played> {
    const read = await readArrivals(file)
    if ('trouble' in read) return { stored: 0, refused: [], troubles: [read.trouble] }
    const refused = await store(read.arrivals)
    if (refused.length === 0 && read.damaged === 0) await rm(file)
    return { stored: read.arrivals.length - refused.length, refused, troubles: [] }
  }

  return {
    get canAppend() {
      return !isFull && !isBroken
    },
    async append(arrival) {
      const line = writeArrival(arrival)
      const size = Buffer.byteLength(line) + lineOverhead
      isFull ||= bytes + size > mostBytes
      if (bytes + size > mostBytes) throw notKept(new Error('the journal is full'))
      bytes += size
      try {
        await write(currentSegment(), line)
        isBroken = false
      } catch (error) {
        bytes -= size
        isBroken = true
        throw notKept(error)
      }
    },
    async playBack(store) {
      // First those that are closed: while nothing can be stored, each try would otherwise begin one more file.
      const before = await play(segmentName, (file) => settleSegment(file, store))
      await closeAll()
      const after = await play(segmentName, (file) => settleSegment(file, store))
      if (open.size === 0) bytes = sizeOf(folder)
      isFull = false
      isBroken = false
      return sumOf([before, after])
    },
    playSetAside: (store) => play(asideName, (file) => settleAside(file, store)),
    close: closeAll,
  }
}

const notKept = (cause: unknown) =>
  new AppError('unavailable', 'The inquiry could not be kept.', {}, { cause })

type Segment = {
  readonly file: string
  readonly log: Promise<AppendLog>
  readonly writes: Set<Promise<void>>
}

/** What waits in the journal or was set aside, and the names of files that hold what nobody can read; for the ledger. */
export async function readJournal(
  folder: string,
): Promise<{ waiting: Arrival[]; refused: Arrival[]; unreadable: string[] }> {
  const unreadable = (await filesOf(folder, damagedName)).map((file) => path.basename(file))
  async function readAll(names: RegExp): Promise<Arrival[]> {
    const all: Arrival[] = []
    for (const file of await filesOf(folder, names)) {
      const read = await readArrivals(file)
      if ('trouble' in read) unreadable.push(path.basename(file))
      else all.push(...read.arrivals)
    }
    return all
  }
  return { waiting: await readAll(segmentName), refused: await readAll(asideName), unreadable }
}

async function readArrivals(
  file: string,
): Promise<{ arrivals: Arrival[]; damaged: number; size: number } | { trouble: unknown }> {
  try {
    const { lines, damaged } = await readAppendLog(file)
    return { arrivals: lines.map(readArrival), damaged, size: (await stat(file)).size }
  } catch (trouble) {
    // Played back and removed since its name was read.
    if (trouble instanceof Error && 'code' in trouble && trouble.code === 'ENOENT')
      return { arrivals: [], damaged: 0, size: 0 }
    return { trouble }
  }
}

/** A file of its own each time, so that none is ever rewritten. */
async function setAside(folder: string, arrivals: readonly Arrival[]): Promise<void> {
  const log = await openAppendLog(path.join(folder, `refused-${newId()}.log`))
  await log.append(arrivals.map(writeArrival))
  await log.close()
}

const sumOf = (all: readonly Played[]): Played => ({
  stored: all.reduce((sum, each) => sum + each.stored, 0),
  refused: all.flatMap((each) => each.refused),
  troubles: all.flatMap((each) => each.troubles),
})

async function filesOf(folder: string, names: RegExp): Promise<string[]> {
  const all = await readdir(folder).catch(() => [])
  return all
    .filter((name) => names.test(name))
    .toSorted()
    .map((name) => path.join(folder, name))
}

function sizeOf(folder: string): number {
  const names = readdirSync(folder).filter((name) => segmentName.test(name))
  return names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
}
