import {
  doublePrecision,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'

/** One thing the school says, under a key that is unique within its type and language. */
export const documents = pgTable(
  'document',
  {
    id: uuid().primaryKey(),
    type: text().notNull(),
    key: text().notNull(),
    locale: text().notNull().default('en'),
    /** The revision the site shows; null while nothing is published. */
    publishedRevisionId: uuid('published_revision_id').references((): AnyPgColumn => revisions.id),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique('document_type_key_locale_unique').on(table.type, table.key, table.locale)],
)

/** What a document said at one time; never edited. */
export const revisions = pgTable(
  'revision',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    number: integer().notNull(),
    /** The version of the type that `data` was written by. */
    version: integer().notNull().default(1),
    // Only ever read whole: json keeps the text, which costs PostgreSQL a third of what jsonb does to send.
    data: json().notNull(),
    /** Written for servers of the version before, which run beside this one during an upgrade; read no more. */
    summary: json().notNull(),
    author: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique().on(table.documentId, table.number)],
)

/** Links from a revision to other documents, so that nobody withdraws what others need. */
export const references = pgTable(
  'reference',
  {
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => revisions.id),
    type: text().notNull(),
    key: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.type, table.key] }),
    index('reference_target').on(table.type, table.key),
  ],
)

/** Where a document stood under an earlier key; the site sends its readers on to where it stands now. */
export const redirects = pgTable('redirect', {
  path: text().primaryKey(),
  documentId: uuid('document_id')
    .notNull()
    .references(() => documents.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

/**
 * A published document as lists see it: written at publishing, so that a list reads no document. A row that an earlier
 * version of its type wrote is read through its revision until `rebuildEntries` has come to it.
 */
export const publishedEntries = pgTable(
  'published_entry',
  {
    documentId: uuid('document_id')
      .primaryKey()
      .references(() => documents.id),
    type: text().notNull(),
    locale: text().notNull(),
    key: text().notNull(),
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => revisions.id),
    /** The version of the type that wrote this row; 0 where only the document's key is known. */
    typeVersion: integer('type_version').notNull(),
    title: text().notNull(),
    summary: json().notNull(),
    position: doublePrecision().notNull(),
    date: timestamp({ withTimezone: true }),
    topics: text().array().notNull(),
    path: text(),
    /** What a reader of the document sees, for search. */
    text: text().notNull(),
  },
  (table) => [
    unique('published_entry_key').on(table.type, table.locale, table.key),
    index('published_entry_position').on(table.type, table.locale, table.position, table.key),
    index('published_entry_date').on(table.type, table.locale, table.date, table.key),
    index('published_entry_title').on(table.type, table.locale, table.title, table.key),
    index('published_entry_topics').using('gin', table.topics),
    index('published_entry_version').on(table.type, table.typeVersion),
  ],
)
