import { boolean, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { staff } from '../staff/index.ts'
import { shares, type Conditions } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Who gets which new inquiry. The first rule that fits, in their order, places it. */
export const routingRules = pgTable(
  'routing_rule',
  {
    id: uuid().primaryKey(),
    position: integer().notNull(),
    name: text().notNull(),
    conditions: jsonb().$type<Conditions>().notNull(),
    /** A colleague, or a team: one of the two. */
    staffId: uuid('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    /** A foreign key that only the migration knows: modules do not import each other's tables. */
    teamId: uuid('team_id'),
    /** How the members of a team share what comes. */
    share: text({ enum: shares }).notNull().default('in-turn'),
    /** Who of the team had the last one. */
    lastId: uuid('last_id'),
    /** Since when it places what comes; null while it is off. */
    onSince: instant('on_since'),
    /** One more with each change, so that of two editors the second is told. */
    version: integer().notNull().default(1),
    isGone: boolean('is_gone').notNull().default(false),
  },
  (table) => [index('routing_rule_position').on(table.position)],
)

/** Inquiries that the rules were tried on once, so that none is placed again after it was handed back. */
export const routedInquiries = pgTable(
  'routed_inquiry',
  {
    inquiryId: uuid('inquiry_id').primaryKey(),
    /** Null where no rule fitted, or nobody was there. */
    ruleId: uuid('rule_id'),
    at: instant('at').notNull(),
  },
  (table) => [index('routed_inquiry_at').on(table.at)],
)
