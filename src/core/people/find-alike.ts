import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
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

/** Those who share the address or the name of a person; of the same country first. */
export async function findAlike({ db }: Ctx, person: PersonRow): Promise<PersonRow[]> {
  return db
    .select()
    .from(people)
    .where(
      and(
        or(
          person.email === '' ? undefined : eq(sql`lower(${people.email})`, emailKey(person.email)),
          person.nameKey ? eq(people.nameKey, person.nameKey) : undefined,
        ),
        ne(people.id, person.id),
        isNull(people.mergedInto),
      ),
    )
    .orderBy(sql`${people.country} is not distinct from ${person.country} desc`, people.id)
    .limit(maxAlike)
}

/** From then on their names are found however they are spelled. */
export async function markCompared(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await learnNames(ctx, ids)
  await ctx.db
    .update(people)
    .set({ comparedAt: ctx.now() })
    .where(inArray(people.id, [...ids]))
}
