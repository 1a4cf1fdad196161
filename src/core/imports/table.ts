import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ImportCounts, ImportField, ImportState, RefusalReason } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** One file of people, and how far it has come. */
export const importRuns = pgTable(
  'import_run',
  {
    id: uuid().primaryKey(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    fileName: text('file_name').notNull(),
    /** Where it comes from, in the words of staff: its mapping is remembered by it. */
    source: text().notNull(),
    sha256: text().notNull(),
    format: text({ enum: ['csv', 'xlsx'] }).notNull(),
    encoding: text().notNull(),
    delimiter: text().notNull(),
    headers: text().array().notNull(),
    /** The first rows, to be seen beside the mapping; taken out once it is done. */
    sample: jsonb().$type<string[][]>().notNull(),
    /** The field of each column, in their order; null for those that are left out. */
    mapping: jsonb().$type<(ImportField | null)[]>().notNull(),
    state: text().$type<ImportState>().notNull(),
    doneRows: integer('done_rows').notNull().default(0),
    /** How many rows the file has; null until a preview has read it to its end. */
    totalRows: integer('total_rows'),
    counts: jsonb().$type<ImportCounts>(),
    failedFor: text('failed_for').notNull().default(''),
  },
  (table) => [index('import_run_newest').on(table.at), index('import_run_source').on(table.source, table.at)],
)

/** A row that was not taken, and why. */
export const importRefusals = pgTable(
  'import_refusal',
  {
    importId: uuid('import_id').notNull(),
    line: integer().notNull(),
    reason: text().$type<RefusalReason>().notNull(),
    /** The row in which the same person stands first; null where the reason is another, and in rows of earlier versions. */
    sameAs: integer('same_as'),
    row: jsonb().$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
)
