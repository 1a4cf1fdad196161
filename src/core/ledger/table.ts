import { bigint, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { LedgerReport } from './schema.ts'

/** The standing check's last word, one row a server. */
export const ledgerChecks = pgTable('ledger_check', {
  server: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  shown: bigint({ mode: 'number' }).notNull(),
  off: integer().notNull(),
  report: jsonb().$type<LedgerReport>().notNull(),
})
