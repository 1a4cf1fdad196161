import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Every word of what is published in a locale, without accents: the nearest to a misspelled one is found by its trigrams. */
export const searchWords = pgTable(
  'search_word',
  { word: text().notNull(), locale: text().notNull().default('en') },
  (table) => [primaryKey({ columns: [table.locale, table.word] })],
)
