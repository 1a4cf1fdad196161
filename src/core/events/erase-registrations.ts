import { and, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { nameKey, type Addressed } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { cancelRegistration } from './cancel.ts'
import { registrations } from './table.ts'

/**
 * Takes names, addresses and needs out of registrations, and gives back the seats of those to come; the rows stay for the counts.
 * At an address that others share, only what bears the person's name.
 * @param listed registrations that are theirs whatever the address says
 * @returns the ids of what it removed
 */
export async function eraseRegistrationsAt(
  ctx: Ctx,
  people: readonly Addressed[],
  shared: ReadonlySet<string>,
  listed: readonly string[] = [],
): Promise<string[]> {
  requireSystem(ctx)
  if (people.length + listed.length === 0) return []
  const keys = sql.param(people.map(({ email }) => email.toLowerCase()))
  const found = await ctx.db
    .select()
    .from(registrations)
    .where(
      or(
        sql`lower(${registrations.email}) = any(${keys}::text[])`,
        and(isAmong(registrations.id, listed), isNotErased),
      ),
    )
  const theirs = found.filter(
    (row) =>
      listed.includes(row.id) ||
      people.some(
        (person) =>
          person.email.toLowerCase() === row.email.toLowerCase() &&
          (!shared.has(person.email.toLowerCase()) ||
            nameKey(person.firstName, person.lastName) === nameKey(row.firstName, row.lastName)),
      ),
  )
  const ids = theirs.map(({ id }) => id)
  if (ids.length === 0) return []
  await ctx.db
    .update(registrations)
    .set({ firstName: '', lastName: '', accessNeeds: '', question: '', mailboxKey: '', networkKey: null })
    .where(isAmong(registrations.id, ids))
  // No mail can reach it; the row's own id keeps it apart from others.
  await ctx.db
    .update(registrations)
    .set({ email: sql`'erased-' || ${registrations.id} || '@erased.invalid'` })
    .where(isAmong(registrations.id, ids))
  for (const { id, state } of theirs)
    if (state !== 'canceled')
      await cancelRegistration(ctx, id, { isTold: false }).catch((error: unknown) => {
        // One whose event has begun stays as it was.
        if (!(error instanceof Error && 'code' in error && error.code === 'conflict')) throw error
      })
  return ids
}

const isNotErased = sql`${registrations.email} not like 'erased-%@erased.invalid'`

/** Who registered, by the ids of registrations; not those that were erased. */
export async function findRegistered({ db }: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Addressed[]> {
  if (ids.length === 0) return []
  return db
    .select({
      email: registrations.email,
      firstName: registrations.firstName,
      lastName: registrations.lastName,
    })
    .from(registrations)
    .where(and(isAmong(registrations.id, ids), isNotErased))
}
