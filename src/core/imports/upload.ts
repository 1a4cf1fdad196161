import { Readable } from 'node:stream'
import { desc, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { TooLargeError } from '../../platform/spreadsheets/open-archive.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { guessMapping } from './map-row.ts'
import { detectShape, isText, readRows, type FileRow } from './read-rows.ts'
import type { ImportView, UploadQuery } from './schema.ts'
import { importRuns } from './table.ts'

export const maxImportBytes = 64 * 1024 * 1024
/** Strings that its cells share stay in memory: beyond this CSV takes less. */
const maxXlsxBytes = 16 * 1024 * 1024
const sampleRows = 5

/**
 * Keeps a file of people, reads its headings and first rows, and proposes which column is what: as it was the last time for this source,
 * else by the headings.
 * @throws AppError `invalid` where it is no table
 */
export async function uploadImport(
  ctx: Ctx,
  files: FileStore,
  bytes: Uint8Array,
  { name, source }: UploadQuery,
): Promise<ImportView> {
  requirePermission(ctx, 'people:import')
  const shape = detectShape(bytes)
  if (shape.format === 'xlsx' && bytes.length > maxXlsxBytes)
    throw new AppError('invalid', 'This workbook is too large. Save it as CSV, and choose that.')
  // Any bytes can be read as text: a picture, or a workbook of an old kind, would come in as one column of signs.
  if (shape.format === 'csv' && (/\.xlsx$/i.test(name) || !isText(bytes, shape)))
    throw new AppError('invalid', 'This file cannot be read. Save it as CSV or XLSX, and choose that.')
  const [headers, ...sample] = await readFirst(bytes, shape)
  if (!headers || headers.cells.every((each) => each === ''))
    throw new AppError('invalid', 'No table was found in this file. Its first row should name the columns.')
  const { sha256 } = await files.put(Readable.from([Buffer.from(bytes)]))
  const [before] = await ctx.db
    .select({ headers: importRuns.headers, mapping: importRuns.mapping })
    .from(importRuns)
    // “fair in Boston” is where “Fair in Boston” was.
    .where(sql`lower(${importRuns.source}) = lower(${source})`)
    .orderBy(desc(importRuns.at))
    .limit(1)
  const isSame = before && JSON.stringify(before.headers) === JSON.stringify(headers.cells)
  const id = newId()
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(importRuns)
      .values({
        id,
        at: ctx.now(),
        byId: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
        byName: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
        fileName: name,
        source,
        sha256,
        ...shape,
        headers: headers.cells,
        sample: sample.map(({ cells }) => cells),
        mapping: isSame ? before.mapping : guessMapping(headers.cells),
        state: 'uploaded',
      })
      .returning()
    if (!row) throw new Error('an import vanished')
    await recordAudit(ctx, 'import.uploaded', { type: 'import', id })
    return viewImport(row)
  })
}

async function readFirst(bytes: Uint8Array, shape: ReturnType<typeof detectShape>): Promise<FileRow[]> {
  const rows: FileRow[] = []
  try {
    for await (const row of readRows(Readable.from([Buffer.from(bytes)]), shape)) {
      rows.push(row)
      if (rows.length > sampleRows) break
    }
  } catch (error) {
    if (error instanceof TooLargeError)
      throw new AppError('invalid', 'This workbook is too large. Save it as CSV, and choose that.')
    throw new AppError('invalid', 'This file cannot be read. Save it as CSV or XLSX, and choose that.')
  }
  return rows
}

export function viewImport(row: typeof importRuns.$inferSelect): ImportView {
  const { id, at, byName, fileName, source, format, encoding, headers, sample, mapping } = row
  const { state, doneRows, totalRows, counts, failedFor } = row
  const shown = { headers, sample, mapping, state, doneRows, totalRows, counts, failedFor }
  return { id, at: at.toISOString(), by: byName, fileName, source, format, encoding, ...shown }
}
