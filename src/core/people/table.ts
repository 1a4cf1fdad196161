import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Someone who asked. The columns hold what the school takes for known; `fact` holds who said so, and what differs. */
export const people = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    /** As first written. Several people may share one. */
    email: text().notNull(),
    /** The address in lower case (NFC) at the first person who wrote from it, else null: servers of the version before look people up by it. */
    emailKey: text('email_key').unique(),
    salutation: text().notNull(),
    /** One of the two names may be empty. */
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    country: text(),
    countryTyped: text('country_typed'),
    employer: text().notNull(),
    /** When it was shown that mail to the address reaches this person; until then what is known and agreed is unproven. */
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('person_address').on(sql`lower(${table.email})`)],
)

/** One value of one field of a person, from one submission. `proposed` where it differs from what is known. */
export const facts = pgTable(
  'fact',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    field: text().notNull(),
    value: text().notNull(),
    // References submission by a foreign key that only the migration knows, as `consent` does: modules do not import each other's tables.
    submissionId: uuid('submission_id').notNull(),
    state: text({ enum: ['known', 'proposed', 'refused'] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('fact_person').on(table.personId, table.field),
    index('fact_submission').on(table.submissionId),
  ],
)

/** What someone agreed to, in which words, when. */
export const consents = pgTable(
  'consent',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    submissionId: uuid('submission_id').notNull(),
    purpose: text().notNull(),
    wording: text().notNull(),
    locale: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('consent_person').on(table.personId), index('consent_submission').on(table.submissionId)],
)
