import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { type Column, columnOf } from './columns.ts'
import { changePerson, type PersonRow } from './joining.ts'
import { facts } from './table.ts'

/** Two columns that are one answer: a country from the list, or one that was typed. */
const isOfCountry = (field: string) => field === 'country' || field === 'countryTyped'

/**
 * After facts left one person for another: what the first is known by is what somebody said who stayed with them, and what the second
 * said of themselves is known of them, whatever was decided about it before.
 */
export async function settleSplit(
  ctx: Ctx,
  first: PersonRow,
  second: Pick<PersonRow, 'id' | Column>,
  movedIds: readonly string[],
): Promise<void> {
  const moved = await ctx.db.select().from(facts).where(isAmong(facts.id, movedIds))
  const stayed = await ctx.db
    .select()
    .from(facts)
    .where(and(eq(facts.personId, first.id), eq(facts.state, 'known')))
    .orderBy(sql`coalesce(${facts.decidedAt}, ${facts.at}) desc`, sql`${facts.id} desc`)
  const changes: Partial<Pick<PersonRow, Column>> = {}
  for (const { field, value, state } of moved) {
    const column = columnOf(field)
    if (!column || state !== 'known' || first[column] !== value) continue
    const isCountry = isOfCountry(column)
    const before = stayed.find((each) => each.field === column || (isCountry && isOfCountry(each.field)))
    if (before?.field === column && before.value === value) continue
    // Nobody is left without a name.
    if (!before && (column === 'firstName' || column === 'lastName')) continue
    if (isCountry) Object.assign(changes, { country: null, countryTyped: null })
    if (before) Object.assign(changes, { [before.field]: before.value })
    else if (!isCountry) Object.assign(changes, { [column]: '' })
  }
  if (Object.keys(changes).length > 0) await changePerson(ctx, first, changes)
  await ctx.db.update(facts).set({ replaced: null }).where(isAmong(facts.id, movedIds))
  const isOwn = ({ field, value }: (typeof moved)[number]) => {
    const column = columnOf(field)
    return column !== null && second[column] === value
  }
  const become = async (state: 'known' | 'proposed', some: typeof moved) => {
    const ids = some.filter((each) => each.state !== state).map(({ id }) => id)
    await ctx.db.update(facts).set({ state, decidedAt: null, decidedBy: null }).where(isAmong(facts.id, ids))
  }
  await become('known', moved.filter(isOwn))
  await become(
    'proposed',
    moved.filter((each) => !isOwn(each) && each.state === 'known' && columnOf(each.field) !== null),
  )
}
