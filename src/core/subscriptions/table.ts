import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { consentWays, type DigestItem } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** An address that confirmed. It stays once it has ended, so that an old link still says so. */
export const subscriptions = pgTable('subscription', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  /** The address in small letters (NFC). */
  emailKey: text('email_key').notNull().unique(),
  locale: text().notNull(),
  topics: text().array().notNull(),
  programs: text().array().notNull(),
  createdAt: instant('created_at').notNull(),
  /** Null while it goes on. */
  endedAt: instant('ended_at'),
})

/** What a subscriber agreed to, in which words, when and how; `isGiven` false where it was taken back. Only ever added to. */
export const subscriptionConsents = pgTable(
  'subscription_consent',
  {
    id: uuid().primaryKey(),
    subscriptionId: uuid('subscription_id')
      .notNull()
      .references(() => subscriptions.id),
    isGiven: boolean('is_given').notNull(),
    topics: text().array().notNull(),
    programs: text().array().notNull(),
    wording: text().notNull(),
    locale: text().notNull(),
    way: text({ enum: consentWays }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('subscription_consent_newest').on(table.subscriptionId, table.id)],
)

/** Someone asked for the newsletter to be sent to an address, which has yet to say yes. */
export const subscriptionRequests = pgTable(
  'subscription_request',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    emailKey: text('email_key').notNull(),
    /** One mailbox, however its address is spelled: what the ceiling counts by. */
    mailboxKey: text('mailbox_key').notNull(),
    /** A keyed hash of the network that it came from. */
    networkKey: text('network_key'),
    locale: text().notNull(),
    topics: text().array().notNull(),
    programs: text().array().notNull(),
    wording: text().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** How many mails were sent for it, and when the last was. */
    mails: integer().notNull().default(0),
    mailedAt: instant('mailed_at'),
    /** Codes that were wrong. */
    attempts: integer().notNull().default(0),
    confirmedAt: instant('confirmed_at'),
  },
  (table) => [
    uniqueIndex('subscription_request_open')
      .on(table.emailKey)
      .where(sql`confirmed_at is null`),
    index('subscription_request_mailbox').on(table.mailboxKey, table.createdAt),
    index('subscription_request_network').on(table.networkKey, table.createdAt),
    index('subscription_request_created').on(table.createdAt),
  ],
)

/** One week's newsletter, made once for the whole school. */
export const digestIssues = pgTable('digest_issue', {
  id: uuid().primaryKey(),
  /** The hour of the week for which it was made. */
  dueAt: instant('due_at').notNull().unique(),
  /** What it tells; the next issue does not tell it again. */
  items: jsonb().$type<DigestItem[]>().notNull(),
  /** The last subscriber whose mail is decided; null before the first. */
  writtenTo: uuid('written_to'),
  createdAt: instant('created_at').notNull(),
})
