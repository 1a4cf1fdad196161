import { and, eq, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { newId } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findAlike, findComparable, findUncompared, isSampleAddress, markCompared } from '../people/index.ts'
import { requireSystem } from '../staff/index.ts'
import { explain } from './rules.ts'
import { pairs } from './table.ts'

const atOnce = 200
/** A minute's share after an import: the rest waits for the next run. */
const maxRounds = 50

/**
 * Compares everyone who is new, or was changed, with those who share an address or a name, and keeps the pairs for staff to decide.
 * @param isBusy whether senders queue up at the form: then one round is enough until the next minute
 */
export async function findDoubles(
  ctx: Ctx,
  isBusy: () => boolean = () => false,
): Promise<{ compared: number; found: number }> {
  requireSystem(ctx)
  const sum = { compared: 0, found: 0 }
  for (let round = 0; round < maxRounds; round++) {
    const { compared, found } = await inTransaction(ctx, compareSome)
    sum.compared += compared
    sum.found += found
    if (compared < atOnce || isBusy()) break
  }
  return sum
}

async function compareSome(ctx: Ctx): Promise<{ compared: number; found: number }> {
  const some = await findUncompared(ctx, atOnce)
  const ids = some.map(({ id }) => id)
  const found = new Map<string, typeof pairs.$inferInsert>()
  const among = some.filter(({ mergedInto }) => mergedInto === null)
  const alike = await findAlike(ctx, among)
  for (const person of among) {
    for (const other of alike.get(person.id) ?? []) {
      // Merged, somebody's inquiry would leave with the samples.
      if (isSampleAddress(person.email) !== isSampleAddress(other.email)) continue
      const reasons = explain(person, other)
      const [firstId = '', secondId = ''] = [person.id, other.id].toSorted()
      if (reasons.length > 0)
        found.set(`${firstId} ${secondId}`, {
          id: newId(),
          firstId,
          secondId,
          reasons,
          state: 'open',
          foundAt: ctx.now(),
        })
    }
  }
  // What was decided stays decided; why two are alike may have changed since.
  const renewed = sql`on conflict (first_id, second_id) do update set reasons = excluded.reasons where person_pair.state = 'open'`
  await insertRows(ctx.db, pairs, [...found.values()], renewed)
  await dropUnlike(ctx, ids, new Set(found.keys()))
  await markCompared(ctx, ids)
  return { compared: some.length, found: found.size }
}

/** Ends open pairs of these people that nothing speaks for any more, as after a name or country was changed: their reasons would be false. */
async function dropUnlike(ctx: Ctx, ids: readonly string[], found: ReadonlySet<string>): Promise<void> {
  if (ids.length === 0) return
  const isOfThem = or(isAmong(pairs.firstId, [...ids]), isAmong(pairs.secondId, [...ids]))
  const open = await ctx.db
    .select({ id: pairs.id, firstId: pairs.firstId, secondId: pairs.secondId })
    .from(pairs)
    .where(and(eq(pairs.state, 'open'), isOfThem))
  // What is compared with one person is bounded: a pair that was not found anew may still be one.
  const unseen = open.filter(({ firstId, secondId }) => !found.has(`${firstId} ${secondId}`))
  const people = await findComparable(
    ctx,
    unseen.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  )
  const unlike = unseen.filter(({ firstId, secondId }) => {
    const [one, other] = [people.get(firstId), people.get(secondId)]
    return one && other && explain(one, other).length === 0
  })
  if (unlike.length === 0) return
  const dropped = unlike.map(({ id }) => id)
  await ctx.db.delete(pairs).where(and(eq(pairs.state, 'open'), isAmong(pairs.id, dropped)))
}

/** Forgets every pair that one of these people is part of, in the transaction that erases them. */
export async function forgetPairs({ db }: Ctx, personIds: readonly string[]): Promise<void> {
  const ids = [...personIds]
  if (ids.length > 0)
    await db.delete(pairs).where(or(isAmong(pairs.firstId, ids), isAmong(pairs.secondId, ids)))
}
