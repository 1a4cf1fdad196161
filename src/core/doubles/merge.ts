import { and, desc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { fullName } from '../../kernel/names.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, moveInquiries } from '../inquiries/index.ts'
import { changePerson, findPeople, lockPeople, moveKnown, requireWholeSchool } from '../people/index.ts'
import { lockArrivals } from './lock-arrivals.ts'
import { dropOpenPairs, settlePairs } from './pairs.ts'
import { furthest } from './furthest.ts'
import type { MergeInput, MergeView } from './schema.ts'
import { type Columns, merges } from './table.ts'

/**
 * Joins two people into one: what the second asked, said and agreed to becomes the first one's, and of each field the chosen value
 * counts. The row of the second stays, so that what comes from its address and name later is taken to the first, and so that the
 * merge can be undone at any time.
 * @throws AppError `invalid`, `not-found`, `conflict` where one of them was joined with another meanwhile, `forbidden`
 */
export async function mergePeople(ctx: Ctx, input: MergeInput): Promise<{ id: string }> {
  const { keptId, goneId, takenFromGone } = input
  requireWholeSchool(ctx)
  if (keptId === goneId) throw new AppError('invalid', 'A person cannot be merged with themselves.')
  return inTransaction(ctx, async (ctx) => {
    await lockArrivals(ctx, [keptId, goneId])
    const rows = await lockPeople(ctx, [keptId, goneId])
    const [kept, gone] = [rows.get(keptId), rows.get(goneId)]
    if (!kept || !gone) throw new AppError('not-found', 'There is no such person.')
    if (kept.mergedInto !== null || gone.mergedInto !== null)
      throw new AppError('conflict', 'One of these two was merged with another person meanwhile.')
    const moved = {
      inquiries: await moveInquiries(ctx, goneId, keptId),
      ...(await moveKnown(ctx, goneId, keptId)),
    }
    const after: Columns = { lifecycle: furthest(kept.lifecycle, gone.lifecycle) }
    for (const field of takenFromGone) {
      after[field] = gone[field]
      if (field === 'country') after.countryTyped = gone.countryTyped
    }
    // What the kept person never said is filled in.
    if (!kept.employer && gone.employer) after.employer ??= gone.employer
    if (!kept.salutation && gone.salutation) after.salutation ??= gone.salutation
    if (!kept.country && !kept.countryTyped && !('country' in after)) {
      after.country = gone.country
      after.countryTyped = gone.countryTyped
    }
    const before = Object.fromEntries(
      Object.keys(after).map((field) => [field, kept[field as keyof Columns]]),
    ) as Columns
    await changePerson(ctx, kept, after as Partial<typeof kept>)
    await changePerson(ctx, gone, { mergedInto: keptId })
    const id = newId()
    await ctx.db
      .insert(merges)
      .values({ id, keptId, goneId, at: ctx.now(), ...by(ctx), moved, before, after })
    await settlePairs(ctx, keptId, goneId, 'joined')
    await dropOpenPairs(ctx, goneId)
    await recordAudit(ctx, 'people.merged', {
      type: 'person',
      id: keptId,
      details: { gone: goneId, merge: id },
    })
    await announceInquiries(ctx, moved.inquiries)
    return { id }
  })
}

/** The merges that made one person, the newest first; those that were undone are left out. */
export async function listMerges(ctx: Ctx, personId: string): Promise<MergeView[]> {
  requireWholeSchool(ctx)
  const rows = await ctx.db
    .select()
    .from(merges)
    .where(and(eq(merges.keptId, personId), isNull(merges.undoneAt)))
    .orderBy(desc(merges.at))
  const gone = await findPeople(
    ctx,
    rows.map(({ goneId }) => goneId),
  )
  return rows.flatMap(({ id, at, byName, goneId }) => {
    const person = gone.get(goneId)
    if (!person) return []
    const { firstName, lastName, email } = person
    return [{ id, at: at.toISOString(), by: byName, goneId, email, name: fullName(firstName, lastName) }]
  })
}

const by = ({ actor }: Ctx) =>
  actor.kind === 'staff' ? { byId: actor.id, byName: actor.name } : { byId: actor.kind, byName: 'Prospectus' }
