import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LedgerReport } from './ledger.ts'
import type { Inquiry } from './schema.ts'
import type { Verdict } from './verdict.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** `waiting` for its job · `worked` into an inquiry · `quarantined` · `discarded` by a named person · `erased` · `failed` and flagged. */
export const submissionStates = ['waiting', 'worked', 'quarantined', 'discarded', 'erased', 'failed'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** What one press of the button sent, as it arrived; only its state, and when to look at it again, ever change. */
export const submissions = pgTable(
  'submission',
  {
    id: uuid().primaryKey(),
    receipt: text().notNull().unique(),
    /** A keyed hash (HMAC with SHA-256) of what was asked, without what differs between two sendings of the same. */
    contentHash: bytea('content_hash').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    contentType: text('content_type').notNull(),
    body: bytea().notNull(),
    inquiry: jsonb().$type<Inquiry>().notNull(),
    postedFrom: text('posted_from').notNull(),
    /** The revision of the form that was answered; null when it is not known. */
    formRevisionId: uuid('form_revision_id'),
    verdict: jsonb().$type<Verdict>().notNull(),
    state: text({ enum: submissionStates }).notNull(),
    /** The server whose receipt log shows the number. */
    server: text().notNull(),
    inquiryId: uuid('inquiry_id'),
    stateChangedAt: timestamp('state_changed_at', { withTimezone: true }).notNull(),
    /** When the sweeper sends a job for it, should it still wait then. */
    sweepAt: timestamp('sweep_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('submission_waiting')
      .on(table.sweepAt)
      .where(sql`state = 'waiting'`),
    index('submission_failed')
      .on(table.stateChangedAt)
      .where(sql`state = 'failed'`),
    index('submission_quarantined')
      .on(table.receivedAt, table.id)
      .where(sql`state = 'quarantined'`),
    index('submission_inquiry')
      .on(table.inquiryId, table.receivedAt)
      .where(sql`inquiry_id is not null`),
    check(
      'submission_state',
      sql`state in ('waiting', 'worked', 'quarantined', 'discarded', 'erased', 'failed')`,
    ),
    check('submission_worked', sql`state <> 'worked' or inquiry_id is not null`),
  ],
)

/** The standing check's last word, one row a server. */
export const ledgerChecks = pgTable('ledger_check', {
  server: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  shown: bigint({ mode: 'number' }).notNull(),
  off: integer().notNull(),
  report: jsonb().$type<LedgerReport>().notNull(),
})
