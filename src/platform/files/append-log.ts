import { createReadStream } from 'node:fs'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turnEnds } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { hasCode } from '../../kernel/errors.ts'

/** A file of lines that is only ever appended to; a line that `append` has answered for survives a power cut. */
export type AppendLog = {
  /** Resolves once every given line is on the disk. Calls that meet while a write is under way share the next one. */
  append(lines: readonly string[]): Promise<void>
  readonly bytes: number
  close(): Promise<void>
}

export async function openAppendLog(file: string): Promise<AppendLog> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a+', 0o600)
  let bytes: number
  try {
    await syncFolder(path.dirname(file))
    bytes = await mendEnd(handle)
  } catch (error) {
    // A caller that tries again, many times a second on a full disk, would otherwise use up all file descriptors.
    await handle.close().catch(() => undefined)
    throw error
  }

  let waiting: { text: string; resolve: () => void; reject: (error: unknown) => void }[] = []
  let writing: Promise<void> | null = null
  let torn = false
  let closed = false

  async function drain(): Promise<void> {
    // All that is appended in this turn shares one write, not all but the first.
    await turnEnds()
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        if (torn) await mend()
        const written = await write(handle, batch.map((each) => each.text).join(''))
        await handle.datasync()
        bytes += written
        for (const each of batch) each.resolve()
      } catch (error) {
        torn = true
        await mend().catch(() => undefined)
        for (const each of batch) each.reject(error)
      }
    }
    writing = null
  }

  /** Half a line must not swallow the next one. */
  async function mend(): Promise<void> {
    await handle.truncate(bytes)
    torn = false
  }

  return {
    append: (lines) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error(`${file} is closed`))
        waiting.push({ text: lines.map(sealLine).join(''), resolve, reject })
        writing ??= drain()
      }),
    get bytes() {
      return bytes
    },
    async close() {
      closed = true
      await writing
      await handle.close()
    },
  }
}

/** `text` is null where the line is damaged: it is not what was written. Lines are counted from 1. */
export type LogLine = { readonly number: number; readonly text: string | null }

/**
 * Reads such a file line by line, oldest first, in little memory however long it is; a file that is not there has no lines.
 * A last line that was cut short is left out: nobody was told that it is kept.
 * @param bytes where to stop, so that lines appended meanwhile are left for the next reading
 * @param from where to begin; within a line, the next one is the first
 */
export async function* readAppendLog(file: string, bytes = Infinity, from = 0): AsyncGenerator<LogLine> {
  if (bytes <= from) return
  let number = 0
  for await (const { line, isEnded } of readRawLines(file, bytes, from)) {
    number++
    if (number === 1 && from > 0) continue
    const text = openLine(line)
    if (line.length > 0 && (text !== null || isEnded)) yield { number, text }
  }
}

async function* readRawLines(
  file: string,
  bytes: number,
  from: number,
): AsyncGenerator<{ line: Buffer; isEnded: boolean }> {
  const stream = createReadStream(file, { start: from, end: bytes - 1, highWaterMark: 256 * 1024 })
  // Joined once at the line's end: joining at each piece would copy a long line many times.
  let pieces: Buffer[] = []
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        pieces.push(chunk.subarray(start, end))
        yield { line: Buffer.concat(pieces), isEnded: true }
        pieces = []
        start = end + 1
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start))
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if (pieces.length > 0) yield { line: Buffer.concat(pieces), isEnded: false }
}

const checksum = (line: string | Buffer) => crc32(line).toString(16).padStart(8, '0')
const sealLine = (line: string) => `${checksum(line)} ${line}\n`
const openLine = (sealed: Buffer) => {
  const line = sealed.subarray(9)
  return sealed.toString('latin1', 0, 8) === checksum(line) ? line.toString() : null
}

async function write(handle: FileHandle, text: string): Promise<number> {
  const data = Buffer.from(text)
  await handle.appendFile(data)
  return data.length
}

/**
 * What a crash cut short was never answered for: it goes, so that it neither swallows the next line nor looks like one that was damaged later.
 * @returns the bytes that the file holds then
 */
async function mendEnd(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat()
  const last = await readLastLine(handle, size)
  if (last.length === 0) return size
  if (openLine(last) !== null) return size + (await write(handle, '\n'))
  await handle.truncate(size - last.length)
  return size - last.length
}

/** What follows the last end of a line. */
async function readLastLine(handle: FileHandle, size: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - 64 * 1024)
    const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
    const newline = buffer.lastIndexOf(10)
    pieces.unshift(buffer.subarray(newline + 1))
    if (newline >= 0) break
    end = start
  }
  return Buffer.concat(pieces)
}

/** A new file's name is durable only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
