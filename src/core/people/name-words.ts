import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'

/** As near as a swap of two letters in a word of eight makes them. */
const leastAlike = 0.35
const mostNear = 8
/** Each is looked for in all texts. */
const mostGiven = 3

/** What search reads of a person, as the index `person_text` holds it; of the table `person`. */
export const personText = sql`fold_text(person.first_name || ' ' || person.last_name || ' ' || person.email)`

/** Whether a text holds a word. */
export type Holds = (text: SQL, word: string) => SQL

/** As well a name that is written without a space: 李明 is found in “明 李”. @param holdsPiece how its two parts are looked for */
export const holdsName =
  (holds: Holds, holdsPiece = holds): Holds =>
  (text, word) => {
    const letters = writtenTogether.test(word) ? Array.from(word) : []
    const cuts = letters.slice(1).map((_, index) => {
      const [one, other] = [letters.slice(0, index + 1), letters.slice(index + 1)]
      return sql`${holdsPiece(text, one.join(''))} and ${holdsPiece(text, other.join(''))}`
    })
    return sql`(${sql.join([holds(text, word), ...cuts], sql` or `)})`
  }

/** Family name and given name in scripts that put nothing between them. */
const writtenTogether = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u

const wordsOf = (text: SQL) => sql`regexp_split_to_table(fold_text(${text}), '[^[:alnum:]]+')`

/** Adds the words of these people's names to those that a misspelled word is held against. In one order, so that two sweeps cannot wait for each other. */
export async function learnNames({ db }: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<void> {
  await db.execute(sql`
    insert into name_word (word)
    select distinct word from person, ${wordsOf(sql`first_name || ' ' || last_name`)} as word
    where id = any(${sql.param([...ids])}::uuid[]) and word <> '' order by word
    on conflict do nothing`)
}

/** Takes out the words of names that nobody bears any more, once their people are gone. */
export async function forgetNames({ db }: Pick<Ctx, 'db'>, names: readonly string[]): Promise<void> {
  await db.execute(sql`
    delete from name_word where word in (
      select word from unnest(${sql.param([...names])}::text[]) as name, ${wordsOf(sql`name`)} as word)
      and not exists (select from person where ${personText} like '%' || word || '%')`)
}

/**
 * For each word, the words of names that are spelled nearly so, the nearest first.
 * None where the database has no `pg_trgm`, or for somebody who wrote within the last minute.
 */
export async function nearestNames(
  { db }: Pick<Ctx, 'db'>,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.execute<{ term: string; near: string[] }>(sql`
    select term, array(select word from name_word where word % fold_text(term) and similarity(word, fold_text(term)) >= ${leastAlike}
      order by similarity(word, fold_text(term)) desc, word limit ${mostNear}) as near
    from unnest(${sql.param([...words])}::text[]) as term`)
  // What holds a word holds its parts: `okaforson` is found with `okafor`.
  const parts = (near: readonly string[]) =>
    near.filter((word) => !near.some((other) => other !== word && word.includes(other))).slice(0, mostGiven)
  return new Map(rows.map(({ term, near }) => [term, parts(near)]))
}
