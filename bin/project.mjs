import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const cacheFolder = join(root, 'node_modules', '.cache', 'prospectus')

/** What an earlier run left in the cache; undefined when there is nothing of use. */
export function remembered(name) {
  try {
    return JSON.parse(readFileSync(join(cacheFolder, name), 'utf8'))
  } catch {
    return undefined
  }
}

/** A read-only installation has no memory, and works all the same. */
export function remember(name, value) {
  try {
    mkdirSync(cacheFolder, { recursive: true })
    writeFileSync(join(cacheFolder, name), JSON.stringify(value))
  } catch {
    // The next run finds out anew.
  }
}

export function forget(name) {
  rmSync(join(cacheFolder, name), { force: true })
}

/** Ends the command with one line that says what to do. */
export function giveUp(message) {
  process.stderr.write(`prospectus: ${message}\n`)
  process.exit(1)
}

/** Progress goes to standard error: what `prospectus` prints may be piped elsewhere. */
export function say(message) {
  process.stderr.write(`prospectus: ${message}\n`)
}
