import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** Where we are root, PostgreSQL runs as a user that must pass through to its own folder, and still sees nothing on the way. */
const passable = process.getuid?.() === 0 ? 0o711 : 0o700

/** Makes a folder that nobody else can look into; one that is there stays as its owner wants it. */
export function makePrivateFolder(folder: string): void {
  make(folder, 0o700)
}

/** Makes `DATA_DIR`. */
export function makeDataFolder(folder: string): void {
  make(folder, passable)
}

function make(folder: string, mode: number): void {
  if (existsSync(folder)) return
  mkdirSync(path.dirname(folder), { recursive: true, mode: passable })
  mkdirSync(folder, { recursive: true })
  // Whatever the umask says.
  chmodSync(folder, mode)
}
