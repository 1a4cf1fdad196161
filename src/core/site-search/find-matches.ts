import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { stemsOf, type Query } from './build-query.ts'
import { byPlace, isUntranslatedInto, localeOfRow, type SearchedLanguage } from './languages.ts'
import { resultsPerPage, type SearchResult, type SiteSearch } from './schema.ts'
import { extractIn, extractOf, marks, opening, runsIn } from './runs.ts'
import type { Typed } from './typed.ts'

export type Matches = Pick<SiteSearch, 'kinds' | 'results' | 'total'>

type Options = {
  typed: Typed
  kind: string | null
  under?: string | undefined
  page: number
  /** Name the words that a result does not have. */
  namesMissing?: boolean
}

/** Ranking reads the whole vector of a row, which lies apart from it: of a word that is everywhere only so many are ranked. */
const maxRanked = 200
/** Of a handbook, the part that extracts are made from. */
const maxExtracted = 20_000

const extracts = `MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … ", ${marks}`
/** Without short lines that end no sentence (a term, a field of interest): one after another they read as a heap of words. */
const sentencesOf = (text: ReturnType<typeof sql>) =>
  sql`array_to_string(array(select line from string_to_table(${text}, E'\\n') as line
    where length(line) > 40 or line ~ '[.?!:…。！？]'), E'\\n')`

/** What kind of thing a row is: its type, and of a post its kind, which is the first of its topics. The form is a page to anyone who reads it. */
export const kindOf = sql`case when type = 'post' and topics[1] like 'kind:%' then substr(topics[1], 6)
  when type = 'form' then 'page' else type end`

/** Programs are what people come for; what is dated comes after what holds. */
const importance = (kind: ReturnType<typeof sql>) =>
  sql`case ${kind} when 'program' then 0 when 'page' then 1 else 2 end`

/** What is searched for among the documents of one language. */
export type LanguageQuery = SearchedLanguage & { readonly query: Query }

/**
 * Finds what is published by a query, the best first, with what there is of each kind. Of two languages the first comes
 * first, and of the second only what has no translation into it.
 */
export async function findMatches(
  { db }: Pick<Ctx, 'db'>,
  queries: readonly LanguageQuery[],
  options: Options,
): Promise<Matches> {
  const { typed, kind, under, page, namesMissing = false } = options
  const isThere =
    under === undefined ? sql`true` : sql`(path = ${under} or starts_with(path, ${`${under}/`}))`
  const query = byPlace(queries, (each) => sql`${each.query}::tsquery`)
  const configuration = byPlace(queries, ({ configurations: [first] }) => first)
  const matchesOf = ({ locale, query }: LanguageQuery, place: number) => sql`
      select document_id, ${sql.raw(String(place))} as place, ${kindOf} as kind, date, title_search @@ ${query}::tsquery as is_titled
      from published_entry where search @@ ${query}::tsquery and path is not null and ${localeOfRow} = ${locale} and ${isThere}
        and ${place === 0 || !queries[0] ? sql`true` : isUntranslatedInto(queries[0].locale)}`
  const words = namesMissing ? typed.words : []
  const stems = byPlace(queries, (each) => stemsOf(sql`word`, each))
  const { rows } = await db.execute<Row>(sql`
    with matches as materialized (
      ${sql.join(queries.map(matchesOf), sql` union all `)}
    ), candidates as materialized (
      select document_id, place, kind, is_titled from matches where ${kind === null ? sql`true` : sql`kind = ${kind}`}
      order by place, is_titled desc, ${importance(sql`kind`)}, date desc nulls last, document_id limit ${maxRanked}
    ), ranked as (
      select e.*, c.kind, c.place, ts_rank('{0.05, 0.2, 0.4, 1}', e.search, ${query}, 1)
          + case when c.is_titled then (case ${importance(sql`c.kind`)} when 0 then 1 when 1 then 0.5 else 0.25 end) else 0 end
          + case when lower(e.title) = lower(${typed.text}) then 1 else 0 end as rank
      from candidates c join published_entry e using (document_id)
      order by c.place, rank desc, e.date desc nulls last, e.document_id
      limit ${resultsPerPage} offset ${(page - 1) * resultsPerPage}
    )
    select
      (select json_agg(json_build_object('kind', kind, 'count', n) order by n desc, kind)
        from (select kind, count(*)::int as n from matches group by kind) as counted) as kinds,
      (select json_agg(json_build_object(
        'path', path, 'kind', kind, 'plainTitle', title, 'date', date, 'isOriginal', place > 0,
        'title', ts_headline(${configuration}, title, ${query}, ${`HighlightAll=true, ${marks}`}),
        'extract', (select case when position(${opening} in extract) > 0 then extract
            else ts_headline(${configuration}, body, ${query}, ${extracts}) end
          from (select ts_headline(${configuration}, ${sentencesOf(sql`body`)}, ${query}, ${extracts}) as extract) as of_sentences),
        'body', ${typed.terms.length > 0 ? sql`body` : sql`null`},
        'missing', (select json_agg(word) from unnest(${sql.param(words)}::text[]) as word
          where numnode(${stems}) > 0 and not search @@ ${stems})
        ) order by place, rank desc, date desc nulls last, document_id)
        from (select *, left(case when starts_with(text, title || E'\\n') then substr(text, length(title) + 2) else text end,
          ${maxExtracted}) as body from ranked) as shown) as results`)
  const kinds = rows[0]?.kinds ?? []
  return {
    kinds,
    total: kinds.reduce((sum, each) => (kind === null || each.kind === kind ? sum + each.count : sum), 0),
    results: (rows[0]?.results ?? []).map((row) => resultOf(row, typed)),
  }
}

type Found = {
  path: string
  kind: string
  title: string
  plainTitle: string
  extract: string
  body: string | null
  date: string | null
  missing: string[] | null
  isOriginal: boolean
}
type Row = { kinds: { kind: string; count: number }[] | null; results: Found[] | null }

function resultOf(
  { path, kind, title, plainTitle, extract, body, date, missing, isOriginal }: Found,
  typed: Typed,
): SearchResult {
  // PostgreSQL takes a run of letters without spaces for one word, and so marks none of it.
  const isSpaceless = typed.terms.length > 0
  return {
    path,
    kind,
    title: isSpaceless ? extractOf(plainTitle, typed.terms) : runsIn(title),
    extract: isSpaceless && body !== null ? extractOf(body, typed.terms) : extractIn(extract),
    date: date === null ? null : new Date(date),
    missing: missing ?? [],
    isOriginal,
  }
}
