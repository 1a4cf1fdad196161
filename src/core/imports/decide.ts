import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Queue } from '../../platform/jobs/jobs.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { columnsOf, nameColumn } from './map-row.ts'
import { forgetFile } from './forget-file.ts'
import { takeBack } from './run-import.ts'
import type { ImportState, ImportView, MappingInput, RefusedRow } from './schema.ts'
import { importRefusals, importRuns } from './table.ts'
import { viewImport } from './upload.ts'

export const importQueue: Queue<{ importId: string }> = { name: 'import.run' }

const shown = 30

export async function listImports(ctx: Ctx): Promise<ImportView[]> {
  requirePermission(ctx, 'people:import')
  const rows = await ctx.db.select().from(importRuns).orderBy(desc(importRuns.at)).limit(shown)
  return rows.map(viewImport)
}

/** @throws AppError `not-found` */
export async function findImport(ctx: Ctx, id: string): Promise<ImportView> {
  requirePermission(ctx, 'people:import')
  const [row] = await ctx.db.select().from(importRuns).where(eq(importRuns.id, id))
  if (!row) throw new AppError('not-found', 'There is no such import.')
  return viewImport(row)
}

/** Counts what the file would bring with this mapping. @throws AppError `invalid` where no column is the address, `conflict` */
export async function previewImport(ctx: Ctx, id: string, { mapping }: MappingInput): Promise<void> {
  const { headers } = await findImport(ctx, id)
  const named = mapping.filter((each) => each !== null)
  if (mapping.length !== headers.length)
    throw new AppError('invalid', 'Say for each column what it is, or leave it out.')
  if (!named.includes('email')) throw new AppError('invalid', 'Say which column is the email address.')
  if (!named.some((each) => each === 'fullName' || each === 'firstName' || each === 'lastName'))
    throw new AppError('invalid', 'Say which column is the name.')
  if (new Set(named).size < named.length) throw new AppError('invalid', 'Two columns are the same field.')
  await move(ctx, id, ['uploaded', 'previewed', 'failed'], { state: 'previewing', mapping })
}

/** Takes the people of a previewed file in. @throws AppError `conflict` */
export async function startImport(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'people:import')
  await move(ctx, id, ['previewed'], { state: 'running' })
}

/** Ends an import, also one that is done: nothing of it stays but people who wrote since. @throws AppError `conflict`, `not-found` */
export async function cancelImport(ctx: Ctx, id: string): Promise<void> {
  const before = await findImport(ctx, id)
  if (before.state === 'canceled') throw new AppError('conflict', 'This import was canceled already.')
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(importRuns).set({ state: 'canceled', sample: [] }).where(eq(importRuns.id, id))
    await recordAudit(ctx, 'import.canceled', { type: 'import', id })
    // A worker takes back what is there: that may be much.
    await ctx.jobs.send(ctx.db, importQueue, { importId: id })
  })
}

/** For the worker: what was canceled leaves nothing, its file included. */
export async function sweepCanceled(ctx: Ctx, files: FileStore, id: string): Promise<void> {
  requireSystem(ctx)
  const [run] = await ctx.db
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.id, id), eq(importRuns.state, 'canceled')))
  if (!run) return
  await takeBack(ctx, id)
  await forgetFile(ctx, files, run.sha256)
}

/** Rows that were not taken, with the reasons, in batches. */
export async function* readRefusals(ctx: Ctx, id: string): AsyncGenerator<RefusedRow[]> {
  const { headers, mapping } = await findImport(ctx, id)
  let after = 0
  for (;;) {
    const rows = await ctx.db
      .select()
      .from(importRefusals)
      .where(and(eq(importRefusals.importId, id), gt(importRefusals.line, after)))
      .orderBy(asc(importRefusals.line))
      .limit(1_000)
    if (rows.length === 0) return
    yield rows.map(({ line, reason, sameAs, row }) => ({
      line,
      reason,
      columns: columnsOf(reason, row, mapping).map((at) => ({
        name: nameColumn(headers, at),
        value: row[at] ?? '',
      })),
      sameAs,
      cells: row,
    }))
    after = rows.at(-1)?.line ?? after
  }
}

type Change = Partial<typeof importRuns.$inferInsert> & { state: ImportState }

async function move(ctx: Ctx, id: string, from: ImportState[], change: Change): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const moved = await ctx.db
      .update(importRuns)
      .set({ ...change, doneRows: 0, counts: null, failedFor: '' })
      .where(and(eq(importRuns.id, id), inArray(importRuns.state, from)))
      .returning({ id: importRuns.id })
    if (moved.length === 0) {
      await findImport(ctx, id)
      throw new AppError('conflict', 'This import has gone on meanwhile. Look again.')
    }
    await recordAudit(ctx, change.state === 'running' ? 'import.started' : 'import.previewed', {
      type: 'import',
      id,
    })
    await ctx.jobs.send(ctx.db, importQueue, { importId: id })
  })
}
