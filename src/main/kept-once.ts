import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Reads a value that is made at the first start and then stays, in a file for its owner's eyes only. */
export function keepOnce(folder: string, name: string, make: () => string): string {
  const file = path.join(folder, name)
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}
