import { sql } from 'drizzle-orm'
import {
  customType,
  doublePrecision,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

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
    /** Since when it lies in the trash; it comes back as a draft. */
    trashedAt: timestamp('trashed_at', { withTimezone: true }),
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
    /** For the editors' lists; null in revisions of earlier versions. */
    title: text(),
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
    /** The language that search stems the row in, for originals of a school that does not write in English; null where `locale` says it. */
    language: text(),
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
    /** The words of the title, as they stand and by their stem in the language of the row: small, so that it lies in the row itself. */
    titleSearch: tsvector('title_search').generatedAlwaysAs(
      sql`title_terms(title, coalesce(language, locale))`,
    ),
    /** The same with the words of the text, and with letters and pairs of them where a script sets no spaces. */
    search: tsvector().generatedAlwaysAs(
      sql`title_terms(title, coalesce(language, locale)) || text_terms(text, coalesce(language, locale)) || spaceless_terms(title || ' ' || text)`,
    ),
  },
  (table) => [
    unique('published_entry_key').on(table.type, table.locale, table.key),
    index('published_entry_position').on(table.type, table.locale, table.position, table.key),
    index('published_entry_date').on(table.type, table.locale, table.date, table.key),
    index('published_entry_title').on(table.type, table.locale, table.title, table.key),
    index('published_entry_topics').using('gin', table.topics),
    index('published_entry_version').on(table.type, table.typeVersion),
    index('published_entry_title_search').using('gin', table.titleSearch),
    // Written at once: what is put off is read whole by every search until a vacuum.
    index('published_entry_search').using('gin', table.search).with({ fastupdate: false }),
  ],
)

/** What is to happen to a document at a time: at most one thing that is still open. */
export const contentPlans = pgTable(
  'content_plan',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    act: text({ enum: ['publish', 'withdraw'] }).notNull(),
    /** What will be published; null to withdraw. */
    revisionId: uuid('revision_id').references(() => revisions.id),
    at: timestamp({ withTimezone: true }).notNull(),
    plannedBy: text('planned_by').notNull(),
    plannedAt: timestamp('planned_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    /** `done`, `canceled`, or why it could not be done. */
    outcome: text(),
  },
  (table) => [
    uniqueIndex('content_plan_open')
      .on(table.documentId)
      .where(sql`ended_at is null`),
    index('content_plan_document').on(table.documentId),
    index('content_plan_revision').on(table.revisionId),
    index('content_plan_due')
      .on(table.at)
      .where(sql`ended_at is null`),
  ],
)

/** That someone asked a colleague to look at a revision before it is published. */
export const contentReviews = pgTable(
  'content_review',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => revisions.id),
    askedBy: text('asked_by').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    note: text().notNull(),
    /** Who was asked; null where any colleague may look. */
    reviewerId: uuid('reviewer_id'),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    /** `published`, `returned` or `withdrawn`. */
    outcome: text(),
    answer: text(),
    /** As `asked_by`: a colleague, or the program itself. */
    endedBy: text('ended_by'),
  },
  (table) => [
    uniqueIndex('content_review_open')
      .on(table.documentId)
      .where(sql`ended_at is null`),
    index('content_review_document').on(table.documentId),
    index('content_review_revision').on(table.revisionId),
  ],
)

/** What the checks found in a revision before it was published: the evidence that it was looked at. */
export const contentChecks = pgTable(
  'content_check',
  {
    id: uuid().primaryKey(),
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => revisions.id),
    at: timestamp({ withTimezone: true }).notNull(),
    ran: text().array().notNull(),
    findings: json().notNull(),
  },
  (table) => [index('content_check_revision').on(table.revisionId, table.at)],
)

/** What an editor has typed and not saved, as it stands in their form: it may not fit its type yet. */
export const unsavedTexts = pgTable(
  'content_unsaved',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    staffId: text('staff_id').notNull(),
    basedOn: uuid('based_on').notNull(),
    data: json().notNull(),
    typedAt: timestamp('typed_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique('content_unsaved_editor').on(table.documentId, table.staffId)],
)

/** A link by which people without an account see a document as it is saved, for a day. */
export const previewLinks = pgTable(
  'preview_link',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    /** SHA-256 of what stands in the address. */
    tokenHash: text('token_hash').notNull().unique(),
    madeBy: text('made_by').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('preview_link_document').on(table.documentId),
    index('preview_link_expiry').on(table.expiresAt),
  ],
)
