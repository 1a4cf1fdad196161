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
    const words = sql`select word from ts_stat($$
      select to_tsvector('site_words', left(title || ' ' || text, 200000)) from published_entry where path is not null $$)
      where length(word) between 4 and 40 and word ~ '^[[:alpha:]]+$'`
    const { rows } = await db.execute<{ words: number }>(sql`
      with current as materialized (${words}),
        gone as (delete from search_word where word not in (select word from current) returning 1),
        found as (insert into search_word select word from current order by word on conflict do nothing returning 1)
      select ((select count(*) from gone) + (select count(*) from found))::int as words`)
    return { words: rows[0]?.words ?? 0 }
  })
}
