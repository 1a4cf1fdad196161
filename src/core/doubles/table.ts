import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { MergeField, Reason } from './schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Two people who may be one, and what was decided. The smaller id comes first, so that a pair is one row. */
export const pairs = pgTable(
  'person_pair',
  {
    id: uuid().primaryKey(),
    // Foreign keys that only the migration knows: modules do not import each other's tables.
    firstId: uuid('first_id').notNull(),
    secondId: uuid('second_id').notNull(),
    reasons: text().array().$type<Reason[]>().notNull(),
    state: text({ enum: ['open', 'apart', 'joined'] }).notNull(),
    foundAt: instant('found_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [
    uniqueIndex('person_pair_people').on(table.firstId, table.secondId),
    index('person_pair_second').on(table.secondId),
    index('person_pair_open')
      .on(table.id)
      .where(sql`state = 'open'`),
  ],
)

/** What a merge moved, so that it can be given back at any time. */
export type Moved = { inquiries: string[]; facts: string[]; consents: string[] }
export type Columns = Partial<Record<MergeField | 'countryTyped' | 'lifecycle', string | null>>

/** That someone joined two people. The row of the one that is gone stays as it was. */
export const merges = pgTable(
  'person_merge',
  {
    id: uuid().primaryKey(),
    keptId: uuid('kept_id').notNull(),
    goneId: uuid('gone_id').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    moved: jsonb().$type<Moved>().notNull(),
    /** The columns of the kept person that the merge set: before, and after. */
    before: jsonb().$type<Columns>().notNull(),
    after: jsonb().$type<Columns>().notNull(),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by'),
  },
  (table) => [index('person_merge_kept').on(table.keptId), index('person_merge_gone').on(table.goneId)],
)
