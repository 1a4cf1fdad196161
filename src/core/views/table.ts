import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A choice of the inbox that someone comes back to. */
export const savedViews = pgTable(
  'saved_view',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** The filter as the inbox has it in its address. */
    filter: jsonb().$type<Record<string, string>>().notNull(),
    staffId: uuid('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    isShared: boolean('is_shared').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('saved_view_staff').on(table.staffId)],
)
