import { and, eq } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { nameKey } from './keys.ts'
import { consents, facts, people } from './table.ts'

/** The row of a person as it stands, for `core/doubles`. */
export type PersonRow = typeof people.$inferSelect

/** Locked in one order, so that two merges cannot wait for each other. Those that are not there are left out. */
export async function lockPeople({ db }: Ctx, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await db.select().from(people).where(isAmong(people.id, ids)).orderBy(people.id).for('update')
  return new Map(rows.map((row) => [row.id, row]))
}

/** The person with whom this one was joined in the end; the same id where none was. */
export async function findRootId({ db }: Pick<Ctx, 'db'>, id: string): Promise<string> {
  const [row] = await db.select({ mergedInto: people.mergedInto }).from(people).where(eq(people.id, id))
  return row?.mergedInto ? findRootId({ db }, row.mergedInto) : id
}

/** Gives what was said and agreed from one person to another. @param submissionIds only what these said; all where none are named */
export async function moveKnown(
  { db }: Ctx,
  from: string,
  to: string,
  submissionIds?: readonly string[],
): Promise<{ facts: string[]; consents: string[] }> {
  const moved: string[][] = []
  for (const table of [facts, consents]) {
    const rows = await db
      .update(table)
      .set({ personId: to })
      .where(
        and(eq(table.personId, from), submissionIds ? isAmong(table.submissionId, submissionIds) : undefined),
      )
      .returning({ id: table.id })
    moved.push(rows.map(({ id }) => id))
  }
  const [movedFacts = [], movedConsents = []] = moved
  return { facts: movedFacts, consents: movedConsents }
}

/** Gives back by id what `moveKnown` moved, as far as it still stands with `from`. */
export async function moveBack(
  { db }: Ctx,
  from: string,
  to: string,
  moved: { facts: readonly string[]; consents: readonly string[] },
): Promise<void> {
  const pairs = [
    [facts, moved.facts],
    [consents, moved.consents],
  ] as const
  for (const [table, ids] of pairs)
    if (ids.length > 0)
      await db
        .update(table)
        .set({ personId: to })
        .where(and(isAmong(table.id, ids), eq(table.personId, from)))
}

/** Sets columns of a person; it is compared with the others again. */
export async function changePerson(
  { db }: Ctx,
  row: PersonRow,
  changes: Partial<Omit<PersonRow, 'id'>>,
): Promise<void> {
  const next = { ...row, ...changes }
  await db
    .update(people)
    .set({ ...changes, nameKey: nameKey(next.firstName, next.lastName), comparedAt: null })
    .where(eq(people.id, row.id))
}

/** A person beside another, made from what some of their submissions said. @returns its id */
export async function addPersonLike(
  { db, now }: Ctx,
  row: PersonRow,
  said: Pick<PersonRow, 'email' | 'firstName' | 'lastName'> & Partial<PersonRow>,
): Promise<string> {
  const id = newId()
  await db.insert(people).values({
    ...row,
    salutation: '',
    country: null,
    countryTyped: null,
    employer: '',
    ...said,
    id,
    emailKey: null,
    confirmedAt: null,
    createdAt: now(),
    nameKey: nameKey(said.firstName, said.lastName),
    mergedInto: null,
    comparedAt: null,
    importId: null,
  })
  return id
}
