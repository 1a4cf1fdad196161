import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import { openAppendLog, type AppendLog } from '../../platform/files/append-log.ts'
import { writeArrival, type Arrival } from '../submissions/index.ts'
import { asideName, filesOf, segmentName, sizeOfSegments } from './journal-files.ts'
import { createJournalRoom } from './journal-room.ts'
import { openAside, storeLines, type Store } from './store-journal-file.ts'

/** Where submissions wait on this server's disk while the database is away. */
export type Journal = {
  readonly state: JournalState
  /**
   * @param network whose share of the room it uses
   * @throws AppError `unavailable` when there is no room for it or the disk does not take it
   */
  append(arrival: Arrival, network: string): Promise<void>
  /**
   * Hands every arrival to `store`, oldest first, sets aside what it refuses, and forgets a file once all in it are settled.
   * A crash in between plays it again, which stores nothing twice. A file that cannot be settled stays, and holds up no other.
   * @throws what `store` throws; then everything that is not stored stays
   */
  playBack(store: Store): Promise<Played>
  /** Plays what was set aside: a newer version may store what an older one could not. */
  playSetAside(store: Store): Promise<Played>
  /** Tries whether a disk that took nothing takes something again. */
  tryAgain(): Promise<void>
  close(): Promise<void>
}

/** `full`: not even a form of ordinary length has room · `failing`: the disk did not take the last one · `missing`: its folder cannot be used. */
export type JournalState = 'ok' | 'full' | 'failing' | 'missing'

/** `refused` are receipts; `troubles` are files that could not be read, settled or removed, or that held lines nobody can read. */
export type Played = {
  readonly stored: number
  readonly refused: readonly string[]
  readonly troubles: readonly unknown[]
}

/** A file ends here, so that a playback forgets the journal piece by piece. */
const segmentBytes = 4 * 1024 * 1024
/** About what the longest form takes. */
const longestBytes = 192 * 1024
/** What the file adds to a line: its checksum and its end. */
const lineOverhead = 10

export function openJournal(folder: string, maxBytes: number): Journal {
  /** Files that are written to; playback leaves them alone until they are closed. */
  const open = new Map<string, Segment>()
  const room = createJournalRoom(maxBytes, sizeOfSegments(folder))
  let current: Segment | null = null
  let segments = 0
  let isFailing = false

  function segmentFor(size: number): Segment {
    if (current && current.bytes > 0 && current.bytes + size > segmentBytes) void end(current)
    if (current) return current
    const number = String(segments++).padStart(6, '0')
    const file = path.join(folder, `journal-${Date.now()}-${number}.log`)
    current = { file, log: null, writes: new Set(), bytes: 0 }
    open.set(file, current)
    return current
  }

  async function write(segment: Segment, line: string, size: number): Promise<void> {
    const writing = writeLine(segment, line)
    segment.writes.add(writing)
    segment.bytes += size
    try {
      await writing
    } catch (error) {
      // The segment stays the current one: with a new file for each try, files and descriptors would pile up.
      segment.bytes -= size
      throw error
    } finally {
      segment.writes.delete(writing)
    }
  }

  /** Nobody writes to a closed file: what had begun to write is waited for. */
  async function end(segment: Segment): Promise<void> {
    if (current === segment) current = null
    await Promise.allSettled(segment.writes)
    const log = await segment.log?.catch(() => null)
    await log?.close().catch(() => undefined)
    open.delete(segment.file)
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
    const aside = openAside(folder)
    const { stored, refused, damaged, strange, troubles } = await storeLines(file, store, aside.append)
    try {
      await aside.close()
      if (troubles.length > 0) return { stored, refused, troubles }
      if (strange > 0) troubles.push(unreadable(file, strange))
      else if (damaged > 0) {
        troubles.push(unreadable(file, damaged))
        await rename(file, path.join(folder, `damaged-${path.basename(file)}`))
      } else await rm(file, { force: true })
    } catch (error) {
      troubles.push(error)
    }
    return { stored, refused, troubles }
  }

  async function settleAside(file: string, store: Store): Promise<Played> {
    const { stored, refused, damaged, strange, troubles } = await storeLines(file, store)
    if (refused.length + damaged + strange + troubles.length === 0) await rm(file, { force: true })
    return { stored, refused, troubles }
  }

  function refuse(cause: unknown): never {
    throw new AppError('unavailable', 'The inquiry could not be kept.', {}, { cause })
  }

  return {
    get state() {
      if (isFailing) return 'failing'
      return room.isFull ? 'full' : 'ok'
    },
    async append(arrival, network) {
      const line = writeArrival(arrival)
      const size = Buffer.byteLength(line) + lineOverhead
      const answer = room.take(size, network)
      if (answer !== 'taken') refuse(new Error(`journal: ${answer}`))
      try {
        await write(segmentFor(size), line, size)
        isFailing = false
      } catch (error) {
        room.giveBack(size, network)
        isFailing = true
        refuse(error)
      }
    },
    async playBack(store) {
      // First those that are closed: while nothing can be stored, each try would otherwise begin one more file.
      const before = await play(segmentName, (file) => settleSegment(file, store))
      for (const segment of Array.from(open.values())) await end(segment)
      const after = await play(segmentName, (file) => settleSegment(file, store))
      if (open.size === 0) room.settle(sizeOfSegments(folder))
      isFailing = false
      return sumOf([before, after])
    },
    playSetAside: (store) => play(asideName, (file) => settleAside(file, store)),
    async tryAgain() {
      if (!isFailing) return
      const file = path.join(folder, 'room.new')
      const hasRoom = await writeFile(file, Buffer.alloc(longestBytes), { mode: 0o600, flush: true }).then(
        () => true,
        () => false,
      )
      await rm(file, { force: true }).catch(() => undefined)
      if (hasRoom) isFailing = false
    },
    async close() {
      for (const segment of Array.from(open.values())) await end(segment)
    },
  }
}

/** Stands in where the folder cannot be used: nothing is kept in it, and nothing is claimed. */
export const noJournal: Journal = {
  state: 'missing',
  append: () => Promise.reject(new AppError('unavailable', 'There is no journal.')),
  playBack: async () => sumOf([]),
  playSetAside: async () => sumOf([]),
  tryAgain: async () => undefined,
  close: async () => undefined,
}

type Segment = {
  readonly file: string
  /** Null until it is opened, and again where that failed. */
  log: Promise<AppendLog> | null
  readonly writes: Set<Promise<void>>
  bytes: number
}

async function writeLine(segment: Segment, line: string): Promise<void> {
  const opening = (segment.log ??= openAppendLog(segment.file))
  const log = await opening.catch((error) => {
    if (segment.log === opening) segment.log = null
    throw error
  })
  await log.append([line])
}

const unreadable = (file: string, lines: number) =>
  new Error(`${path.basename(file)} holds ${lines} lines that cannot be read`)

const sumOf = (all: readonly Played[]): Played => ({
  stored: all.reduce((sum, each) => sum + each.stored, 0),
  refused: all.flatMap((each) => each.refused),
  troubles: all.flatMap((each) => each.troubles),
})
