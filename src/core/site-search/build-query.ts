import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { SearchedLanguage } from './languages.ts'
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
  { configurations }: SearchedLanguage,
  synonyms: MatchedTerms['synonyms'] = [],
): Promise<Query> {
  const stems = anyOf(configurations, (configuration) =>
    synonyms.reduce(widenedBy(configuration), sql`websearch_to_tsquery(${configuration}, ${spaced})`),
  )
  const plain = sql`${stemsOf(spaced, { configurations })} || plainto_tsquery('site_words', ${spaced})`
  // Letters alone, so that the quotes around them are all there are.
  const pairs = terms.map((term) => sql` && ${`'${term}'`}::tsquery`)
  const { rows } = await db.execute<{ query: string }>(sql`
    select ((case
      -- Only what must not be there: that would be nearly everything.
      when querytree(stems) = 'T' then ${plain}
      -- A word that stands in a text by its stem alone would count as missing as it stands.
      when stems::text like '%!%' then stems
      -- Of two that are the same, an index would read both.
      when stems = typed then stems
      else stems || typed end)${sql.join(pairs)})::text as query
    from (select ${stems} as stems, websearch_to_tsquery('site_words', ${spaced}) as typed) as asked`)
  return rows[0]?.query ?? ''
}

/** Words that have these stems, whatever stands between them. */
export const stemsOf = (
  words: string | SQL,
  { configurations }: Pick<SearchedLanguage, 'configurations'>,
): SQL => anyOf(configurations, (configuration) => sql`plainto_tsquery(${configuration}, ${words})`)

const anyOf = (configurations: readonly SQL[], queryBy: (configuration: SQL) => SQL): SQL =>
  sql`(${sql.join(configurations.map(queryBy), sql` || `)})`

const widenedBy =
  (configuration: SQL) =>
  (query: SQL, { term, others }: MatchedTerms['synonyms'][number]): SQL => {
    const phrase = (words: string) => sql`plainto_tsquery(${configuration}, ${words})`
    return sql`ts_rewrite(${query}, ${phrase(term)}, ${sql.join([term, ...others].map(phrase), sql` || `)})`
  }
