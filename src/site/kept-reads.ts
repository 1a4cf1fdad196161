import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isTypeName, type ContentTypeName, type PublishedRow } from '../core/content/index.ts'
import type { Log } from '../platform/log/log.ts'
import { makeDataFolder } from '../platform/process/private-folder.ts'
import type { KeptRead } from './content-reader.ts'

/**
 * What pages were last made of, in a file: a server that starts while its database is away still has its form,
 * and with a full journal too gives back what was typed. A server that has no folder to write to keeps nothing.
 */
export function openKeptReads(folder: string, log: Log) {
  const file = path.join(folder, 'published.json')
  let written = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return {
    reads: parse(written),
    keep(reads: readonly KeptRead[]): void {
      const text = write(reads)
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

// Each revision once, and per read only its id: menus and settings are part of every page.
const write = (reads: readonly KeptRead[]): string =>
  JSON.stringify({
    revisions: [...new Map(reads.flatMap(({ rows }) => rows.map((row) => [row.revisionId, row]))).values()],
    reads: reads.map(({ wanted, rows }) => ({ wanted, ids: rows.map(({ revisionId }) => revisionId) })),
  })

function parse(text: string): readonly KeptRead[] {
  try {
    const { revisions, reads } = keptReads.parse(JSON.parse(text))
    const rows = new Map(revisions.map((row) => [row.revisionId, row]))
    return reads.map(({ wanted, ids }) => ({ wanted, rows: ids.map((id) => rowOf(rows, id)) }))
  } catch {
    // An older version's, or cut short by a power failure: the database has it all.
    return []
  }
}

function rowOf(rows: ReadonlyMap<string, PublishedRow>, id: string): PublishedRow {
  const row = rows.get(id)
  if (!row) throw new Error(`the revision ${id} is not in the file`)
  return row
}

const type = z.custom<ContentTypeName>(isTypeName)
const keptReads = z.object({
  revisions: z.array(
    z.object({
      revisionId: z.string(),
      type: z.string(),
      key: z.string(),
      version: z.int(),
      data: z.unknown(),
    }),
  ),
  reads: z.array(
    z.object({
      wanted: z.object({
        lists: z.array(type),
        documents: z.array(z.object({ type, key: z.string() })),
      }),
      ids: z.array(z.string()),
    }),
  ),
})
