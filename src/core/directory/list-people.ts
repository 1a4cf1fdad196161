import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { countInquiriesOf } from '../inquiries/index.ts'
import { findPeople, holdsName, isOfCountry, personText, type Holds } from '../people/index.ts'
import { scopeOf, type Scope } from '../staff/index.ts'
import type { PeopleFilter, PeoplePage, PeopleQuery } from './schema.ts'

const pageSize = 50

/** People, the newest first, of whom the actor may see something. */
export async function listPeople(ctx: Ctx, { before, ...filter }: PeopleQuery): Promise<PeoplePage> {
  const ids = await findPeopleIds(ctx, filter, pageSize + 1, before)
  const shown = ids.slice(0, pageSize)
  const [people, asked] = await Promise.all([findPeople(ctx, shown), countInquiriesOf(ctx, shown)])
  return {
    lines: shown.flatMap((id) => {
      const person = people.get(id)
      if (!person) return []
      const { inquiries = 0, lastAskedAt = null } = asked.get(id) ?? {}
      return [{ ...person, inquiries, lastAskedAt: lastAskedAt?.toISOString() ?? null }]
    }),
    next: ids.length > pageSize ? (shown.at(-1) ?? null) : null,
  }
}

/** Among so many of the newest a common name is found often enough; its index would have to name all who bear it. */
const recent = 2_000

/** Their ids, newest first: ids sort by time. @param before the id before which to go on */
export async function findPeopleIds(
  ctx: Ctx,
  filter: PeopleFilter,
  limit: number,
  before?: string,
): Promise<string[]> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const words = wordsOf(filter.q ?? '')
  const isSearched = sql.join(
    [sql`true`, ...words.map((word) => holdsName(holdsPart, holdsWhole)(personText, word))],
    sql` and `,
  )
  const isFurther = before === undefined ? sql`true` : sql`id < ${before}`
  const isListed = sql`merged_into is null and ${fits(filter, scope)} and ${within(scope)}`
  const find = async (among: SQL) => {
    const { rows } = await ctx.db.execute<{ id: string }>(sql`
      select id from ${among} person where ${isListed} order by id desc limit ${limit}`)
    return rows.map(({ id }) => id)
  }
  if (words.length === 0) return find(sql`(select * from person where ${isFurther})`)
  const newest =
    await find(sql`(select * from (select * from person where ${isFurther} order by id desc limit ${recent})
    person where ${isSearched})`)
  if (newest.length === limit) return newest
  // Apart, so that the index of names is read rather than all people from the newest on.
  return find(sql`(select * from person where ${isSearched} and ${isFurther} offset 0)`)
}

/** An address as it is; of names the words, as marks between them are set in many ways. */
const wordsOf = (typed: string): string[] =>
  typed.includes('@') ? [typed.trim()] : (typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

const holdsPart: Holds = (text, word) =>
  sql`${text} like '%' || fold_text(${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}) || '%'`

/** Of letters alone. As a pattern, which an index of trigrams can look for where a single letter is none. */
const holdsWhole: Holds = (text, word) => sql`${text} ~ ('(^| )' || fold_text(${word}) || '( |$)')`

function fits({ lifecycle, country, program }: PeopleFilter, scope: Scope): SQL {
  const parts: SQL[] = [sql`true`]
  if (lifecycle) parts.push(sql`lifecycle = ${lifecycle}`)
  if (country) parts.push(isOfCountry(scope, country))
  if (program) parts.push(isAbout([program]))
  return sql.join(parts, sql` and `)
}

const within = (scope: Scope): SQL => (scope === 'all' ? sql`true` : isAbout(scope.programs))

const isAbout = (programs: readonly string[]): SQL => sql`exists (
  select from inquiry i join inquiry_program ip on ip.inquiry_id = i.id
  where i.person_id = person.id and ip.program = any(${sql.param([...programs])}::text[]))`
