import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { lifecycles } from '../../kernel/lifecycle.ts'

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
    /** The language this person is written to in (BCP 47): that of the form they first answered. */
    locale: text().notNull().default('en'),
    /** When it was shown that mail to the address reaches this person; until then what is known and agreed is unproven. */
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** The words of the name in one order, folded (`keys.ts`); null where the version before wrote the row, until a sweep fills it in. */
    nameKey: text('name_key'),
    /** The person with whom this one was joined: all that they asked is kept there, and what comes from here is taken there. */
    mergedInto: uuid('merged_into'),
    /** When this person was last compared with the others; null: a sweep does so next. */
    comparedAt: timestamp('compared_at', { withTimezone: true }),
    /** The import that made this person; null for everyone who wrote. */
    importId: uuid('import_id'),
    lifecycle: text({ enum: lifecycles }).notNull().default('inquired'),
  },
  (table) => [
    index('person_address').on(sql`lower(${table.email})`),
    index('person_name_key').on(table.nameKey),
    index('person_merged_into')
      .on(table.mergedInto)
      .where(sql`merged_into is not null`),
    index('person_uncompared')
      .on(table.id)
      .where(sql`compared_at is null`),
    index('person_import')
      .on(table.importId)
      .where(sql`import_id is not null`),
    index('person_newest').on(table.createdAt, table.id),
    index('person_country').on(table.country, table.id),
    // Nearly everyone inquired and did no more.
    index('person_lifecycle')
      .on(table.lifecycle, table.id)
      .where(sql`lifecycle <> 'inquired'`),
  ],
)

/** One value of one field of a person, from one submission or one import. `proposed` where it differs from what is known. */
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
    submissionId: uuid('submission_id'),
    importId: uuid('import_id'),
    state: text({ enum: ['known', 'proposed', 'refused'] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Who accepted or declined what was proposed, and when; null where nobody had to. */
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: text('decided_by'),
    /** What an accepted value took the place of, by column, so that it can be taken back. */
    replaced: jsonb().$type<Readonly<Record<string, string | null>>>(),
  },
  (table) => [
    index('fact_person').on(table.personId, table.field),
    index('fact_submission').on(table.submissionId),
    index('fact_import')
      .on(table.importId)
      .where(sql`import_id is not null`),
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
    /** Null where it was not given with a submission. */
    submissionId: uuid('submission_id'),
    /** False where it was taken back; the newest of a purpose counts. */
    isGiven: boolean('is_given').notNull().default(true),
    purpose: text().notNull(),
    wording: text().notNull(),
    locale: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('consent_person').on(table.personId), index('consent_submission').on(table.submissionId)],
)

/** Every word of a name, without accents: the nearest to a misspelled one is found by its trigrams. */
export const nameWords = pgTable('name_word', { word: text().primaryKey() })
