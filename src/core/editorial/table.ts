import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { commentKinds } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A discussion between colleagues at one field of a document. */
export const discussions = pgTable(
  'content_discussion',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id').notNull(),
    path: text().notNull(),
    quote: text().notNull(),
    createdAt: instant('created_at').notNull(),
    /** Null while it is open. */
    resolvedAt: instant('resolved_at'),
  },
  (table) => [index('content_discussion_document').on(table.documentId, table.createdAt)],
)

/** What was said in a discussion, and that it was resolved or reopened; never changed. */
export const comments = pgTable(
  'content_comment',
  {
    id: uuid().primaryKey(),
    discussionId: uuid('discussion_id')
      .notNull()
      .references(() => discussions.id),
    kind: text({ enum: commentKinds }).notNull(),
    staffId: uuid('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    at: instant('at').notNull(),
    text: text().notNull(),
    key: uuid().notNull().unique(),
  },
  (table) => [index('content_comment_discussion').on(table.discussionId, table.at)],
)
