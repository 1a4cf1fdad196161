import { statSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from './config-error.ts'

/** @throws ConfigError where a file stands in the place of the folder or of one above it: no later start would cure that by itself */
export function requireFolder(variable: string, folder: string): void {
  for (let place = folder; ; place = path.dirname(place)) {
    const found = statOf(place)
    if (found && !found.isDirectory())
      throw new ConfigError([
        `${variable}: ${JSON.stringify(folder)} is not valid, because ${place} is a file. Use a folder`,
      ])
    if (found || place === path.dirname(place)) return
  }
}

function statOf(place: string) {
  try {
    return statSync(place, { throwIfNoEntry: false })
  } catch {
    // A disk that fails is no wrong setting; what uses the folder reports it.
    return undefined
  }
}
