import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Config } from './config.ts'
import { leastSecretLength } from './variables.ts'
import { makeDataFolder } from '../platform/process/private-folder.ts'
import { keepOnce } from '../platform/secrets/kept-once.ts'

/** The configured secret, or one that the first start makes. Each use derives a key of its own from it. */
export function readSecret({ SECRET, DATA_DIR }: Config): string {
  if (SECRET !== undefined) return SECRET
  makeDataFolder(DATA_DIR)
  return keepOnce(path.join(DATA_DIR, 'secret'), leastSecretLength, () =>
    randomBytes(32).toString('base64url'),
  )
}
