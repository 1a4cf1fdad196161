import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** Something that a colleague is to do for a person by a day. */
export const tasks = pgTable(
  'task',
  {
    id: uuid().primaryKey(),
    /** The person as they stood then: one who was joined with another is found by `merged_into`. */
    /** A foreign key that only the migration knows: modules do not import each other's tables. */
    personId: uuid('person_id').notNull(),
    text: text().notNull(),
    /** A day of the school. */
    dueOn: date('due_on').notNull(),
    /** Who is to do it; the name as it was then. */
    staffId: uuid('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    doneAt: timestamp('done_at', { withTimezone: true }),
    doneBy: text('done_by'),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    /** Chosen by the desk: sent twice, it counts once. */
    key: uuid().notNull(),
  },
  (table) => [
    index('task_person').on(table.personId, table.dueOn),
    index('task_open')
      .on(table.staffId, table.dueOn)
      .where(sql`done_at is null and removed_at is null`),
    uniqueIndex('task_key').on(table.key),
  ],
)
