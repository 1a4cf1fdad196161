import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Who did what, to what, when and from where; only ever added to, which the database enforces. */
export const auditEntries = pgTable(
  'audit_entry',
  {
    id: uuid().primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    verb: text().notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    details: jsonb().notNull(),
    requestId: text('request_id').notNull(),
    /** The network address that a colleague's request came from; null for the system and for people outside. */
    address: text(),
  },
  (table) => [index('audit_entry_subject').on(table.subjectType, table.subjectId, table.id)],
)
