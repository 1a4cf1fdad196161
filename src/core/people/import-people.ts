import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { newId } from '../../kernel/ids.ts'
import type { Lifecycle } from '../../kernel/lifecycle.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { columns, type Column } from './columns.ts'
import { emailKey, nameKey } from './keys.ts'
import { findPeopleAt, lockAddresses } from './match-people.ts'
import { facts, people } from './table.ts'

export type ImportedPerson = Readonly<Record<Exclude<Column, 'country' | 'countryTyped'>, string>> & {
  readonly email: string
  readonly country: string | null
  readonly countryTyped: string | null
  readonly lifecycle: Lifecycle
}

/**
 * Takes people of a file in, in a transaction: one name at one address is a known person, of whom what differs is proposed; everyone
 * else is new. Each row bears the id of the import.
 * @param isPreview counts only
 */
export async function importPeople(
  ctx: Ctx,
  importId: string,
  given: readonly ImportedPerson[],
  { isPreview }: { isPreview: boolean },
): Promise<{ created: number; matched: number; conflicting: number }> {
  requireSystem(ctx)
  const count = { created: 0, matched: 0, conflicting: 0 }
  if (given.length === 0) return count
  const emails = given.map(({ email }) => email)
  if (!isPreview) await lockAddresses(ctx, emails)
  const known = Map.groupBy(await findPeopleAt(ctx, emails), ({ email }) => emailKey(email))
  const added: (typeof people.$inferInsert)[] = []
  const learned: (typeof facts.$inferInsert)[] = []
  const at = ctx.now()
  for (const each of given) {
    const there = known.get(emailKey(each.email)) ?? []
    const person = there.find(
      (one) => nameKey(one.firstName, one.lastName) === nameKey(each.firstName, each.lastName),
    )
    const said = columns.flatMap((field) => (each[field] ? [{ field, value: each[field] }] : []))
    const fact = (personId: string, state: 'known' | 'proposed') => (one: (typeof said)[number]) => ({
      id: newId(),
      personId,
      ...one,
      submissionId: null,
      importId,
      state,
      at,
    })
    if (person) {
      const differing = said.filter(({ field, value }) => person[field] !== value)
      if (differing.length === 0) count.matched++
      else count.conflicting++
      learned.push(...differing.map(fact(person.mergedInto ?? person.id, 'proposed')))
      continue
    }
    count.created++
    const { email, lifecycle } = each
    const id = newId()
    added.push({
      id,
      email,
      emailKey: there.length === 0 ? emailKey(email) : null,
      salutation: each.salutation,
      firstName: each.firstName,
      lastName: each.lastName,
      country: each.country,
      countryTyped: each.countryTyped,
      employer: each.employer,
      confirmedAt: null,
      createdAt: at,
      nameKey: nameKey(each.firstName, each.lastName),
      mergedInto: null,
      comparedAt: null,
      importId,
      lifecycle,
    })
    learned.push(...said.map(fact(id, 'known')))
  }
  if (isPreview) return count
  // Two new people of one file may share an address: the first has its key.
  const seen = new Set<string>()
  for (const row of added) {
    if (row.emailKey && seen.has(row.emailKey)) row.emailKey = null
    else if (row.emailKey) seen.add(row.emailKey)
  }
  await insertRows(ctx.db, people, added, sql`on conflict do nothing`)
  await insertRows(ctx.db, facts, learned)
  return count
}

/** Takes back what an import made, in a transaction; people who wrote since, were merged, or for whom staff have something to do stay. @returns how many people were removed */
export async function forgetImported(ctx: Ctx, importId: string, limit: number): Promise<number> {
  requireSystem(ctx)
  await ctx.db.delete(facts).where(and(eq(facts.importId, importId), eq(facts.state, 'proposed')))
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select p.id from person p where p.import_id = ${importId} and p.merged_into is null
      and not exists (select from inquiry i where i.person_id = p.id)
      and not exists (select from task t where t.person_id = p.id and t.removed_at is null)
      and not exists (select from person_merge m where m.kept_id = p.id or m.gone_id = p.id) limit ${limit}`)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  const gone = sql`${sql.param(ids)}::uuid[]`
  await ctx.db.execute(sql`delete from person_pair where first_id = any(${gone}) or second_id = any(${gone})`)
  await ctx.db.delete(facts).where(isAmong(facts.personId, ids))
  await ctx.db.delete(people).where(isAmong(people.id, ids))
  return ids.length
}
