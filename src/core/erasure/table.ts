import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ErasureCounts, ErasureWay } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** That people or subscribers of the newsletter were to be erased, and what was. It holds ids that lead to nobody any more. */
export const erasures = pgTable(
  'erasure',
  {
    id: uuid().primaryKey(),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: text('requested_by').notNull(),
    way: text().$type<ErasureWay>().notNull(),
    personIds: uuid('person_ids').array().notNull(),
    /** Subscriptions of addresses that need not be any person's. */
    subscriberIds: uuid('subscriber_ids').array().notNull().default([]),
    /** Submissions, registrations, requests to subscribe and mail that went with them: a backup may hold these without the person. */
    itemIds: uuid('item_ids').array().notNull().default([]),
    doneAt: instant('done_at'),
    counts: jsonb().$type<ErasureCounts>(),
    /** When it was written to the list outside of the database. */
    listedAt: instant('listed_at'),
  },
  (table) => [
    index('erasure_waiting')
      .on(table.id)
      .where(sql`done_at is null`),
    index('erasure_unlisted')
      .on(table.id)
      .where(sql`listed_at is null`),
  ],
)

/** What figures need of an inquiry whose person was erased: nothing that leads to them. Instants are those of the hour. */
export const erasedInquiries = pgTable(
  'erased_inquiry',
  {
    id: uuid().primaryKey(),
    receivedAt: instant('received_at').notNull(),
    promisedBy: instant('promised_by').notNull(),
    answeredAt: instant('answered_at'),
    /** Null in rows of earlier versions, as with inquiries. */
    firstAnsweredAt: instant('first_answered_at'),
    promiseKept: boolean('promise_kept'),
    channel: text().notNull(),
    interest: text().notNull(),
    country: text(),
    source: text().notNull(),
    programs: text().array().notNull(),
  },
  (table) => [index('erased_inquiry_received').on(table.receivedAt)],
)

/** How long the school keeps what; without a row it is kept. */
export const retentionRules = pgTable('retention_rule', {
  rule: text().primaryKey(),
  months: integer().notNull(),
  setAt: instant('set_at').notNull(),
  setBy: text('set_by').notNull(),
})
