import { and, asc, isNull, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import type { PersonRow } from './joining.ts'
import { emailKey, nameKey } from './keys.ts'
import { learnNames } from './name-words.ts'
import { people } from './table.ts'

/** A name that thousands bear tells nothing; what is compared with one person stays bounded. */
const maxAlike = 200

/** People whom nobody has compared with the others yet, oldest first. The key of a name is filled in where an earlier version left it out. */
export async function findUncompared({ db }: Ctx, limit: number): Promise<PersonRow[]> {
  const rows = await db
    .select()
    .from(people)
    .where(isNull(people.comparedAt))
    .orderBy(asc(people.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  const missing = rows.filter((row) => row.nameKey === null)
  if (missing.length > 0)
    await db.execute(sql`
      update person p set name_key = k.name_key
      from unnest(${sql.param(missing.map(({ id }) => id))}::uuid[],
        ${sql.param(missing.map((row) => nameKey(row.firstName, row.lastName)))}::text[]) as k(id, name_key)
      where p.id = k.id`)
  return rows.map((row) => ({ ...row, nameKey: row.nameKey ?? nameKey(row.firstName, row.lastName) }))
}

/** What of a person is compared with others. */
export type Alike = Pick<PersonRow, 'id' | 'email' | 'firstName' | 'lastName' | 'country'>

/** For each of these people, by id, those who share the address or the name; of the same country first. */
export async function findAlike(
  { db }: Ctx,
  some: readonly PersonRow[],
): Promise<ReadonlyMap<string, readonly Alike[]>> {
  const column = (read: (row: PersonRow) => string | null) => sql.param(some.map(read))
  const { rows } = await db.execute<Alike & { of: string }>(sql`
    select one.id as "of", alike.*
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ email }) => emailKey(email) || null)}::text[],
      ${column((row) => row.nameKey || null)}::text[], ${column(({ country }) => country)}::text[])
      as one(id, email_key, name_key, country)
    cross join lateral (
      select p.id, p.email, p.first_name as "firstName", p.last_name as "lastName", p.country
      from person p
      where (lower(p.email) = one.email_key or p.name_key = one.name_key) and p.id <> one.id and p.merged_into is null
      order by p.country is not distinct from one.country desc, p.id
      limit ${maxAlike}
    ) alike`)
  return Map.groupBy(rows, (row) => row.of)
}

/** The same of these people, by id, without those who were merged. */
export async function findComparable(
  { db }: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Alike>> {
  if (ids.length === 0) return new Map()
  const { id, email, firstName, lastName, country } = people
  const rows = await db
    .select({ id, email, firstName, lastName, country })
    .from(people)
    .where(and(isAmong(id, [...ids]), isNull(people.mergedInto)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** From then on their names are found however they are spelled. */
export async function markCompared(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await learnNames(ctx, ids)
  await ctx.db.update(people).set({ comparedAt: ctx.now() }).where(isAmong(people.id, ids))
}
