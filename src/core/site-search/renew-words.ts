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
    const words = sql`select locale, word from (select distinct locale from published_entry where path is not null) as written,
      ts_stat(format($$ select to_tsvector('site_words', left(title || ' ' || text, 200000)) from published_entry
        where path is not null and locale = %L $$, locale))
      where length(word) between 4 and 40 and word ~ '^[[:alpha:]]+$'`
    const { rows } = await db.execute<{ words: number }>(sql`
      with current as materialized (${words}),
        gone as (delete from search_word known where not exists (
          select from current where current.locale = known.locale and current.word = known.word) returning 1),
        found as (insert into search_word (locale, word) select locale, word from current order by locale, word on conflict do nothing returning 1)
      select ((select count(*) from gone) + (select count(*) from found))::int as words`)
    return { words: rows[0]?.words ?? 0 }
  })
}
