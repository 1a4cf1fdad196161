import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { AppError } from '../../kernel/errors.ts'
import type { ByteRange } from '../http/byte-range.ts'

export type StoredFile = { readonly sha256: string; readonly bytes: number }

/** Files named by the SHA-256 of their content: the same content twice is one file, and a file never changes. */
export type FileStore = {
  /** Resolves once the whole file is kept; one that breaks off leaves nothing under its name. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** The stream ends in `DamagedFile` where the content is not what its name says. @throws AppError `not-found` */
  read(sha256: string): Promise<Readable>
  /** A part of a file, which nothing proves: the name is the checksum of the whole. @throws AppError `not-found` */
  readRange(sha256: string, range: ByteRange): Promise<Readable>
  exists(sha256: string): Promise<boolean>
  /** A file that is not there is as good as removed. */
  remove(sha256: string): Promise<void>
  /** The names of all files, in order. */
  list(): AsyncIterable<string>
}

export class DamagedFile extends Error {
  constructor(sha256: string) {
    super(`the content of file ${sha256} is not what its name says`)
    this.name = 'DamagedFile'
  }
}

export const isFileName = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** @throws where a name could lead out of the store */
export function requireFileName(text: string): string {
  if (!isFileName(text)) throw new Error('a file is named by the SHA-256 of its content, in hexadecimal')
  return text
}

export const fileNotFound = () => new AppError('not-found', 'This file is not there.')

/** The same content, which fails instead of ending where its checksum is another. */
export function verified(content: AsyncIterable<Uint8Array>, sha256: string): Readable {
  async function* check() {
    const hash = createHash('sha256')
    for await (const chunk of content) {
      hash.update(chunk)
      yield chunk
    }
    if (hash.digest('hex') !== sha256) throw new DamagedFile(sha256)
  }
  return Readable.from(check(), { objectMode: false })
}
