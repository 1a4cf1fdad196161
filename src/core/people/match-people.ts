import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { newId } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import type { Ctx } from '../context.ts'
import { isColumn, type Column } from './columns.ts'
import { emailKey, nameKey } from './keys.ts'
import { facts, people } from './table.ts'

/** What a submission says of its sender. */
export type Introduction = {
  readonly submissionId: string
  readonly at: Date
  readonly locale: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  /** What becomes known of the person, by the name of the fact; only what was said. */
  readonly facts: Readonly<Record<string, string>>
  /** The person whose inquiry the submission corrects. */
  readonly corrects?: string
}

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
  const byAddress = Map.groupBy(known, (person) => emailKey(person.email))
  const others = await findOtherFacts(ctx, known, introductions)
  const added: Person[] = []
  const filled = new Set<Person>()
  const learned: Fact[] = []
  const personIds = new Map<string, string>()
  for (const each of introductions) {
    const address = emailKey(each.email)
    const theirs = byAddress.get(address) ?? []
    byAddress.set(address, theirs)
    let person =
      each.corrects === undefined
        ? theirs.find((one) => isIntroducedBy(one, each))
        : known.find((one) => one.id === each.corrects)
    if (!person) {
      person = personFrom(each, each.email !== '' && theirs.length === 0, ctx.now())
      known.push(person)
      theirs.push(person)
      added.push(person)
    }
    // Who was joined with another is known there.
    const alias = person
    person = rootOf(known, person)
    personIds.set(each.submissionId, person.id)
    for (const [field, value] of Object.entries(each.facts)) {
      const state =
        isColumn(field) && alias !== person && alias[field] === value
          ? 'known'
          : learn(person, others, field, value)
      if (state === 'filled') filled.add(person)
      learned.push({
        id: newId(),
        personId: person.id,
        field,
        value,
        submissionId: each.submissionId,
        state: state === 'proposed' ? 'proposed' : 'known',
        at: each.at,
      })
    }
  }
  await insertRows(ctx.db, people, added)
  await keepFilled(
    ctx,
    [...filled].filter((each) => !added.includes(each)),
  )
  await insertRows(ctx.db, facts, learned)
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

/** Everyone who wrote from one of these addresses, and those with whom they were joined since. */
export async function findPeopleAt({ db }: Ctx, emails: readonly string[]): Promise<Person[]> {
  // People who gave no address have nothing in common.
  const keys = [...new Set(emails.map(emailKey))].filter((key) => key !== '')
  if (keys.length === 0) return []
  const found = await db
    .select()
    .from(people)
    .where(isAmong(sql`lower(${people.email})`, keys))
    .orderBy(people.createdAt, people.id)
  for (;;) {
    const missing = found.flatMap(({ mergedInto }) =>
      mergedInto === null || found.some(({ id }) => id === mergedInto) ? [] : [mergedInto],
    )
    if (missing.length === 0) return found
    found.push(...(await db.select().from(people).where(isAmong(people.id, missing))))
  }
}

/** Who a person is now: the last one of those with whom they were joined. */
function rootOf(known: readonly Person[], person: Person): Person {
  const next = known.find(({ id }) => id === person.mergedInto)
  return next ? rootOf(known, next) : person
}

type Person = typeof people.$inferSelect
type Fact = typeof facts.$inferInsert

/** Of two who wrote from one address. */
const isIntroducedBy = (person: Person, { email, firstName, lastName }: Introduction): boolean =>
  email !== '' && nameKey(person.firstName, person.lastName) === nameKey(firstName, lastName)

function personFrom(
  { email, locale, firstName, lastName, facts }: Introduction,
  isFirst: boolean,
  at: Date,
): Person {
  return {
    id: newId(),
    email,
    emailKey: isFirst ? emailKey(email) : null,
    salutation: facts['salutation'] ?? '',
    firstName,
    lastName,
    country: facts['country'] ?? null,
    countryTyped: facts['countryTyped'] ?? null,
    employer: facts['employer'] ?? '',
    locale,
    confirmedAt: null,
    createdAt: at,
    nameKey: nameKey(firstName, lastName),
    mergedInto: null,
    comparedAt: null,
    importId: null,
    lifecycle: 'inquired',
  }
}

/** Values of facts without a column, by person and field. */
type OtherFacts = Map<string, string>
const factKey = (personId: string, field: string) => `${personId} ${field}`

async function findOtherFacts(
  { db }: Ctx,
  known: readonly Person[],
  introductions: readonly Introduction[],
): Promise<OtherFacts> {
  const fields = new Set(
    introductions.flatMap((each) => Object.keys(each.facts)).filter((each) => !isColumn(each)),
  )
  if (fields.size === 0 || known.length === 0) return new Map()
  const rows = await db
    .select({ personId: facts.personId, field: facts.field, value: facts.value })
    .from(facts)
    .where(
      and(
        isAmong(
          facts.personId,
          known.map(({ id }) => id),
        ),
        isAmong(facts.field, fields),
        eq(facts.state, 'known'),
      ),
    )
  return new Map(rows.map(({ personId, field, value }) => [factKey(personId, field), value]))
}

/**
 * Takes in what was said, in memory first, so that the second of two submissions of one batch finds what the first has told.
 * A first value for what nobody knew is no contradiction and counts as known.
 */
function learn(
  person: Person,
  others: OtherFacts,
  field: string,
  value: string,
): 'known' | 'filled' | 'proposed' {
  if (!isColumn(field)) {
    const key = factKey(person.id, field)
    const before = others.get(key)
    if (before === undefined) others.set(key, value)
    return before === undefined || before === value ? 'known' : 'proposed'
  }
  if (person[field] === value) return 'known'
  if (!isGap(person, field)) return 'proposed'
  person[field] = value
  return 'filled'
}

/** A name is known from the start, also where a part of it is empty. */
function isGap(person: Person, field: Column): boolean {
  if (field === 'country' || field === 'countryTyped') return !person.country && !person.countryTyped
  return (field === 'salutation' || field === 'employer') && !person[field]
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
