import { readdirSync, statSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import { openAppendLog, readAppendLog, type AppendLog } from '../../platform/files/append-log.ts'
import { readArrival, writeArrival, type Arrival } from './arrival.ts'

/** Where submissions wait on this server's disk while the database is away. */
export type Journal = {
  /** Whether there is room, and the last write did not fail. */
  readonly canAppend: boolean
  /** @throws AppError `unavailable` when the journal is full or its disk does not take it */
  append(arrival: Arrival): Promise<void>
  /** Keeps for a person's eyes an arrival that the database refuses. */
  setAside(arrival: Arrival): Promise<void>
  /**
   * Hands every arrival to `store`, oldest first, and forgets a file once all in it are stored.
   * A crash in between plays it again, which stores nothing twice.
   */
  playBack(store: (arrivals: readonly Arrival[]) => Promise<void>): Promise<number>
  close(): Promise<void>
}

const segmentName = /^journal-\d+-\d+\.log$/
const asideName = 'refused.log'
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
    async setAside(arrival) {
      const log = await openAppendLog(path.join(folder, asideName))
      await log.append([writeArrival(arrival)])
      await log.close()
    },
    async playBack(store) {
      await closeAll()
      let played = 0
      for (const file of await segmentFiles(folder)) {
        if (open.has(file)) continue
        const { lines } = await readAppendLog(file)
        for (let at = 0; at < lines.length; at += 100) await store(lines.slice(at, at + 100).map(readArrival))
        const { size } = await stat(file)
        await rm(file)
        bytes -= size
        played += lines.length
      }
      if (open.size === 0) bytes = sizeOf(folder)
      isFull = false
      isBroken = false
      return played
    },
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

/** What waits in the journal or was set aside, for the ledger. */
export async function readJournal(folder: string): Promise<{ waiting: Arrival[]; refused: Arrival[] }> {
  const waiting: Arrival[] = []
  for (const file of await segmentFiles(folder)) {
    waiting.push(...(await readAppendLog(file)).lines.map(readArrival))
  }
  const refused = (await readAppendLog(path.join(folder, asideName))).lines.map(readArrival)
  return { waiting, refused }
}

async function segmentFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => segmentName.test(name))
    .toSorted()
    .map((name) => path.join(folder, name))
}

function sizeOf(folder: string): number {
  const names = readdirSync(folder).filter((name) => segmentName.test(name))
  return names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
}
