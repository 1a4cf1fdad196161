import { sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'

/**
 * Brings the list of words in step with what is published. Not at publishing: to know that a word is gone takes reading everything.
 * Until then a new word is found as it is written.
 */
export async function renewWords(ctx: Ctx): Promise<{ words: number }> {
  requireSystem(ctx)
  return inTransaction(ctx, async ({ db }) => {
    const { rows: written } = await db.execute<{ locale: string }>(sql`
      select locale from published_entry where path is not null union select locale from search_word`)
    let words = 0
    // One language after the other, so that each keeps within the time that a statement may take.
    for (const { locale } of written) {
      const { rows } = await db.execute<{ words: number }>(sql`
        with current as materialized (
            select word from ts_stat(format($$ select to_tsvector('site_words', left(title || ' ' || text, 200000))
              from published_entry where path is not null and locale = %L $$, ${locale}::text))
            where length(word) between 4 and 40 and word ~ '^[[:alpha:]]+$'),
          -- "not in" is looked up in a hash whatever the planner believes; "not exists" compared each word with each while it had no statistics.
          gone as (delete from search_word where locale = ${locale} and word not in (select word from current) returning 1),
          found as (insert into search_word (locale, word) select ${locale}, word from current order by word on conflict do nothing returning 1)
        select ((select count(*) from gone) + (select count(*) from found))::int as words`)
      words += rows[0]?.words ?? 0
    }
    return { words }
  })
}
