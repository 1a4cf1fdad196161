import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { newId } from '../../kernel/ids.ts'
import type { StoredFile } from './file-store.ts'

const abandonedAfterMs = 24 * 60 * 60 * 1000

/**
 * Writes content to a file in `folder`, where it waits for its name, which is known only at its end; hands it to `keep`, and removes
 * what `keep` leaves.
 */
export async function receiveFile(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  keep: (file: string, received: StoredFile) => Promise<void>,
): Promise<StoredFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeAbandoned(folder)
  const file = path.join(folder, newId())
  try {
    const received = await write(file, content)
    await keep(file, received)
    return received
  } finally {
    await rm(file, { force: true })
  }
}

async function write(file: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      await handle.writeFile(chunk)
    }
    // A name must never lead to content that a power cut took back.
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** What a process left that died while it wrote. Another one may be writing beside us: only old files go. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(file, { force: true })
  }
}
