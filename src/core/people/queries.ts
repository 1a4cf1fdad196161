import { and, asc, desc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { fullName } from '../../kernel/names.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { countryName } from '../countries/index.ts'
import { scopeOf, type Scope } from '../staff/index.ts'
import { isToldWithin } from '../submissions/index.ts'
import { isColumn } from './columns.ts'
import type { PersonDetails, PersonView } from './schema.ts'
import { consents, facts, people } from './table.ts'

/**
 * People by id, for lists. Callers name only the people of inquiries that they may see. Who works for some programs is told, beside name
 * and address, what was said in an inquiry that they may see.
 */
export async function findPeople(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonView>> {
  const scope = scopeOf(ctx, 'inquiry:read')
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .select()
    .from(people)
    .where(isAmong(people.id, new Set(ids)))
  const told = scope === 'all' ? null : await findTold(ctx, scope, ids)
  return new Map(rows.map((row) => [row.id, asView(told ? onlyTold(row, told) : row)]))
}

/** Whether a person is known to be of a country, by what the scope reaches; of the table `person`. */
export const isOfCountry = (scope: Scope, country: string | SQL): SQL =>
  scope === 'all'
    ? sql`person.country = ${country}`
    : sql`(person.country = ${country} and exists (select from fact where fact.person_id = person.id
        and fact.field = 'country' and fact.value = person.country and ${isToldWithin(scope, facts.submissionId)}))`

/** One person with what is proposed and agreed; null where there is none. */
export async function findPerson(ctx: Ctx, id: string): Promise<PersonDetails | null> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const person = (await findPeople(ctx, [id])).get(id)
  if (!person) return null
  const said = await ctx.db
    .select({ id: facts.id, field: facts.field, value: facts.value, state: facts.state, at: facts.at })
    .from(facts)
    .where(
      and(
        eq(facts.personId, id),
        inArray(facts.state, ['known', 'proposed']),
        isToldWithin(scope, facts.submissionId),
      ),
    )
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
    .where(
      and(
        eq(consents.personId, id),
        // What was agreed or taken back without a submission, on the person's own page, concerns the whole school.
        scope === 'all'
          ? undefined
          : or(isNull(consents.submissionId), isToldWithin(scope, consents.submissionId)),
      ),
    )
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
    sharesAddressWith: sharing.map((other) => ({
      id: other.id,
      name: fullName(other.firstName, other.lastName),
    })),
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

/** Every value that was ever given of a person where the actor may see who said so, the newest first, with the submission. */
export async function findFacts(ctx: Ctx, personId: string) {
  const scope = scopeOf(ctx, 'inquiry:read')
  return ctx.db
    .select({
      id: facts.id,
      field: facts.field,
      value: facts.value,
      state: facts.state,
      at: facts.at,
      submissionId: facts.submissionId,
      decidedAt: facts.decidedAt,
      decidedBy: facts.decidedBy,
    })
    .from(facts)
    .where(and(eq(facts.personId, personId), isToldWithin(scope, facts.submissionId)))
    .orderBy(desc(facts.at), asc(facts.field))
    .limit(500)
}

/** What may stand in no inquiry that somebody sees; name and address are what everyone writes to. */
const ownOfInquiries = ['salutation', 'country', 'countryTyped', 'employer'] as const

/** What was said of these people within the scope, as `toldKey` names it. */
async function findTold(ctx: Ctx, scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await ctx.db
    .select({ personId: facts.personId, field: facts.field, value: facts.value })
    .from(facts)
    .where(
      and(
        isAmong(facts.personId, new Set(ids)),
        isAmong(facts.field, ownOfInquiries),
        isToldWithin(scope, facts.submissionId),
      ),
    )
  return new Set(rows.map(({ personId, field, value }) => toldKey(personId, field, value)))
}

const toldKey = (personId: string, field: string, value: string | null) => `${personId} ${field} ${value}`

function onlyTold(row: typeof people.$inferSelect, told: ReadonlySet<string>): typeof people.$inferSelect {
  const isTold = (field: (typeof ownOfInquiries)[number]) => told.has(toldKey(row.id, field, row[field]))
  return {
    ...row,
    salutation: isTold('salutation') ? row.salutation : '',
    country: isTold('country') ? row.country : null,
    countryTyped: isTold('countryTyped') ? row.countryTyped : null,
    employer: isTold('employer') ? row.employer : '',
  }
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
