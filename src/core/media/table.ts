import { sql } from 'drizzle-orm'
import { index, integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A picture that editors may put on pages. Its files are in the file store, and never change. */
export const media = pgTable(
  'media',
  {
    id: uuid().primaryKey(),
    /** What its file was called, for people to find it by. */
    name: text().notNull(),
    /** What it shows, where no page says it in its own words. */
    alt: text().notNull(),
    credit: text().notNull(),
    /** Of the widest of its files, in pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** What must stay in sight where it is cropped, in percent from the left and from the top. */
    focusX: smallint('focus_x').notNull().default(50),
    focusY: smallint('focus_y').notNull().default(50),
    addedBy: text('added_by').notNull(),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (table) => [
    index('media_added')
      .on(table.addedAt, table.id)
      .where(sql`removed_at is null`),
  ],
)

/** One picture in one width and format, or a file of a recording. Only files named here are ever sent to visitors. */
export const mediaFiles = pgTable(
  'media_file',
  {
    /** The SHA-256 of its content, as the file store names it. */
    name: text().primaryKey(),
    /** Null for a file of a recording, and for a former file of a picture that was replaced. */
    mediaId: uuid('media_id').references(() => media.id),
    type: text().notNull().default('image/webp'),
    width: integer().notNull(),
    bytes: integer().notNull(),
  },
  (table) => [index('media_file_media').on(table.mediaId)],
)
