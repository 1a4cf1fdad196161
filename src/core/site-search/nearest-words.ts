import { sql } from 'drizzle-orm'
import { isWithinEdits } from '../../kernel/edit-distance.ts'
import { foldName } from '../../kernel/text.ts'
import type { Ctx } from '../context.ts'
import { localeOfRow, type SearchedLanguage } from './languages.ts'

/** Shorter ones are near to everything. */
const minLetters = 4
/** A swap of two letters counts as two. */
const editsOf = (word: string, other: string): number =>
  [1, 2, 3].find((edits) => isWithinEdits(word, other, edits)) ?? Infinity

/**
 * For each word that nothing published has, the words that are spelled nearly so, the nearest first.
 * None where the database has no `pg_trgm`.
 */
export async function nearestWords(
  { db }: Pick<Ctx, 'db'>,
  words: readonly string[],
  searched: readonly SearchedLanguage[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...new Set(words.map(foldName))].filter((word) => word.length >= minLetters)
  const nearest = new Map<string, readonly string[]>()
  if (asked.length === 0 || !(await hasTrigrams(db))) return nearest
  const locales = sql.param(searched.map(({ locale }) => locale))
  const { rows } = await db.execute<{ term: string; near: string[] }>(sql`
    select term, array(select word from search_word where word % term and ${localeOfRow} = any(${locales}::text[])
      group by word order by similarity(word, term) desc, word limit 8) as near
    from unnest(${sql.param(asked)}::text[]) as term
    where not exists (select from search_word where word = term and locale = any(${locales}::text[]))`)
  for (const { term, near } of rows)
    nearest.set(
      term,
      near
        .map((word) => ({ word, edits: editsOf(word, term) }))
        .toSorted((one, other) => one.edits - other.edits)
        .map(({ word }) => word),
    )
  return nearest
}

/** What was typed with each unknown word replaced by the nearest one; null where none is near enough. */
export function correct(text: string, nearest: ReadonlyMap<string, readonly string[]>): string | null {
  const corrected = text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const near = nearest.get(foldName(word))?.[0]
    return near !== undefined && editsOf(near, foldName(word)) <= near.length / 3 ? near : word
  })
  return corrected === text ? null : corrected
}

async function hasTrigrams(db: Ctx['db']): Promise<boolean> {
  const { rows } = await db.execute(sql`select from pg_extension where extname = 'pg_trgm'`)
  return rows.length > 0
}
