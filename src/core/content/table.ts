import { index, integer, json, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

/** One thing the school says, under a key that is unique within its type. */
export const documents = pgTable(
  'document',
  {
    id: uuid().primaryKey(),
    type: text().notNull(),
    key: text().notNull(),
    /** The revision the site shows; null while nothing is published. */
    publishedRevisionId: uuid('published_revision_id'),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique().on(table.type, table.key)],
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
    // Only ever read whole: json keeps the text, which costs PostgreSQL a third of what jsonb does to send.
    data: json().notNull(),
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
