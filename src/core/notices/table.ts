import { boolean, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { staff } from '../staff/index.ts'
import { contentNoticeKinds, noticeKinds } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const ofStaff = () => uuid('staff_id').references(() => staff.id, { onDelete: 'cascade' })

/** What a colleague should know. It names rows by their ids and holds no word of a person. */
export const notices = pgTable(
  'notice',
  {
    id: uuid().primaryKey(),
    staffId: ofStaff().notNull(),
    kind: text({ enum: [...noticeKinds, ...contentNoticeKinds] }).notNull(),
    /** A foreign key that only the migration knows: modules do not import each other's tables. */
    inquiryId: uuid('inquiry_id'),
    documentId: uuid('document_id'),
    /** What the document was called. */
    title: text(),
    /** Who caused it; empty where the clock did. */
    byName: text('by_name').notNull().default(''),
    /** The promise that it reminds of. */
    dueBy: instant('due_by'),
    /** The same is told once, however often it is found. */
    onceKey: text('once_key').notNull().unique(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [
    index('notice_staff').on(table.staffId, table.at),
    index('notice_inquiry').on(table.inquiryId, table.kind, table.dueBy),
    index('notice_at').on(table.at),
  ],
)

/** What mail a colleague wants, and what they had. */
export const staffPreferences = pgTable('staff_preference', {
  staffId: ofStaff().primaryKey(),
  /** What is new and due, each morning of a business day. */
  wantsDigest: boolean('wants_digest').notNull().default(true),
  /** What came in and how it was answered, each Monday; to those who see figures. */
  wantsWeekly: boolean('wants_weekly').notNull().default(true),
  /** Reviews that concern them, and comments that name them, by mail as well as at the desk. */
  wantsReviews: boolean('wants_reviews').notNull().default(true),
  /** What the nightly look at the site found. */
  wantsUpkeep: boolean('wants_upkeep').notNull().default(true),
  /** The day of the school for which the last one was sent. */
  digestOn: date('digest_on'),
  weeklyOn: date('weekly_on'),
})
