import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../config/config-error.ts'

const tryEveryMs = 50

const sqliteBusy = 5
const sqliteNotADatabase = 26

export type Holder = {
  pid: number
  /** What the holder tells of itself; grows while it starts. */
  [fact: string]: unknown
}

export type FolderLock = {
  /** Adds to what others read about this holder. */
  tell(facts: Record<string, unknown>): void
  release(): void
}

type HoldOptions = {
  /** The setting that leads to the folder. */
  variable: string
  waitMs?: number
  /** Told that others cannot read who holds the folder; it is held all the same. */
  onUntold?: (error: unknown) => void
}

/**
 * Holds a folder for this process, or returns null after `waitMs` when another one holds it.
 * An SQLite transaction is the lock: the operating system drops it with the process, however that dies, and two can never both get it.
 */
export async function holdFolder(
  folder: string,
  { variable, waitMs = 0, onUntold }: HoldOptions,
): Promise<FolderLock | null> {
  const giveUpAt = Date.now() + waitMs
  for (;;) {
    const lock = tryToHold(folder, variable, onUntold)
    if (lock || Date.now() >= giveUpAt) return lock
    await sleep(tryEveryMs)
  }
}

/** What the holder of a folder tells of itself; null when nobody ever held it. Ask only after `holdFolder` gave null. */
export function readHolder(folder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'holder.json'), 'utf8'))
  } catch {
    return null
  }
}

function tryToHold(folder: string, variable: string, onUntold: HoldOptions['onUntold']): FolderLock | null {
  const file = path.join(folder, 'holder.lock')
  // Readable by nobody else: a stranger's shared lock would keep us out.
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file)
  try {
    // In memory, so that no journal file is left behind to be recovered.
    database.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    database.close()
    if (hasSqliteCode(error, sqliteBusy)) return null
    if (!hasSqliteCode(error, sqliteNotADatabase)) throw error
    // Not deleted here: a Prospectus that holds it would not notice, and a second one would start beside it.
    throw new ConfigError([
      `${variable}: ${file} is spoiled (${error.message}); delete it while no Prospectus runs on this folder`,
    ])
  }

  let holder: Holder = { pid: process.pid }
  function tell(facts: Record<string, unknown>) {
    holder = { ...holder, ...facts }
    const written = path.join(folder, 'holder.json.new')
    try {
      writeFileSync(written, JSON.stringify(holder), { mode: 0o600 })
      renameSync(written, path.join(folder, 'holder.json'))
    } catch (error) {
      // On a full disk nobody could start otherwise, until someone makes room.
      onUntold?.(error)
    }
  }
  tell({})
  return {
    tell,
    release() {
      rmSync(path.join(folder, 'holder.json'), { force: true })
      database.close()
    },
  }
}

function hasSqliteCode(error: unknown, code: number): error is Error {
  return error instanceof Error && 'errcode' in error && error.errcode === code
}
