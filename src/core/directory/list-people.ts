import { sql, type SQL } from 'drizzle-orm'
import { foldName } from '../../kernel/text.ts'
import type { Ctx } from '../context.ts'
import { countInquiriesOf } from '../inquiries/index.ts'
import { findPeople } from '../people/index.ts'
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

/** Their ids, newest first: ids sort by time. @param before the id before which to go on */
export async function findPeopleIds(
  ctx: Ctx,
  filter: PeopleFilter,
  limit: number,
  before?: string,
): Promise<string[]> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select p.id from person p
    where p.merged_into is null and ${fits(filter)} and ${within(scope)}
      and ${before === undefined ? sql`true` : sql`p.id < ${before}`}
    order by p.id desc limit ${limit}`)
  return rows.map(({ id }) => id)
}

function fits({ q, lifecycle, country, program }: PeopleFilter): SQL {
  const parts: SQL[] = []
  if (lifecycle) parts.push(sql`p.lifecycle = ${lifecycle}`)
  if (country) parts.push(sql`p.country = ${country}`)
  if (program) parts.push(isAbout([program]))
  const words = q?.trim() ?? ''
  if (words.includes('@')) parts.push(sql`lower(p.email) like ${`%${escaped(words.toLowerCase())}%`}`)
  else
    for (const word of foldName(words).split(' ').filter(Boolean))
      parts.push(
        sql`(p.name_key like ${`%${escaped(word)}%`} or lower(p.email) like ${`%${escaped(word)}%`})`,
      )
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

const within = (scope: Scope): SQL => (scope === 'all' ? sql`true` : isAbout(scope.programs))

const isAbout = (programs: readonly string[]): SQL => sql`exists (
  select from inquiry i join inquiry_program ip on ip.inquiry_id = i.id
  where i.person_id = p.id and ip.program = any(${sql.param([...programs])}::text[]))`

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`)
