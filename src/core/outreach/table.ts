import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { failureReasons, holdReasons, mailStates, reportActions } from './schema.ts'

const hasLeft = sql`template = 'acknowledgement' and state <> 'held'`
const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Mail as decided, before and after it leaves: the row is the truth, and its job only makes it leave sooner. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey(),
    template: text().notNull(),
    /** What the template is filled with. */
    data: jsonb().notNull(),
    /** The language it is written in (BCP 47). */
    locale: text().notNull().default('en'),
    toName: text('to_name').notNull(),
    toAddress: text('to_address').notNull(),
    /** Who gets a copy, for all to see. */
    cc: text().array().notNull().default([]),
    /** One mailbox, however its address is spelled: what the ceilings count by. Empty in rows of earlier versions. */
    mailboxKey: text('mailbox_key').notNull().default(''),
    /** A keyed hash of the network that asked for it, for the hourly ceiling; taken out after a day. */
    networkKey: text('network_key'),
    /** A foreign key that only the migration knows: modules do not import each other's tables. */
    inquiryId: uuid('inquiry_id'),
    state: text({ enum: mailStates }).notNull(),
    heldFor: text('held_for', { enum: holdReasons }),
    createdAt: instant('created_at').notNull(),
    /** It stays until then, so that its sender can take it back; null: it leaves at once. */
    leavesAt: instant('leaves_at'),
    sentAt: instant('sent_at'),
    attempts: integer().notNull().default(0),
    /** When a worker last took it up, or a job was last sent for it. */
    takenUpAt: instant('taken_up_at'),
    /** Until when one process has it to itself; a claim ends by itself if that process dies. */
    claimedUntil: instant('claimed_until'),
    claimedBy: text('claimed_by'),
    /** Set at the first try and kept, so that a copy sent twice is recognized as one. */
    messageId: text('message_id'),
    /** The relay's last answer, code first: `250 2.0.0 Ok: queued as 4F2A`. */
    relaySaid: text('relay_said'),
    relaySaidAt: instant('relay_said_at'),
    failedFor: text('failed_for', { enum: failureReasons }),
    /** What a server on the way reported after the relay had taken it (RFC 3464), its words, and when that arrived. */
    report: text({ enum: reportActions }),
    reportSaid: text('report_said'),
    reportedAt: instant('reported_at'),
    /** Who let held or failed mail leave, and when. */
    releasedBy: text('released_by'),
    releasedAt: instant('released_at'),
    /** Written by earlier versions, which may still run beside this one. Nothing reads it: drop it in the next version. */
    refusal: text(),
  },
  (table) => [
    index('outbox_waiting')
      .on(table.createdAt)
      .where(sql`state = 'waiting'`),
    index('outbox_inquiry').on(table.inquiryId),
    index('outbox_newest').on(table.createdAt, table.id),
    index('outbox_state').on(table.state, table.createdAt, table.id),
    // What the ceilings count: mail that a ceiling held is not in it, however much there is.
    index('outbox_acknowledged_mailbox').on(table.mailboxKey, table.createdAt).where(hasLeft),
    index('outbox_acknowledged_network').on(table.networkKey, table.createdAt).where(hasLeft),
    index('outbox_networks')
      .on(table.createdAt)
      .where(sql`network_key is not null`),
    index('outbox_acknowledged').on(table.createdAt).where(hasLeft),
  ],
)
