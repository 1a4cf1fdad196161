import { randomBytes } from 'node:crypto'
import type { Config } from '../platform/config/config.ts'
import { keepOnce } from './kept-once.ts'

/** The configured secret, or one that the first start makes. Each use derives a key of its own from it. */
export function readSecret({ SECRET, DATA_DIR }: Config): string {
  return SECRET ?? keepOnce(DATA_DIR, 'secret', () => randomBytes(32).toString('base64url'))
}
