import {
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { staff } from '../staff/index.ts'

const ofStaff = (name: string) => uuid(name).references(() => staff.id, { onDelete: 'cascade' })

/** Colleagues who share the inquiries that a rule gives to them. */
export const teams = pgTable(
  'team',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** The name without capitals and accents: two spellings are one team. */
    nameKey: text('name_key').notNull(),
    /** Key of the answering hours that it keeps; null for the school's. */
    hours: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** One more with each change. */
    version: integer().notNull().default(1),
  },
  (table) => [uniqueIndex('team_name').on(table.nameKey)],
)

export const teamMembers = pgTable(
  'team_member',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    staffId: ofStaff('staff_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.staffId] }),
    index('team_member_staff').on(table.staffId),
  ],
)

/** The days on which a colleague takes no inquiries, in the school's zone, both included; and who takes them meanwhile. */
export const absences = pgTable(
  'absence',
  {
    id: uuid().primaryKey(),
    staffId: ofStaff('staff_id').notNull(),
    from: date('from_day').notNull(),
    to: date('to_day').notNull(),
    standInId: ofStaff('stand_in_id'),
  },
  (table) => [index('absence_staff').on(table.staffId, table.to), index('absence_to').on(table.to)],
)
