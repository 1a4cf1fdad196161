import { eq, inArray, sql } from 'drizzle-orm'
import { insertRows } from '../../platform/database/insert-rows.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { emailKey, forgetImported, importPeople, nameKey, type ImportedPerson } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { forgetFile } from './forget-file.ts'
import { mapRow } from './map-row.ts'
import { readRows } from './read-rows.ts'
import type { ImportCounts, RefusalReason } from './schema.ts'
import { importRefusals, importRuns } from './table.ts'

const batchSize = 500

type Batch = { people: ImportedPerson[]; refused: (typeof importRefusals.$inferInsert)[]; rows: number }

/**
 * Goes through a file that waits: for the preview it only counts; else it takes people in, five hundred at a time, each with what came
 * of it. Begun again after a crash, it first takes back what it had done. Canceled, it leaves nothing.
 */
export async function runImport(ctx: Ctx, files: FileStore, importId: string): Promise<void> {
  requireSystem(ctx)
  const [run] = await ctx.db.select().from(importRuns).where(eq(importRuns.id, importId))
  // Killed before its file was gone.
  if (run?.state === 'done') return forgetFile(ctx, files, run.sha256)
  if (!run || (run.state !== 'previewing' && run.state !== 'running')) return
  const isPreview = run.state === 'previewing'
  await takeBack(ctx, importId)
  const counts: ImportCounts = { rows: 0, created: 0, matched: 0, conflicting: 0, refused: 0 }
  try {
    // The same person twice in one file is one person; keys of a hundred thousand fit in some megabytes.
    const seen = new Map<string, number>()
    for await (const batch of batches(await files.read(run.sha256), run, seen)) {
      const goesOn = await inTransaction(ctx, async (ctx) => {
        const done = await importPeople(ctx, importId, batch.people, { isPreview })
        await insertRows(ctx.db, importRefusals, batch.refused)
        counts.rows += batch.rows
        counts.created += done.created
        counts.matched += done.matched
        counts.conflicting += done.conflicting
        counts.refused += batch.refused.length
        const rows = await ctx.db
          .update(importRuns)
          .set({ doneRows: counts.rows, counts })
          .where(sql`${importRuns.id} = ${importId} and ${importRuns.state} = ${run.state}`)
          .returning({ id: importRuns.id })
        return rows.length > 0
      })
      if (!goesOn) return await takeBack(ctx, importId)
    }
  } catch (error) {
    // A file that cannot be read to its end will not be at the next try either.
    await takeBack(ctx, importId)
    await finish(ctx, importId, { state: 'failed', failedFor: String(error).slice(0, 300) })
    return
  }
  await finish(ctx, importId, {
    state: isPreview ? 'previewed' : 'done',
    counts,
    totalRows: counts.rows,
    ...(!isPreview && { sample: [] }),
  })
  if (!isPreview) {
    const { rows: _rows, ...details } = counts
    await recordAudit(ctx, 'import.done', { type: 'import', id: importId, details })
    await forgetFile(ctx, files, run.sha256)
  }
}

/** What an import made, as if it had never been. People who wrote since stay, with what they said. */
export async function takeBack(ctx: Ctx, importId: string): Promise<void> {
  for (;;) {
    const left = await inTransaction(ctx, (ctx) => forgetImported(ctx, importId, 5_000))
    if (left === 0) break
  }
  await ctx.db.delete(importRefusals).where(inArray(importRefusals.importId, [importId]))
}

async function finish(
  ctx: Ctx,
  importId: string,
  change: Partial<typeof importRuns.$inferInsert>,
): Promise<void> {
  await ctx.db
    .update(importRuns)
    .set(change)
    .where(sql`${importRuns.id} = ${importId} and ${importRuns.state} in ('previewing', 'running')`)
}

async function* batches(
  content: Awaited<ReturnType<FileStore['read']>>,
  run: typeof importRuns.$inferSelect,
  seen: Map<string, number>,
): AsyncGenerator<Batch> {
  let batch: Batch = { people: [], refused: [], rows: 0 }
  let isHeading = true
  for await (const { line, cells } of readRows(content, run)) {
    if (isHeading) {
      isHeading = false
      continue
    }
    batch.rows++
    const read = mapRow(cells, run.mapping)
    const refuse = (reason: RefusalReason, sameAs: number | null = null) =>
      batch.refused.push({ importId: run.id, line, reason, sameAs, row: cells })
    if (typeof read === 'string') refuse(read)
    else {
      const key = `${emailKey(read.email)} ${nameKey(read.firstName, read.lastName)}`
      const before = seen.get(key)
      if (before === undefined) {
        batch.people.push(read)
        seen.set(key, line)
      } else refuse('repeated', before)
    }
    if (batch.rows >= batchSize) {
      yield batch
      batch = { people: [], refused: [], rows: 0 }
    }
  }
  if (batch.rows > 0) yield batch
}
