import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CodePurpose } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A code that was mailed to an address. The code itself is made of the id, and stands nowhere. */
export const codes = pgTable(
  'visit_code',
  {
    id: uuid().primaryKey(),
    /** Where it was mailed; for a new address that one. */
    email: text().notNull(),
    emailKey: text('email_key').notNull(),
    mailboxKey: text('mailbox_key').notNull(),
    networkKey: text('network_key'),
    purpose: text().$type<CodePurpose>().notNull(),
    /** The visit that asks for it; null where it opens one. */
    visitId: uuid('visit_id'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Whether mail left: none does to an address that nobody wrote from. */
    mails: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('visit_code_mailbox').on(table.mailboxKey, table.createdAt),
    index('visit_code_network').on(table.networkKey, table.createdAt),
    index('visit_code_created').on(table.createdAt),
  ],
)

/** Half an hour in which who proved an address sees what was asked from it. */
export const visits = pgTable(
  'visit',
  {
    id: uuid().primaryKey(),
    emailKey: text('email_key').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('visit_address').on(table.emailKey)],
)

/** From when on links in earlier mail to a person lead nowhere: they changed their address then. */
export const addressChanges = pgTable(
  'address_change',
  { id: uuid().primaryKey(), personId: uuid('person_id').notNull(), at: instant('at').notNull() },
  (table) => [index('address_change_person').on(table.personId)],
)

/** Who at the school looked at a person, once a day. */
export const looks = pgTable(
  'person_look',
  {
    personId: uuid('person_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    /** A day in UTC. */
    day: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day, table.staffId] })],
)
