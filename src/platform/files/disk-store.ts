import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hasCode } from '../../kernel/errors.ts'
import { fileNotFound, type FileStore, isFileName, requireFileName, verified } from './file-store.ts'
import { receiveFile } from './incoming-file.ts'

/** Files on this machine's disk: `<folder>/ab/abcd…`, so that no folder grows too large. */
export function openDiskStore(folder: string): FileStore {
  const folderOf = (sha256: string) => path.join(folder, requireFileName(sha256).slice(0, 2))
  const pathOf = (sha256: string) => path.join(folderOf(sha256), sha256)

  async function openFile(sha256: string) {
    try {
      return await open(pathOf(sha256))
    } catch (error) {
      throw hasCode(error, 'ENOENT') ? fileNotFound() : error
    }
  }

  return {
    put: (content) =>
      receiveFile(path.join(folder, 'incoming'), content, async (file, { sha256 }) => {
        await mkdir(folderOf(sha256), { recursive: true, mode: 0o700 })
        // One that is there already is replaced by the same content, which also mends one that was damaged.
        await rename(file, pathOf(sha256))
        await syncFolder(folderOf(sha256))
        await syncFolder(folder)
      }),
    async read(sha256) {
      const handle = await openFile(sha256)
      return verified(handle.createReadStream(), sha256)
    },
    async readRange(sha256, { first, last }) {
      const handle = await openFile(sha256)
      return handle.createReadStream({ start: first, end: last })
    },
    async exists(sha256) {
      try {
        await stat(pathOf(sha256))
        return true
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return false
        throw error
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for (const part of await namesIn(folder)) {
        if (/^[0-9a-f]{2}$/.test(part)) yield* (await namesIn(path.join(folder, part))).filter(isFileName)
      }
    },
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

/** A new name in a folder survives a power cut only once the folder itself is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
