import { and, eq, sql, type SQL } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { readReference } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { holdsName, nearestNames, personText, type Holds } from '../people/index.ts'
import { findByReference } from '../submissions/index.ts'
import { scopeOf } from '../staff/index.ts'
import { inquiryText, nearestSaid } from './nearest-said.ts'
import { asLines } from './queries.ts'
import { isWithin } from './within-scope.ts'
import { loadWords } from './words.ts'
import type { Found, SearchQuery } from './schema.ts'
import { inquiries } from './table.ts'

const maxFound = 50
const maxTerms = 8
/** Found as it was typed, this is enough: who meant another spelling sees so at once. */
const enough = 10
/** Words that more inquiries than this share find some of them: no one reads on so far, and each is compared letter by letter. */
const maxMatches = 60
/** Among so many of the newest, common words are found often enough; an index would have to name every inquiry that has them. */
const recent = 1000
/** Words are common where so many of so few of the newest hold them. */
const [commonIn, sampled] = [3, 200]

/**
 * Finds inquiries by reference number, or by the words of name, address and message in any order: without accents, and with
 * small mistakes of spelling where the database has `pg_trgm`. The closest come first, and of those the newest.
 */
export async function searchInquiries(ctx: Ctx, { q }: SearchQuery): Promise<Found> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const isTheirs = isWithin(ctx, scope)
  const isTolerant = await hasTrigrams(ctx)
  const numbered = await findNumbered(ctx, q, isTheirs)
  const terms = numbered
    ? []
    : [...new Set(q.split(/[\s,;"]+/).filter((term) => term !== ''))].slice(0, maxTerms).toSorted(byLength)
  const ids =
    terms.length === 0 ? [] : await inTransaction(ctx, (ctx) => findByWords(ctx, terms, isTheirs, isTolerant))
  const shown = ids.slice(0, maxFound)
  const [rows, words] = await Promise.all([
    shown.length === 0 ? [] : ctx.db.select().from(inquiries).where(isAmong(inquiries.id, shown)),
    loadWords(ctx),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    inquiryId: numbered?.inquiryId ?? null,
    state: numbered?.state ?? null,
    lines: await asLines(
      ctx,
      shown.flatMap((id) => byId.get(id) ?? []),
      words,
    ),
    isMore: ids.length > maxFound,
    isTolerant,
  }
}

/** What has this reference number: an inquiry, one of its versions, or a submission that is no inquiry. */
async function findNumbered(ctx: Ctx, typed: string, isTheirs: SQL | undefined) {
  const receipt = readReference('R', typed)
  if (receipt === null) return null
  const [inquiry] = await ctx.db
    .select({ inquiryId: inquiries.id })
    .from(inquiries)
    .where(and(eq(inquiries.receipt, receipt), isTheirs))
  return inquiry ? { ...inquiry, state: null } : findByReference(ctx, receipt)
}

/**
 * Looks for inquiries that hold every word as it was typed, and stops at the newest where many do. Finding few, it adds those that hold names
 * spelled nearly so; finding none as typed, those that hold a word of the newest messages that is a slip away. Finding nothing, it compares all texts
 * by spelling, which reads far more of a large school. @returns ids
 */
async function findByWords(
  ctx: Ctx,
  terms: readonly string[],
  isTheirs: SQL | undefined,
  isTolerant: boolean,
) {
  const find = (place: Place, holds: Holds) => findMatches(ctx, place, terms, holds, isTheirs, isTolerant)
  // Names first, here as well.
  const findMeant = async (meant: Meant) => {
    const holds = holdsAnyOf(meant)
    const bearers = await find('person', holds)
    return bearers.length > maxFound ? bearers : [...bearers, ...(await find('message', holds))]
  }
  const holds = isTolerant ? holdsWord : holdsPart
  // A word that is a whole one of the text is as similar as can be.
  if (isTolerant) await setLeastSimilar(ctx, 1)
  // Names and addresses first: whose are found leave no room for messages that mention them, which are ten times as long.
  const bearers = await find('person', holdsName(holds))
  if (bearers.length > (terms.some((term) => addressPart.test(term)) ? 0 : maxFound)) return closest(bearers)
  if ((await findNewest(ctx, terms, holds, isTheirs, sampled)).length >= commonIn) {
    const newest = await findNewest(ctx, terms, holds, isTheirs, recent)
    if (newest.length > maxFound) return newest
  }
  const asTyped = closest([...bearers, ...(await find('message', holds))])
  if (!isTolerant || asTyped.length >= enough) return asTyped
  const nearest = await nearestNames(ctx, terms)
  const isNear = [...nearest.values()].some((words) => words.length > 0)
  const near = isNear ? closest(await findMeant(nearest)) : []
  const found = [...new Set([...asTyped, ...near])].slice(0, maxFound + 1)
  if (asTyped.length > 0 || near.length >= enough) return found
  // What was typed stands nowhere, so it may as well be a slip in a word of a message.
  const said = await nearestSaid(ctx, terms)
  const slips = said.size > 0 ? closest(await findMeant(new Map([...nearest, ...said]))) : []
  const all = [...new Set([...found, ...slips])].slice(0, maxFound + 1)
  if (all.length > 0) return all
  // At the default of 0.6 one letter left out of eight finds nothing.
  await setLeastSimilar(ctx, 0.5)
  const isLike: Holds = (text, term) => sql`${text} %> fold_text(${term})`
  return closest([...(await find('person', isLike)), ...(await find('message', isLike))])
}

/** Where words are looked for: in name and address of a person, or in name and message of an inquiry. */
type Place = 'person' | 'message'
/** `closeness` is rounded, so that it is the same for texts that hold the words as well as each other. */
type Match = { id: string; closeness: number; received: number }

/** @returns ids, the closest first, and of those the newest */
function closest(matches: readonly Match[]): string[] {
  const sorted = matches.toSorted(
    (one, other) =>
      other.closeness - one.closeness || other.received - one.received || (other.id > one.id ? 1 : -1),
  )
  return [...new Set(sorted.map(({ id }) => id))].slice(0, maxFound + 1)
}

/** For a word as it was typed, those that it may have been meant for. */
type Meant = ReadonlyMap<string, readonly string[]>

const partOf = (word: string) => sql`'%' || fold_text(${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}) || '%'`
const holdsPart: Holds = (text, word) => sql`${text} like ${partOf(word)}`

/** Parts of words are found by three letters and more; fewer are no trigram. */
const holdsWord: Holds = (text, word) =>
  isShort(word) ? sql`${text} %> fold_text(${word})` : holdsPart(text, word)

/**
 * A word as it was typed, or one of those that it may have been meant for. As one pattern: an index looks for all words of all terms at once,
 * where it would read everything that holds each word of a list.
 */
const holdsAnyOf =
  (meant: Meant): Holds =>
  (text, term) =>
    // Two letters are no trigram, and no name is near them.
    isShort(term)
      ? holdsWord(text, term)
      : sql`${text} ~ (${sql.join([term, ...(meant.get(term) ?? [])].map(literally), sql` || '|' || `)})`

/** As a part of a pattern that stands for these letters alone. */
const literally = (word: string) =>
  sql`regexp_replace(fold_text(${word}), '[][\\\\.*+?^$(){}|]', '\\\\\\&', 'g')`

/** The longest first: fewest texts hold it, and of those that do not the others are not asked. */
const byLength = (one: string, other: string) => other.length - one.length

const isShort = (word: string) => Array.from(word).length < 3

/** A mark that stands within an address, and seldom within a word. In names and messages its parts alone are what an index can look for. */
const addressPart = /[\p{L}\p{N}][@._][\p{L}\p{N}]/u

const setLeastSimilar = ({ db }: Ctx, least: number) =>
  db.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${String(least)}, true)`)

/** Among the newest inquiries alone. */
async function findNewest(
  { db }: Ctx,
  terms: readonly string[],
  holds: Holds,
  isTheirs: SQL | undefined,
  among: number,
) {
  const holdsAll = sql.join(
    terms.map((term) => holds(sql`folded`, term)),
    sql` and `,
  )
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from (
      select inquiry.*, ${inquiryText} as folded from inquiry order by received_at desc, id desc limit ${among}
    ) inquiry where ${holdsAll} and ${isTheirs ?? sql`true`} order by received_at desc, id desc limit ${maxFound + 1}`)
  return rows.map(({ id }) => id)
}

/** The texts are those of the indexes `inquiry_text` and `person_text`. */
async function findMatches(
  { db }: Ctx,
  place: Place,
  terms: readonly string[],
  holds: Holds,
  isTheirs: SQL | undefined,
  isTolerant: boolean,
): Promise<Match[]> {
  const holdsAll = (text: SQL) =>
    sql.join(
      terms.map((term) => holds(text, term)),
      sql` and `,
    )
  const closeness = isTolerant
    ? sql.join(
        terms.map((term) => sql`word_similarity(fold_text(${term}), folded)`),
        sql` + `,
      )
    : sql`1`
  const scoped = isTheirs ?? sql`true`
  const matches =
    place === 'message'
      ? sql`select inquiry.id, inquiry.received_at, ${inquiryText} as folded
          from inquiry where ${holdsAll(inquiryText)} and ${scoped} limit ${maxMatches}`
      : sql`select inquiry.id, inquiry.received_at, found.folded
          from (select person.id, ${personText} as folded from person where ${holdsAll(personText)} limit ${maxMatches}) found
            join inquiry on inquiry.person_id = found.id where ${scoped} limit ${maxMatches}`
  const { rows } = await db.execute<Match>(sql`
    with matches as materialized (${matches})
    select id, round((${closeness})::numeric, 2)::float8 as closeness, extract(epoch from received_at)::float8 as received from matches`)
  return rows
}

/** Whether the database may compare spellings; one whose owner may create no extensions cannot. */
async function hasTrigrams({ db }: Ctx): Promise<boolean> {
  const { rows } = await db.execute(sql`select from pg_extension where extname = 'pg_trgm'`)
  return rows.length > 0
}
