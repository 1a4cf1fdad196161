import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { countryName } from '../countries/index.ts'
import { scopeOf } from '../staff/index.ts'
import { isColumn } from './columns.ts'
import type { PersonDetails, PersonView } from './schema.ts'
import { consents, facts, people } from './table.ts'

/** People by id, for lists. Callers name only the people of inquiries that they may see. */
export async function findPeople(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonView>> {
  scopeOf(ctx, 'inquiry:read')
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .select()
    .from(people)
    .where(isAmong(people.id, new Set(ids)))
  return new Map(rows.map((row) => [row.id, asView(row)]))
}

/** One person with what is proposed and agreed; null where there is none. */
export async function findPerson(ctx: Ctx, id: string): Promise<PersonDetails | null> {
  const person = (await findPeople(ctx, [id])).get(id)
  if (!person) return null
  const said = await ctx.db
    .select({ id: facts.id, field: facts.field, value: facts.value, state: facts.state, at: facts.at })
    .from(facts)
    .where(and(eq(facts.personId, id), inArray(facts.state, ['known', 'proposed'])))
    // What was accepted counts from then on.
    .orderBy(asc(sql`coalesce(${facts.decidedAt}, ${facts.at})`))
  const proposed = said.filter(({ state }) => state === 'proposed')
  const known = new Map(
    said.filter(({ state }) => state === 'known').map(({ field, value }) => [field, value]),
  )
  const agreed = await ctx.db
    .select({
      submissionId: consents.submissionId,
      isGiven: consents.isGiven,
      purpose: consents.purpose,
      wording: consents.wording,
      at: consents.at,
    })
    .from(consents)
    .where(eq(consents.personId, id))
    .orderBy(asc(consents.at))
  const sharing = await ctx.db
    .select()
    .from(people)
    .where(
      and(
        sql`lower(${people.email}) = lower(${person.email})`,
        ne(people.email, ''),
        ne(people.id, id),
        isNull(people.mergedInto),
      ),
    )
    .orderBy(asc(people.createdAt), asc(people.id))
  return {
    ...person,
    known: [...known].map(([field, value]) => ({ field, value })),
    sharesAddressWith: sharing.map((other) => ({ id: other.id, name: nameOf(other) })),
    proposed: proposed.map(({ id, field, value, at }) => ({
      id,
      field,
      value: field === 'country' ? (countryName(value) ?? value) : value,
      at: at.toISOString(),
      isNew: !(isColumn(field) ? person[field === 'countryTyped' ? 'country' : field] : known.get(field)),
    })),
    consents: agreed.map((consent) => ({ ...consent, at: consent.at.toISOString() })),
  }
}

/** Every value that was ever given of a person, the newest first, with the submission that said so. */
export async function findFacts(ctx: Ctx, personId: string) {
  scopeOf(ctx, 'inquiry:read')
  return ctx.db
    .select({
      id: facts.id,
      field: facts.field,
      value: facts.value,
      state: facts.state,
      at: facts.at,
      submissionId: facts.submissionId,
      importId: facts.importId,
      decidedAt: facts.decidedAt,
      decidedBy: facts.decidedBy,
    })
    .from(facts)
    .where(eq(facts.personId, personId))
    .orderBy(desc(facts.at), asc(facts.field))
    .limit(500)
}

function asView(row: typeof people.$inferSelect): PersonView {
  return {
    id: row.id,
    salutation: row.salutation,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    country: row.country ? countryName(row.country) : row.countryTyped,
    employer: row.employer,
    isConfirmed: row.confirmedAt !== null,
    since: row.createdAt.toISOString(),
    lifecycle: row.lifecycle,
  }
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim()
