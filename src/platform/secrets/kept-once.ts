import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Reads a value that is made at the first start and then stays, in a file for its owner's eyes only.
 * @throws where the file holds fewer than `least` characters
 */
export function keepOnce(file: string, least: number, make: () => string): string {
  if (!existsSync(file)) writeWhole(file, `${make()}\n`)
  return readKept(file, least)
}

/** The same where it must be there already. */
export function readKept(file: string, least: number): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (kept.length >= least) return kept
  throw new Error(
    `${file} is missing, empty or cut short: put back the one from your backup, or, where nothing was kept with it yet, remove it; then start again`,
  )
}

/** Under its name the file is whole and on the disk or not there at all, and one that came first stays. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.new-${process.pid}`
  try {
    const handle = openSync(unfinished, 'w', 0o600)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    // Unlike a renaming, a link never takes another's place.
    linkSync(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(path.dirname(file))
}

function syncFolder(folder: string): void {
  // Windows opens no folders.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
