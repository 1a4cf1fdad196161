import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Someone who asked. The columns hold what the school takes for known; `fact` holds who said so, and what differs. */
export const people = pgTable('person', {
  id: uuid().primaryKey(),
  /** As first written. */
  email: text().notNull(),
  /** What people are matched by: the address in lower case (NFC). */
  emailKey: text('email_key').notNull().unique(),
  salutation: text().notNull(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  country: text(),
  countryTyped: text('country_typed'),
  employer: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

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
    submissionId: uuid('submission_id').notNull(),
    state: text({ enum: ['known', 'proposed', 'refused'] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('fact_person').on(table.personId, table.field)],
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
  (table) => [index('consent_person').on(table.personId)],
)
