import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { kindOf } from './find-matches.ts'
import { isUntranslatedInto, localeOfRow, searchedIn, type SearchedLanguage } from './languages.ts'
import { matchTerms } from './match-terms.ts'
import { correct, nearestWords } from './nearest-words.ts'
import type { Suggestion } from './schema.ts'
import { readTyped, wordsIn, type Typed } from './typed.ts'

const maxSuggested = 7

/** Titles of what is published that have the words typed so far, the last of them perhaps unfinished; what the school shows first comes first. */
export async function suggest(
  ctx: Pick<Ctx, 'db'>,
  q: string,
  locale?: string,
): Promise<readonly Suggestion[]> {
  const typed = readTyped(q)
  if (typed.words.length === 0) return []
  const { first } = await matchTerms(ctx, typed.text, { isBeginning: true, locale })
  const promoted = first.map(({ label, href, isOriginal }) => ({ label, href, kind: null, isOriginal }))
  const searched = searchedIn(locale)
  const titled = await findTitles(ctx, typed, searched)
  return unique([...promoted, ...(titled.length > 0 ? titled : await findSpelled(ctx, typed, searched))])
}

async function findSpelled(
  ctx: Pick<Ctx, 'db'>,
  { text, words }: Typed,
  searched: ReturnType<typeof searchedIn>,
) {
  const corrected = correct(text, await nearestWords(ctx, words, searched))
  return corrected === null ? [] : findTitles(ctx, readTyped(corrected), searched)
}

async function findTitles(
  { db }: Pick<Ctx, 'db'>,
  { spaced, terms }: Typed,
  [first, second]: readonly [SearchedLanguage, ...SearchedLanguage[]],
): Promise<Suggestion[]> {
  const words = wordsIn(spaced)
  // Letters and digits alone: nothing in them that `to_tsquery` could take for an operator.
  const prefixes = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ')
  const conditions = [
    ...(words.length > 0 ? [sql`title_search @@ to_tsquery('site_words', ${prefixes})`] : []),
    ...terms.map((term) => sql`search @@ ${`'${term}'`}::tsquery`),
  ]
  const isFirst = sql`${localeOfRow} = ${first.locale}`
  const isSearched = second
    ? sql`(${isFirst} or (${localeOfRow} = ${second.locale} and ${isUntranslatedInto(first.locale)}))`
    : isFirst
  const { rows } = await db.execute<{ label: string; href: string; kind: string; isOriginal: boolean }>(sql`
    select title as label, path as href, ${kindOf} as kind, locale <> ${first.locale} as "isOriginal" from published_entry
    where ${sql.join(conditions, sql` and `)} and path is not null and ${isSearched}
    order by locale <> ${first.locale}, case type when 'program' then 0 when 'page' then 1 else 2 end, length(title), date desc nulls last, title limit ${maxSuggested}`)
  return rows
}

const unique = (suggestions: readonly Suggestion[]): Suggestion[] =>
  [...new Map(suggestions.toReversed().map((each) => [each.href, each])).values()]
    .toReversed()
    .slice(0, maxSuggested)
