import { index, integer, json, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** What a web address of another site answered when it was asked last. */
export const linkChecks = pgTable(
  'link_check',
  {
    address: text().primaryKey(),
    /** Null until it was asked. */
    checkedAt: instant('checked_at'),
    /** Null where no server answered. */
    status: integer(),
    /** Why none did; null where one did. */
    failure: text(),
    /** Nights in a row on which it led nowhere. */
    failures: integer().notNull().default(0),
  },
  (table) => [index('link_check_turn').on(table.checkedAt)],
)

/** What the nightly look found wrong in a document that is on the site, until it finds it right. */
export const upkeepFindings = pgTable(
  'upkeep_finding',
  {
    documentId: uuid('document_id').notNull(),
    /** Code, place and values: the same finding on the next night is the same row. */
    fingerprint: text().notNull(),
    /** What was looked at: a revision that was published since has not been. */
    revisionId: uuid('revision_id').notNull(),
    finding: json().notNull(),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.fingerprint] })],
)
