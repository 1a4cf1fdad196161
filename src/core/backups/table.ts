import { bigint, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** One backup that was made, and whether restoring it worked. */
export const backupRuns = pgTable(
  'backup_run',
  {
    id: uuid().primaryKey(),
    at: instant('at').notNull(),
    /** The name of its folder; empty where none came about. */
    name: text().notNull(),
    rows: bigint({ mode: 'number' }).notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    files: integer().notNull(),
    /** When it was restored into a scratch database, whole. */
    provenAt: instant('proven_at'),
    /** What went wrong, in the words of the program; empty where nothing did. */
    failedFor: text('failed_for').notNull(),
  },
  (table) => [index('backup_run_newest').on(table.at)],
)
