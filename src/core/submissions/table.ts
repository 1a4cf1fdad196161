import { sql } from 'drizzle-orm'
import { check, customType, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { channels, submissionStates, type Inquiry, type Source, type Verdict } from './schema.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Riddles of the captcha that were solved and used, for as long as they hold. */
export const challengeUses = pgTable(
  'challenge_use',
  { nonce: text().primaryKey(), until: timestamp({ withTimezone: true }).notNull() },
  (table) => [index('challenge_use_until').on(table.until)],
)

/** What one press of the button sent, as it arrived; only its state, and when to work it, ever change. */
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
    channel: text({ enum: channels }).notNull().default('form'),
    /** Where the sender came from; not part of the content. */
    source: jsonb().$type<Source>().notNull().default({}),
    /** By when a person answers, as the sender was told; null where it arrived while the school's hours were not known. */
    promisedBy: timestamp('promised_by', { withTimezone: true }),
    postedFrom: text('posted_from').notNull(),
    /** A keyed hash of the network it came from, for the ceiling of acknowledgements; taken out when it is worked, or after a day in quarantine. */
    network: text(),
    /** The language of the form that was answered (BCP 47). */
    locale: text().notNull().default('en'),
    /** The revision of the form that was answered; null when it is not known. */
    formRevisionId: uuid('form_revision_id'),
    verdict: jsonb().$type<Verdict>().notNull(),
    state: text({ enum: submissionStates }).notNull(),
    /** The server whose receipt log shows the number. */
    server: text().notNull(),
    /** A foreign key that only the migration knows: modules do not import each other's tables. */
    inquiryId: uuid('inquiry_id'),
    stateChangedAt: timestamp('state_changed_at', { withTimezone: true }).notNull(),
    /** While it waits: from when on it may be worked. Later each time that fails. (Earlier versions sent jobs, and swept up what those missed.) */
    workAt: timestamp('sweep_at', { withTimezone: true }).notNull().defaultNow(),
    /** Until then a release can be taken back, and nothing comes of it; null for what nobody released. */
    releasedUntil: timestamp('released_until', { withTimezone: true }),
    /** Since when its number is shown though the receipt log did not take it; null once that holds it. */
    receiptOwedAt: timestamp('receipt_owed_at', { withTimezone: true }),
  },
  (table) => [
    index('submission_waiting')
      .on(table.workAt)
      .where(sql`state = 'waiting'`),
    index('submission_receipt_owed')
      .on(table.receiptOwedAt)
      .where(sql`receipt_owed_at is not null`),
    index('submission_failed')
      .on(table.stateChangedAt)
      .where(sql`state = 'failed'`),
    index('submission_quarantined')
      .on(table.receivedAt, table.id)
      .where(sql`state = 'quarantined'`),
    // Read backward: what was discarded last comes first.
    index('submission_discarded')
      .on(table.stateChangedAt, table.id)
      .where(sql`state = 'discarded'`),
    index('submission_inquiry')
      .on(table.inquiryId, table.receivedAt)
      .where(sql`inquiry_id is not null`),
    // Most came by no campaign: a filter by source looks at the others alone.
    index('submission_sourced')
      .on(table.inquiryId)
      .where(sql`source <> '{}'`),
    index('submission_source')
      .using('gin', table.source.op('jsonb_path_ops'))
      .where(sql`source <> '{}'`),
    index('submission_sample')
      .on(table.id)
      .where(sql`source ? 'sample'`),
    check(
      'submission_state',
      sql`state in ('waiting', 'worked', 'quarantined', 'discarded', 'erased', 'failed')`,
    ),
    check('submission_worked', sql`state <> 'worked' or inquiry_id is not null`),
  ],
)
