import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** The parts of a ZIP archive, none of them unpacked before it is read. */
export type Archive = {
  has(name: string): boolean
  /**
   * A part as a stream, of at most `maxBytes`. What unpacks to more than the archive says ends in an error, so a small file cannot
   * fill the memory.
   * @throws TooLargeError before anything is unpacked
   */
  open(name: string, maxBytes: number): Promise<Readable>
}

export class TooLargeError extends Error {
  constructor(name: string) {
    super(`${name} is too large`)
    this.name = 'TooLargeError'
  }
}

/** More than any workbook has. */
const maxEntries = 10_000

export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    )
  })
  const entries = await listEntries(zip)
  return {
    has: (name) => entries.has(name),
    async open(name, maxBytes) {
      const entry = entries.get(name)
      if (!entry) throw new Error(`${name} is missing`)
      if (entry.uncompressedSize > maxBytes) throw new TooLargeError(name)
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
      })
    },
  }
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= maxEntries) return reject(new TooLargeError('the list of parts'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}
