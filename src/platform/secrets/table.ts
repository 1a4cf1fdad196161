import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** One row: what every server of one school must agree on. */
export const installation = pgTable('installation', {
  isTheOne: boolean('is_the_one').primaryKey().default(true),
  /** Tells whether two servers have the same secret, and nothing else about it. */
  secretFingerprint: text('secret_fingerprint').notNull(),
  since: timestamp({ withTimezone: true }).notNull(),
})
