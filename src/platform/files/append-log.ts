import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'

/** A file of lines that is only ever appended to; a line that `append` has answered for survives a power cut. */
export type AppendLog = {
  /** Resolves once every given line is on the disk. Calls that meet while a write is under way share the next one. */
  append(lines: readonly string[]): Promise<void>
  readonly bytes: number
  close(): Promise<void>
}

export async function openAppendLog(file: string): Promise<AppendLog> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  await syncFolder(path.dirname(file))
  let bytes = (await handle.stat()).size
  // A line that a crash cut short would swallow the next one.
  if (bytes > 0 && !(await endsWithNewline(file, bytes))) bytes += await write(handle, '\n')

  let waiting: { text: string; resolve: () => void; reject: (error: unknown) => void }[] = []
  let writing: Promise<void> | null = null
  let torn = false
  let closed = false

  async function drain(): Promise<void> {
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

/**
 * Every whole line of such a file, oldest first. `damaged` counts the others, but for a last one that was cut short: nobody was told of
 * that one.
 */
export async function readAppendLog(file: string): Promise<{ lines: string[]; damaged: number }> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { lines: [], damaged: 0 }
    throw error
  }
  const sealed = text.split('\n')
  const last = openLine(sealed.pop() ?? '')
  const ended = sealed.filter((line) => line !== '')
  const lines = ended.flatMap(openLine)
  return { lines: [...lines, ...last], damaged: ended.length - lines.length }
}

const checksum = (line: string) => crc32(line).toString(16).padStart(8, '0')
const sealLine = (line: string) => `${checksum(line)} ${line}\n`
const openLine = (sealed: string) =>
  sealed.slice(0, 8) === checksum(sealed.slice(9)) ? [sealed.slice(9)] : []

async function write(handle: FileHandle, text: string): Promise<number> {
  const data = Buffer.from(text)
  await handle.appendFile(data)
  return data.length
}

async function endsWithNewline(file: string, size: number): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] === 10
  } finally {
    await handle.close()
  }
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
