import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { discrepancyKinds, type LedgerReport } from './schema.ts'

/** The standing check's last word, one row a server. */
export const ledgerChecks = pgTable('ledger_check', {
  server: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  shown: bigint({ mode: 'number' }).notNull(),
  /** Discrepancies of this server that are open. */
  off: integer().notNull(),
  report: jsonb().$type<LedgerReport>().notNull(),
})

/** What did not add up, until a check finds it right or a named person closes it. */
export const ledgerDiscrepancies = pgTable(
  'ledger_discrepancy',
  {
    id: uuid().primaryKey(),
    /** The server whose receipt log or journal names it. */
    server: text().notNull(),
    receipt: text().notNull(),
    what: text({ enum: discrepancyKinds }).notNull(),
    /** What the receipt log says was sent, in base64url; null for a file. */
    contentHash: text('content_hash'),
    since: timestamp({ withTimezone: true }).notNull(),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
    /** `check`, or the person who closed it. */
    resolvedBy: text('resolved_by'),
    reason: text(),
  },
  (table) => [
    unique('ledger_discrepancy_once').on(table.server, table.receipt, table.what),
    index('ledger_discrepancy_open')
      .on(table.since, table.id)
      .where(sql`resolved_at is null`),
    check('ledger_discrepancy_resolved', sql`(resolved_at is null) = (resolved_by is null)`),
    check(
      'ledger_discrepancy_reason',
      sql`resolved_by is null or resolved_by = 'check' or reason is not null`,
    ),
  ],
)

/** People to whom the form said that their inquiry could not be kept. */
export const turnedAway = pgTable(
  'turned_away',
  {
    server: text().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    until: timestamp({ withTimezone: true }).notNull(),
    people: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.server, table.since] }),
    index('turned_away_until').on(table.until),
  ],
)
