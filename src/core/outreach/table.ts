import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Mail as decided, before and after it leaves: the truth that jobs only hurry along. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey(),
    template: text().notNull(),
    /** What the template is filled with. */
    data: jsonb().notNull(),
    toName: text('to_name').notNull(),
    toAddress: text('to_address').notNull(),
    inquiryId: uuid('inquiry_id'),
    /** `held`: the school sends no mail to its domain, or no more of them to its address in one day. */
    state: text({ enum: ['waiting', 'sent', 'held', 'failed'] }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    attempts: integer().notNull().default(0),
    /** When a worker last took it up, or a job was last sent for it. */
    takenUpAt: timestamp('taken_up_at', { withTimezone: true }),
    /** Until when one worker has it to itself; it ends by itself if that worker dies. */
    claimedUntil: timestamp('claimed_until', { withTimezone: true }),
    /** Why the relay did not take it at the last try. */
    refusal: text(),
  },
  (table) => [
    index('outbox_waiting')
      .on(table.createdAt)
      .where(sql`state = 'waiting'`),
    index('outbox_inquiry').on(table.inquiryId),
    index('outbox_recipient').on(sql`lower(${table.toAddress})`, table.createdAt),
  ],
)
