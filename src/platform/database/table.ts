import { boolean, integer, pgTable } from 'drizzle-orm/pg-core'

/** One row: which versions of Prospectus may use this database. */
export const schemaVersion = pgTable('schema_version', {
  isTheOne: boolean('is_the_one').primaryKey().default(true),
  /** A version whose newest migration has a lower number refuses to start. The migration that takes something away raises it. */
  oldestCompatible: integer('oldest_compatible').notNull(),
})
