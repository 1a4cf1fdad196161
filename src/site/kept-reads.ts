import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isTypeName, type ContentTypeName, type ListQuery, type PublishedRow } from '../core/content/index.ts'
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

/** Each revision once, and per read only its id: menus and settings are part of every page. */
function write(reads: readonly KeptRead[]): string {
  const rows = new Map<string, PublishedRow>()
  for (const row of reads.flatMap(({ found }) => found.rows))
    // One read may know the summary alone, another the whole document.
    if (rows.get(row.revisionId)?.data === undefined) rows.set(row.revisionId, row)
  return JSON.stringify({
    revisions: [...rows.values()],
    reads: reads.map(({ wanted, found }) => ({
      wanted,
      ids: found.rows.map(({ revisionId }) => revisionId),
      parts: found.parts,
    })),
  })
}

function parse(text: string): readonly KeptRead[] {
  try {
    const { revisions, reads } = keptReads.parse(JSON.parse(text))
    const rows = new Map(revisions.map((row) => [row.revisionId, row]))
    return reads.map(({ wanted, ids, parts }) => ({
      wanted,
      found: { rows: ids.map((id) => rowOf(rows, id)), parts },
    }))
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
const listQuery = z.looseObject({ type, limit: z.int() })
// Lists are told apart by how they are written, so that their keys have to stay in their order.
const query = z.custom<ListQuery>((value) => listQuery.safeParse(value).success)
const keptReads = z.object({
  revisions: z.array(
    z.object({
      revisionId: z.string(),
      type: z.string(),
      key: z.string(),
      position: z.number(),
      locale: z.string().optional(),
      version: z.int(),
      data: z.unknown().optional(),
      summary: z.unknown().optional(),
    }),
  ),
  reads: z.array(
    z.object({
      wanted: z.object({
        lists: z.array(z.union([type, query])),
        documents: z.array(z.object({ type, key: z.string() })),
        locale: z.string().optional(),
      }),
      ids: z.array(z.string()),
      parts: z.array(z.object({ query, ids: z.array(z.string()) })),
    }),
  ),
})
