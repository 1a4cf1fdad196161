import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A text that staff use again and again, with fields that are filled in where it is used. */
export const snippets = pgTable(
  'snippet',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    text: text().notNull(),
    /** One more with each change, so that of two editors the second is told. */
    version: integer().notNull().default(1),
    staffId: uuid('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (table) => [index('snippet_title').on(table.title)],
)
