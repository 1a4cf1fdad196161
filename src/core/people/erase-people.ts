import { sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { emailKey } from './keys.ts'
import { forgetNames } from './name-words.ts'
import { consents, facts, people } from './table.ts'

/** Removes people with all that is known of them, after their inquiries are gone; in a transaction. */
export async function erasePeople(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requirePermission(ctx, 'samples:manage')
  if (ids.length === 0) return
  const names = await findNames(ctx, ids)
  await ctx.db.delete(facts).where(isAmong(facts.personId, ids))
  await ctx.db.delete(consents).where(isAmong(consents.personId, ids))
  await ctx.db.delete(people).where(isAmong(people.id, ids))
  await forgetNames(ctx, names)
}

/** All that they were ever called. */
async function findNames({ db }: Ctx, ids: readonly string[]): Promise<string[]> {
  const theirs = sql`any(${sql.param([...ids])}::uuid[])`
  const { rows } = await db.execute<{ name: string | null }>(sql`
    select first_name || ' ' || last_name as name from person where id = ${theirs}
    union select unnest(array[value, replaced ->> field]) from fact where person_id = ${theirs} and field in ('firstName', 'lastName')`)
  return rows.flatMap(({ name }) => name ?? [])
}

export type Addressed = { readonly email: string; readonly firstName: string; readonly lastName: string }

/** Names and addresses of people, by which other modules know them. Those who are not there are left out. */
export async function findAddresses({ db }: Pick<Ctx, 'db'>, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: people.id, email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(isAmong(people.id, ids))
}

/** Which of these addresses somebody else writes from too, in small letters. */
export async function findShared(
  { db }: Pick<Ctx, 'db'>,
  emails: readonly string[],
  exceptIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await db.execute<{ email: string }>(sql`
    select distinct lower(email) as email from person
    where lower(email) = any(${sql.param(emails.map(emailKey))}::text[]) and id <> all(${sql.param([...exceptIds])}::uuid[])`)
  return new Set(rows.map(({ email }) => email))
}
