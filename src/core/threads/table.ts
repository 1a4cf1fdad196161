import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Who of the staff did something. The name is kept beside the id: a thread shows it as it was then. */
const byStaff = () => ({ staffId: uuid('staff_id').notNull(), staffName: text('staff_name').notNull() })

/** One message between a person and the school. What the person first asked stands in the inquiry. */
export const messages = pgTable(
  'message',
  {
    id: uuid().primaryKey(),
    inquiryId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
    text: text().notNull(),
    /** The mail that carries it. */
    mailId: uuid('mail_id').notNull(),
    /** Chosen by the desk, so that pressing the button twice sends once. */
    key: uuid().notNull(),
  },
  (table) => [
    index('message_inquiry').on(table.inquiryId, table.at),
    uniqueIndex('message_mail').on(table.mailId),
    uniqueIndex('message_key').on(table.key),
  ],
)

/** That someone answered an inquiry: who, when, how, by which message. */
export const answers = pgTable(
  'answer',
  {
    id: uuid().primaryKey(),
    inquiryId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
    how: text({ enum: ['mail', 'elsewhere'] }).notNull(),
    messageId: uuid('message_id').references(() => messages.id),
    note: text().notNull(),
    /** From when on the inquiry counts as answered by it: when the relay took the mail, or at once. */
    countsFrom: instant('counts_from'),
    undoneAt: instant('undone_at'),
    /** Chosen by the desk, as for messages. */
    key: uuid().notNull(),
  },
  (table) => [
    index('answer_inquiry').on(table.inquiryId, table.at),
    uniqueIndex('answer_message').on(table.messageId),
    uniqueIndex('answer_key').on(table.key),
  ],
)

/** That someone took an inquiry on; one at a time. */
export const assignments = pgTable(
  'assignment',
  {
    id: uuid().primaryKey(),
    inquiryId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('assignment_current')
      .on(table.inquiryId)
      .where(sql`ended_at is null`),
    index('assignment_staff')
      .on(table.staffId, table.inquiryId)
      .where(sql`ended_at is null`),
  ],
)

/** That someone put an inquiry away, and why; it ends when it is opened again. */
export const closures = pgTable(
  'closure',
  {
    id: uuid().primaryKey(),
    inquiryId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
    note: text().notNull(),
    endedAt: instant('ended_at'),
    /** `undelivered`: the mail that answered it could not be delivered. */
    endedFor: text('ended_for', { enum: ['reopened', 'undelivered'] }),
  },
  (table) => [
    uniqueIndex('closure_current')
      .on(table.inquiryId)
      .where(sql`ended_at is null`),
  ],
)
