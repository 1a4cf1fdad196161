import { bigint, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { mailboxFaults } from '../../platform/mail/mailbox.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A mailbox whose mail is fetched: how far, by whom, and what is wrong with it. */
export const mailboxes = pgTable('mailbox', {
  /** `name@host/folder`. */
  name: text().primaryKey(),
  /** Up to which mail everything is kept (RFC 9051, 2.3.1.1); null before the first look. */
  uidValidity: text('uid_validity'),
  lastUid: bigint('last_uid', { mode: 'number' }).notNull().default(0),
  /** When it was last read without a fault. */
  lookedAt: instant('looked_at').notNull(),
  /** One server at a time reads it, by a claim that ends by itself. */
  heldBy: text('held_by'),
  heldUntil: instant('held_until'),
  fault: text({ enum: mailboxFaults }),
  faultSince: instant('fault_since'),
  /** A mail that could not be taken in, and how often that was tried. */
  stuckUid: bigint('stuck_uid', { mode: 'number' }),
  stuckTries: integer('stuck_tries').notNull().default(0),
})
