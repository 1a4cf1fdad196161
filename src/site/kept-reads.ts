import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { contentTypes, type ContentTypeName } from '../core/content/index.ts'
import type { Log } from '../platform/log/log.ts'
import { makeDataFolder } from '../platform/process/private-folder.ts'
import type { KeptRead } from './content-reader.ts'

/**
 * What pages were last made of, in a file: a server that starts while its database is away still has its form,
 * and with a full journal too gives back what was typed. Without a folder to write to it goes on without.
 */
export function openKeptReads(folder: string, log: Log) {
  const file = path.join(folder, 'published.json')
  let written = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return {
    reads: parse(written),
    keep(reads: readonly KeptRead[]): void {
      const text = JSON.stringify(reads)
      if (text === written) return
      try {
        makeDataFolder(folder)
        writeFileSync(`${file}.new-${process.pid}`, text, { mode: 0o600 })
        renameSync(`${file}.new-${process.pid}`, file)
        written = text
      } catch (error) {
        log.warn('pages.not-kept', { error: String(error) })
      }
    },
  }
}

function parse(text: string): readonly KeptRead[] {
  try {
    return keptReads.parse(JSON.parse(text))
  } catch {
    // An older version's, or cut short by a power failure: the database has it all.
    return []
  }
}

const type = z.custom<ContentTypeName>(
  (name) => typeof name === 'string' && Object.hasOwn(contentTypes, name),
)
const keptReads = z.array(
  z.object({
    wanted: z.object({
      lists: z.array(type),
      documents: z.array(z.object({ type, key: z.string() })),
    }),
    rows: z.array(
      z.object({
        type,
        key: z.string(),
        revisionId: z.string(),
        data: z.unknown(),
        summary: z.unknown(),
      }),
    ),
  }),
)
