import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { Seen } from './schema.ts'

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
    /** Who had a copy, for all to see. */
    cc: text().array().notNull().default([]),
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
    /** From when on it counts: when the relay took the mail, or at once. */
    countsFrom: instant('counts_from'),
    /** The questions of the inquiry's message that it speaks of, as the checklist showed when it was sent; null: all of them. */
    speaksOf: text('speaks_of').array(),
    undoneAt: instant('undone_at'),
    /** When its mail failed, or was reported as not delivered; it counts no more from then on. */
    undeliveredAt: instant('undelivered_at'),
    /** By when that wants another answer; null where it never counted, and the promise before it runs on. */
    answerBy: instant('answer_by'),
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
    /** Who gave it to them; null where they took it. */
    byId: uuid('by_id'),
    byName: text('by_name'),
    /** The rule that gave it to them, under the name it had; null where a person did. */
    ruleId: uuid('rule_id'),
    ruleName: text('rule_name'),
    /** Key of the answering hours that it is answered in, where its team does not keep the school's. */
    hours: text(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('assignment_current')
      .on(table.inquiryId)
      .where(sql`ended_at is null`),
    index('assignment_hours')
      .on(table.inquiryId, table.at)
      .where(sql`hours is not null`),
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
    endedFor: text('ended_for', { enum: ['reopened', 'undelivered', 'wrote-again'] }),
  },
  (table) => [
    uniqueIndex('closure_current')
      .on(table.inquiryId)
      .where(sql`ended_at is null`),
    index('closure_inquiry').on(table.inquiryId, table.at),
  ],
)

/** What staff note for each other about an inquiry; the person never sees it. */
export const notes = pgTable(
  'note',
  {
    id: uuid().primaryKey(),
    inquiryId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
    text: text().notNull(),
    /** One more with each change, so that of two editors the second is told. */
    version: integer().notNull().default(1),
    editedAt: instant('edited_at'),
    removedAt: instant('removed_at'),
    /** Chosen by the desk, as for messages. */
    key: uuid().notNull(),
  },
  (table) => [index('note_inquiry').on(table.inquiryId, table.at), uniqueIndex('note_key').on(table.key)],
)

/** A word by which staff find inquiries again. */
export const tags = pgTable(
  'inquiry_tag',
  {
    inquiryId: uuid('inquiry_id').notNull(),
    /** The tag without capitals and accents: two spellings are one tag. */
    tagKey: text('tag_key').notNull(),
    tag: text().notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.inquiryId, table.tagKey] }),
    index('inquiry_tag_key').on(table.tagKey, table.inquiryId),
  ],
)

/** What an act added to the tags of inquiries, or took off; only ever added to. By it the act is taken back. */
export const tagChanges = pgTable(
  'tag_change',
  {
    id: uuid().primaryKey(),
    /** What one act changed bears one id; the audit log names it. */
    actId: uuid('act_id').notNull(),
    inquiryId: uuid('inquiry_id').notNull(),
    tagKey: text('tag_key').notNull(),
    tag: text().notNull(),
    isAdded: boolean('is_added').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('tag_change_act').on(table.actId),
    index('tag_change_tag').on(table.inquiryId, table.tagKey, table.id),
  ],
)

/** What a member of staff is writing to a person, as typed. */
export const drafts = pgTable(
  'draft',
  {
    inquiryId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    text: text().notNull(),
    /** Who is to get a copy, as typed. */
    copies: text().notNull().default(''),
    /** When it is to leave; null: at once. */
    sendAt: instant('send_at'),
    /** What its writer had seen when they began it: what came since, they have to be shown. Null in drafts of earlier versions. */
    basedOn: jsonb('based_on').$type<Seen>(),
    /** Sent with the text: however often the same is sent, it is sent once. */
    key: uuid().notNull(),
    /** One more with each change; of two windows the second is told. */
    version: integer().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.inquiryId, table.staffId] })],
)

