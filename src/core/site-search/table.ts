import { pgTable, text } from 'drizzle-orm/pg-core'

/** Every word of what is published, without accents: the nearest to a misspelled one is found by its trigrams. */
export const searchWords = pgTable('search_word', { word: text().primaryKey() })
