import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { registrationStates } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** One person's wish to come to an event, with their guests. */
export const registrations = pgTable(
  'event_registration',
  {
    id: uuid().primaryKey(),
    /** The event's document. A foreign key that only the migration knows: modules do not import each other's tables. */
    eventId: uuid('event_id').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    email: text().notNull(),
    /** One mailbox, however its address is spelled: what the ceilings of mail count by. */
    mailboxKey: text('mailbox_key').notNull(),
    guests: integer().notNull(),
    /** Health data may stand in it: it is taken out a month after the event. */
    accessNeeds: text('access_needs').notNull(),
    question: text().notNull(),
    state: text({ enum: registrationStates }).notNull(),
    /** The place in the queue: nobody is passed by someone who came later. */
    registeredAt: instant('registered_at').notNull(),
    stateChangedAt: instant('state_changed_at').notNull(),
    /** What the person was last told of time and place, so that a change is told once. */
    told: text().notNull(),
    remindedAt: instant('reminded_at'),
    /** When its needs of access were taken out, a month after the event; nothing happens to it any more. */
    needsForgottenAt: instant('needs_forgotten_at'),
    /** How often the details were sent again because the same address registered again. */
    repeats: integer().notNull().default(0),
    /** A keyed hash of the network it came from, for the hourly ceiling; taken out after a day. */
    networkKey: text('network_key'),
    /** When they came, as somebody at the door noted; null where nobody did. */
    checkedInAt: instant('checked_in_at'),
    /** With how many guests. */
    guestsCame: integer('guests_came'),
    /** What was asked or needed came in as this submission too; null where nothing was. */
    receipt: text(),
  },
  (table) => [
    uniqueIndex('event_registration_address')
      .on(table.eventId, sql`lower(${table.email})`)
      .where(sql`state <> 'canceled'`),
    index('event_registration_queue').on(table.eventId, table.state, table.registeredAt, table.id),
    index('event_registration_active')
      .on(table.eventId)
      .where(sql`state <> 'canceled' and needs_forgotten_at is null`),
    index('event_registration_network')
      .on(table.networkKey, table.registeredAt)
      .where(sql`network_key is not null`),
    index('event_registration_mailbox').on(table.mailboxKey, table.registeredAt),
    check('event_registration_state', sql`state in ('registered', 'waiting', 'held', 'canceled')`),
    check('event_registration_guests', sql`guests between 0 and 9`),
  ],
)
