import { asc, inArray, sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { facts, people } from './table.ts'

/** What a submission says of its sender. */
export type Introduction = {
  readonly submissionId: string
  readonly at: Date
  readonly email: string
  readonly salutation: string
  readonly firstName: string
  readonly lastName: string
  readonly country: string | null
  readonly countryTyped: string | null
  readonly employer: string
}

const fields = ['salutation', 'firstName', 'lastName', 'country', 'countryTyped', 'employer'] as const

/**
 * Finds or makes the person behind each introduction, by email address alone.
 * A value that differs from what is known becomes a proposed fact; nothing known is overwritten.
 * @returns person ids by submission id
 */
export async function matchPeople(
  ctx: Ctx,
  introductions: readonly Introduction[],
): Promise<Map<string, string>> {
  const firsts = new Map<string, Introduction>()
  for (const each of introductions) {
    const key = emailKey(each.email)
    if (!firsts.has(key)) firsts.set(key, each)
  }
  // In one order, so that two workers cannot wait for each other.
  const keys = [...firsts.keys()].toSorted()
  await ctx.db
    .insert(people)
    .values(keys.flatMap((key) => personFrom(key, firsts.get(key), ctx.now())))
    .onConflictDoNothing({ target: people.emailKey })
  const known = new Map((await lockPeople(ctx, keys)).map((row) => [row.emailKey, row]))
  const learned = introductions.flatMap((each) => factsFrom(each, known.get(emailKey(each.email))))
  if (learned.length > 0) await ctx.db.insert(facts).values(learned)
  await fillGaps(ctx, learned)
  return new Map(introductions.map((each) => [each.submissionId, personOf(known, each).id]))
}

/** Providers may tell capitals apart before the `@`; none that matters does, and people never do. */
export const emailKey = (email: string): string => email.normalize('NFC').toLowerCase()

/** Until the transaction ends nobody else works what one of them sent: a correction must find the inquiry that it corrects. */
function lockPeople(ctx: Ctx, keys: readonly string[]) {
  return ctx.db
    .select()
    .from(people)
    .where(inArray(people.emailKey, [...keys]))
    .orderBy(asc(people.emailKey))
    .for('update')
}

type Person = typeof people.$inferSelect
type Fact = typeof facts.$inferInsert

function personFrom(key: string, first: Introduction | undefined, at: Date) {
  if (!first) return []
  const { email, salutation, firstName, lastName, country, countryTyped, employer } = first
  return [
    {
      id: newId(),
      email,
      emailKey: key,
      salutation,
      firstName,
      lastName,
      country,
      countryTyped,
      employer,
      createdAt: at,
    },
  ]
}

function personOf(known: Map<string, Person>, introduction: Introduction): Person {
  const person = known.get(emailKey(introduction.email))
  if (!person) throw new Error('a person vanished between insert and select')
  return person
}

function factsFrom(said: Introduction, person: Person | undefined): Fact[] {
  if (!person) return []
  return fields.flatMap((field) => {
    const value = said[field]
    if (!value) return []
    const state = !person[field] || person[field] === value ? 'known' : 'proposed'
    return [
      {
        id: newId(),
        personId: person.id,
        field,
        value,
        submissionId: said.submissionId,
        state,
        at: said.at,
      } satisfies Fact,
    ]
  })
}

/** A first value for what nobody knew is no contradiction, so it counts as known. */
async function fillGaps(ctx: Ctx, learned: readonly Fact[]): Promise<void> {
  const known = learned.filter((fact) => fact.state === 'known')
  if (known.length === 0) return
  const value = (field: string) => sql`max(f.value) filter (where f.field = ${field})`
  await ctx.db.execute(sql`
    update person p set
      salutation = coalesce(nullif(p.salutation, ''), f.salutation, ''),
      employer = coalesce(nullif(p.employer, ''), f.employer, ''),
      country = coalesce(p.country, f.country),
      country_typed = coalesce(p.country_typed, f.country_typed)
    from (
      select f.person_id, ${value('salutation')} as salutation, ${value('employer')} as employer,
        ${value('country')} as country, ${value('countryTyped')} as country_typed
      from fact f where f.id = any(${sql.param(known.map((fact) => fact.id))}::uuid[]) group by f.person_id
    ) f
    where p.id = f.person_id and (p.salutation = '' and f.salutation is not null or p.employer = '' and f.employer is not null
      or p.country is null and f.country is not null or p.country_typed is null and f.country_typed is not null)`)
}
