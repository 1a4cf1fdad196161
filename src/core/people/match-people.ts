import { inArray, sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { emailKey, nameKey } from './keys.ts'
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
  /** The person whose inquiry the submission corrects. */
  readonly corrects?: string
}

const fields = ['salutation', 'firstName', 'lastName', 'country', 'countryTyped', 'employer'] as const

/**
 * Finds or makes the person behind each introduction: the same address and the same name. Another name at a known address is
 * a person of its own, for nobody owns an address by writing first. A value that differs from what is known becomes a proposed
 * fact; nothing known is overwritten. The addresses must be locked (`lockAddresses`).
 * @returns person ids by submission id
 */
export async function matchPeople(
  ctx: Ctx,
  introductions: readonly Introduction[],
): Promise<Map<string, string>> {
  const known = await findPeopleAt(
    ctx,
    introductions.map((each) => each.email),
  )
  const added: Person[] = []
  const filled = new Set<Person>()
  const learned: Fact[] = []
  const personIds = new Map<string, string>()
  for (const each of introductions) {
    let person = known.find((one) => isIntroducedBy(one, each))
    if (!person) {
      const isFirst = !known.some((one) => emailKey(one.email) === emailKey(each.email))
      person = personFrom(each, isFirst, ctx.now())
      known.push(person)
      added.push(person)
    }
    personIds.set(each.submissionId, person.id)
    for (const fact of factsFrom(each, person)) {
      learned.push(fact)
      if (fact.state === 'known' && fillGap(person, fact)) filled.add(person)
    }
  }
  if (added.length > 0) await ctx.db.insert(people).values(added)
  await keepFilled(
    ctx,
    [...filled].filter((each) => !added.includes(each)),
  )
  if (learned.length > 0) await ctx.db.insert(facts).values(learned)
  return personIds
}

/**
 * Until the transaction ends nobody else works what came from these addresses: two at once would both make a person, and a
 * correction must find the inquiry that it corrects. In one order, so that two workers cannot wait for each other.
 */
export async function lockAddresses({ db }: Ctx, emails: readonly string[]): Promise<void> {
  const keys = [...new Set(emails.map(emailKey))]
  await db.execute(sql`
    select pg_advisory_xact_lock(hash) from (
      select distinct hashtextextended(key, 0) as hash from unnest(${sql.param(keys)}::text[]) as key order by 1) hashes`)
}

/** Everyone who wrote from one of these addresses. */
export async function findPeopleAt({ db }: Ctx, emails: readonly string[]): Promise<Person[]> {
  const keys = [...new Set(emails.map(emailKey))]
  return db
    .select()
    .from(people)
    .where(inArray(sql`lower(${people.email})`, keys))
    .orderBy(people.createdAt, people.id)
}

type Person = typeof people.$inferSelect
type Fact = typeof facts.$inferInsert

function isIntroducedBy(person: Person, { email, firstName, lastName, corrects }: Introduction): boolean {
  if (corrects !== undefined) return person.id === corrects
  return (
    emailKey(person.email) === emailKey(email) &&
    nameKey(person.firstName, person.lastName) === nameKey(firstName, lastName)
  )
}

function personFrom(first: Introduction, isFirst: boolean, at: Date): Person {
  const { email, salutation, firstName, lastName, country, countryTyped, employer } = first
  return {
    id: newId(),
    email,
    emailKey: isFirst ? emailKey(email) : null,
    salutation,
    firstName,
    lastName,
    country,
    countryTyped,
    employer,
    confirmedAt: null,
    createdAt: at,
  }
}

function factsFrom(said: Introduction, person: Person): Fact[] {
  return fields.flatMap((field) => {
    const value = said[field]
    if (!value) return []
    const isKnown = person[field] === value || isGap(person, field)
    return [
      {
        id: newId(),
        personId: person.id,
        field,
        value,
        submissionId: said.submissionId,
        state: isKnown ? 'known' : 'proposed',
        at: said.at,
      } satisfies Fact,
    ]
  })
}

/** A first value for what nobody knew is no contradiction. A name is known from the start, also where a part of it is empty. */
function isGap(person: Person, field: (typeof fields)[number]): boolean {
  if (field === 'country' || field === 'countryTyped') return !person.country && !person.countryTyped
  return (field === 'salutation' || field === 'employer') && !person[field]
}

/** In memory first, so that the second of two submissions of one batch finds what the first has told. */
function fillGap(person: Person, { field, value }: Fact): boolean {
  const name = field as (typeof fields)[number]
  if (person[name] === value) return false
  person[name] = value
  return true
}

async function keepFilled({ db }: Ctx, filled: readonly Person[]): Promise<void> {
  if (filled.length === 0) return
  await db.execute(sql`
    update person p set salutation = f.salutation, employer = f.employer, country = f.country, country_typed = f.country_typed
    from unnest(${sql.param(filled.map(({ id }) => id))}::uuid[], ${sql.param(filled.map((each) => each.salutation))}::text[],
      ${sql.param(filled.map((each) => each.employer))}::text[], ${sql.param(filled.map((each) => each.country))}::text[],
      ${sql.param(filled.map((each) => each.countryTyped))}::text[]) as f(id, salutation, employer, country, country_typed)
    where p.id = f.id`)
}
