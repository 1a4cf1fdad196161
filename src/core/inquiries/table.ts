import { sql } from 'drizzle-orm'
import type { Channel } from '../submissions/index.ts'
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Why an inquiry that was answered wants another answer. */
export const againReasons = ['wrote-again', 'undelivered'] as const

/** One request by one person, about any number of programs, with its own clock. One about none is in the general queue. */
export const inquiries = pgTable(
  'inquiry',
  {
    id: uuid().primaryKey(),
    /** A foreign key that only the migration knows: modules do not import each other's tables. */
    personId: uuid('person_id').notNull(),
    /** The receipt of its first submission: the number people quote. */
    receipt: text().notNull().unique(),
    /** The sender's name as it was sent with the last version; empty where the version before this one of the program wrote the row. */
    name: text().notNull().default(''),
    channel: text().$type<Channel>().notNull().default('form'),
    interest: text().notNull(),
    message: text().notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    promisedBy: timestamp('promised_by', { withTimezone: true }).notNull(),
    /** Why it reached staff after the promise was over: a person released it late, or it could not be worked in time. */
    lateReason: text('late_reason', { enum: ['released-late', 'worked-late'] }),
    /** Since when every question of it is answered; null while the promise runs. */
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    /** When a person first answered, if only in part; null in rows of earlier versions, where the first answer was all. */
    firstAnsweredAt: timestamp('first_answered_at', { withTimezone: true }),
    /** Whether all of it was answered in time; null while it is not. */
    promiseKept: boolean('promise_kept'),
    /** By when somebody has to answer once more, after an answer was given; null where nobody has to. */
    againBy: timestamp('again_by', { withTimezone: true }),
    /** Why: the person wrote again, or an answer was not delivered; that also where none has counted yet, and the promise runs on. Null in rows of earlier versions: the person wrote. */
    againFor: text('again_for', { enum: againReasons }),
    /** When staff put it away; null while it is open. Who did, and why, stands in `closure`. */
    closedAt: timestamp('closed_at', { withTimezone: true }),
    version: integer().notNull().default(1),
    /** Surely about a program; null where only its rows in `inquiry_program` tell. */
    namesProgram: boolean('names_program'),
    /** Whether it was made up, so that the desk can be seen alive; removed with all others in one act. */
    isSample: boolean('is_sample').notNull().default(false),
  },
  (table) => [
    // Read backward. Drizzle's `desc()` here would put nulls last, which no query asks for and so none could use.
    index('inquiry_newest').on(table.receivedAt, table.id),
    index('inquiry_open')
      .on(table.receivedAt, table.id)
      .where(sql`answered_at is null`),
    // Whose promise ends first.
    index('inquiry_due')
      .on(table.promisedBy, table.id)
      .where(sql`answered_at is null and closed_at is null`),
    index('inquiry_answered')
      .on(table.receivedAt, table.id)
      .where(sql`answered_at is not null`),
    // Who waits longest for an answer, also for a further one.
    index('inquiry_waits')
      .on(sql`coalesce(again_by, promised_by)`, table.id)
      .where(sql`closed_at is null and (answered_at is null or again_by is not null)`),
    // Those that may be about no program: often few or none, and all that is open would be asked for its programs.
    index('inquiry_general_waits')
      .on(sql`coalesce(again_by, promised_by)`, table.id)
      .where(
        sql`case when names_program then false else closed_at is null and (answered_at is null or again_by is not null) end`,
      ),
    // Few, and among all that wait for an answer they would be looked for to the end.
    index('inquiry_undelivered')
      .on(sql`coalesce(again_by, promised_by)`, table.id)
      .where(sql`again_for = 'undelivered' and closed_at is null`),
    index('inquiry_waiting_person')
      .on(table.receivedAt, table.id)
      .where(sql`answered_at is not null and closed_at is null and again_by is null`),
    index('inquiry_closed')
      .on(table.receivedAt, table.id)
      .where(sql`closed_at is not null`),
    // Few come by any other way, and a filter for one of these would read all that came by the form.
    index('inquiry_channel')
      .on(table.channel, table.receivedAt, table.id)
      .where(sql`channel <> 'form'`),
    // Few, where a school keeps its word.
    index('inquiry_broken')
      .on(table.receivedAt, table.id)
      .where(sql`promise_kept = false`),
    // Few as well: answered in part and not as a whole. What was closed without any answer would be read otherwise.
    index('inquiry_in_part')
      .on(table.promisedBy, table.id)
      .where(sql`answered_at is null and first_answered_at is not null`),
    index('inquiry_person').on(table.personId, table.receivedAt),
  ],
)

/** Which programs an inquiry is about, in the order of the form. */
export const inquiryPrograms = pgTable(
  'inquiry_program',
  {
    inquiryId: uuid('inquiry_id')
      .notNull()
      .references(() => inquiries.id),
    program: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.inquiryId, table.program] }),
    index('inquiry_program_program').on(table.program),
  ],
)
