import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { defaultLocale } from '../content/index.ts'
import { kindOf } from './find-matches.ts'
import { matchTerms } from './match-terms.ts'
import { correct, nearestWords } from './nearest-words.ts'
import type { Suggestion } from './schema.ts'
import { readTyped, wordsIn, type Typed } from './typed.ts'

const maxSuggested = 7

/** Titles of what is published that have the words typed so far, the last of them perhaps unfinished; what the school shows first comes first. */
export async function suggest(ctx: Pick<Ctx, 'db'>, q: string): Promise<readonly Suggestion[]> {
  const typed = readTyped(q)
  if (typed.words.length === 0) return []
  const { first } = await matchTerms(ctx, typed.text, { isBeginning: true })
  const promoted = first.map(({ label, href }) => ({ label, href, kind: null }))
  const titled = await findTitles(ctx, typed)
  return unique([...promoted, ...(titled.length > 0 ? titled : await findSpelled(ctx, typed))])
}

async function findSpelled(ctx: Pick<Ctx, 'db'>, { text, words }: Typed) {
  const corrected = correct(text, await nearestWords(ctx, words))
  return corrected === null ? [] : findTitles(ctx, readTyped(corrected))
}

async function findTitles({ db }: Pick<Ctx, 'db'>, { spaced, terms }: Typed): Promise<Suggestion[]> {
  const words = wordsIn(spaced)
  // Letters and digits alone: nothing in them that `to_tsquery` could take for an operator.
  const prefixes = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ')
  const conditions = [
    ...(words.length > 0 ? [sql`title_search @@ to_tsquery('site_words', ${prefixes})`] : []),
    ...terms.map((term) => sql`search @@ ${`'${term}'`}::tsquery`),
  ]
  const { rows } = await db.execute<{ label: string; href: string; kind: string }>(sql`
    select title as label, path as href, ${kindOf} as kind from published_entry
    where ${sql.join(conditions, sql` and `)} and path is not null and locale = ${defaultLocale}
    order by case type when 'program' then 0 when 'page' then 1 else 2 end, length(title), date desc nulls last, title limit ${maxSuggested}`)
  return rows
}

const unique = (suggestions: readonly Suggestion[]): Suggestion[] =>
  [...new Map(suggestions.toReversed().map((each) => [each.href, each])).values()]
    .toReversed()
    .slice(0, maxSuggested)
