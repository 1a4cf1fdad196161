import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { MatchedTerms } from './match-terms.ts'
import type { Typed } from './typed.ts'

/** A `tsquery` as text; empty where nothing is left to search for. */
export type Query = string

/**
 * What was typed as a query of PostgreSQL. Each part is found by its stem anywhere, or as it stands in a title, where words such as
 * "the" count too. Nothing that is typed can be a mistake: `websearch_to_tsquery` reads quotes, `or` and `-`, and passes over the rest.
 */
export async function buildQuery(
  { db }: Pick<Ctx, 'db'>,
  { spaced, terms }: Pick<Typed, 'spaced' | 'terms'>,
  synonyms: MatchedTerms['synonyms'] = [],
): Promise<Query> {
  const stems = synonyms.reduce(widened, sql`websearch_to_tsquery('site_text', ${spaced})`)
  const plain = sql`plainto_tsquery('site_text', ${spaced}) || plainto_tsquery('site_words', ${spaced})`
  // Letters alone, so that the quotes around them are all there are.
  const pairs = terms.map((term) => sql` && ${`'${term}'`}::tsquery`)
  const { rows } = await db.execute<{ query: string }>(sql`
    select ((case
      -- Only what must not be there: that would be nearly everything.
      when querytree(stems) = 'T' then ${plain}
      -- A word that stands in a text by its stem alone would count as missing as it stands.
      when stems::text like '%!%' then stems
      else stems || websearch_to_tsquery('site_words', ${spaced}) end)${sql.join(pairs)})::text as query
    from (select ${stems} as stems) as asked`)
  return rows[0]?.query ?? ''
}

const widened = (query: SQL, { term, others }: MatchedTerms['synonyms'][number]): SQL =>
  sql`ts_rewrite(${query}, ${phrase(term)}, ${sql.join([term, ...others].map(phrase), sql` || `)})`

const phrase = (words: string) => sql`plainto_tsquery('site_text', ${words})`