/** Who of the staff is looking at an inquiry or writing on it at this moment, by tab. It ends by itself. */
export const presences = pgTable(
  'presence',
  {
    /** An inquiry's id, or a document's: the column has its name from before documents had editors side by side. */
    subjectId: uuid('inquiry_id').notNull(),
    ...byStaff(),
    tab: uuid().notNull(),
    doing: text({ enum: ['looking', 'writing'] }).notNull(),
    until: instant('until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.staffId, table.tab] })],
)

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Mail that came in, as it came, and where it belongs. Nothing that came is skipped. */
export const incomingMails = pgTable(
  'incoming_mail',
  {
    id: uuid().primaryKey(),
    at: instant('at').notNull(),
    /** As the mail names itself; its hash where it does not. The same mail handed over twice is one. */
    messageId: text('message_id').notNull().unique(),
    fromName: text('from_name').notNull(),
    fromAddress: text('from_address').notNull(),
    subject: text().notNull(),
    /** What is new in it; and what it quotes. */
    text: text().notNull(),
    quoted: text().notNull(),
    /** `joined` a thread · `opened` an inquiry of its own · `automatic`, so that nobody waits · a `report` of the delivery of one of ours · `unplaced`: a person has to look · `set-aside` by a person. */
    state: text({ enum: ['joined', 'opened', 'automatic', 'report', 'unplaced', 'set-aside'] }).notNull(),
    /** Why it found no place by itself; kept when a person has placed it. */
    unplacedFor: text('unplaced_for', { enum: ['no-address', 'unreadable', 'too-large', 'failed'] }),
    /** Who placed it, and when. */
    placedById: uuid('placed_by_id'),
    placedByName: text('placed_by_name'),
    placedAt: instant('placed_at'),
    /** How its thread was found. */
    foundBy: text('found_by', { enum: ['address', 'references', 'staff'] }),
    /** Whether it came from another address than the one that was written to. */
    isFromOther: boolean('is_from_other').notNull().default(false),
    inquiryId: uuid('inquiry_id'),
    receipt: text(),
    /** By when it wants an answer; null where nobody waits. */
    answerBy: instant('answer_by'),
    attachments: integer().notNull().default(0),
    /** What it brought along, in its order; the content stands in `raw`. */
    files: jsonb().$type<readonly { name: string; type: string; bytes: number }[]>().notNull().default([]),
    raw: bytea().notNull(),
  },
  (table) => [
    index('incoming_mail_inquiry').on(table.inquiryId, table.at),
    // By which what opened an inquiry is found once that is made.
    index('incoming_mail_receipt')
      .on(table.receipt)
      .where(sql`receipt is not null`),
    index('incoming_mail_unplaced')
      .on(table.at)
      .where(sql`state = 'unplaced'`),
    index('incoming_mail_placed')
      .on(table.placedAt)
      .where(sql`placed_at is not null`),
  ],
)

/** What staff say of a question that was found in a message: it was answered otherwise, or is none. */
export const questionMarks = pgTable(
  'question_mark',
  {
    inquiryId: uuid('inquiry_id').notNull(),
    /** The sentence as it was found. */
    question: text().notNull(),
    state: text({ enum: ['answered', 'no-question'] }).notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.inquiryId, table.question] })],
)

/** A file that goes along with a reply, or is to go. Its content stands in the file store by its checksum. */
export const attachments = pgTable(
  'attachment',
  {
    id: uuid().primaryKey(),
    inquiryId: uuid('inquiry_id').notNull(),
    /** The message it went along with; null while it waits for one. */
    messageId: uuid('message_id').references(() => messages.id),
    name: text().notNull(),
    type: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    ...byStaff(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('attachment_inquiry').on(table.inquiryId, table.at),
    index('attachment_message').on(table.messageId),
  ],
)

/** What stands below the replies of one member of staff. */
export const signatures = pgTable('signature', {
  staffId: uuid('staff_id').primaryKey(),
  text: text().notNull(),
  updatedAt: instant('updated_at').notNull(),
})
