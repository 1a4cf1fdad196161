import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, findInquiriesOfPerson, moveInquiries } from '../inquiries/index.ts'
import {
  changePerson,
  emailKey,
  findRootId,
  lockPeople,
  moveBack,
  moveKnown,
  nameKey,
  requireWholeSchool,
  type PersonRow,
} from '../people/index.ts'
import { findAnswers, findSubmissionIds } from '../submissions/index.ts'
import { lockArrivals } from './lock-arrivals.ts'
import { settlePairs } from './pairs.ts'
import { type Columns, merges } from './table.ts'

/**
 * Makes two people of one again, at any time: each has what it had, and what came from the address and name of the second since
 * becomes the second one's. A field of the first that was changed after the merge stays as it was changed.
 * @throws AppError `not-found`, `conflict` where it was undone already
 */
export async function undoMerge(ctx: Ctx, id: string): Promise<void> {
  requireWholeSchool(ctx)
  await inTransaction(ctx, async (ctx) => {
    const [merge] = await ctx.db
      .update(merges)
      .set({ undoneAt: ctx.now(), undoneBy: actorName(ctx.actor) })
      .where(and(eq(merges.id, id), isNull(merges.undoneAt)))
      .returning()
    if (!merge) {
      if ((await ctx.db.$count(merges, eq(merges.id, id))) === 0)
        throw new AppError('not-found', 'There is no such merge.')
      throw new AppError('conflict', 'This merge was undone already.')
    }
    const { keptId, goneId, moved, before, after } = merge
    // Who was kept may have been joined with a third since: then that one holds what was moved.
    const holderId = await findRootId(ctx, keptId)
    await lockArrivals(ctx, [keptId, goneId, holderId])
    const rows = await lockPeople(ctx, [keptId, goneId, holderId])
    const [kept, gone] = [rows.get(keptId), rows.get(goneId)]
    if (!kept || !gone) throw new AppError('not-found', 'One of these two was erased.')
    await changePerson(ctx, gone, { mergedInto: null })
    await changePerson(ctx, kept, unchanged(kept, before, after))
    const back = await moveInquiries(ctx, holderId, goneId, moved.inquiries)
    await moveBack(ctx, holderId, goneId, moved)
    const later = await findLater(ctx, holderId, gone, kept, merge.at)
    await moveInquiries(ctx, holderId, goneId, later)
    if (later.length > 0) await moveKnown(ctx, holderId, goneId, await findSubmissionIds(ctx, later))
    await settlePairs(ctx, keptId, goneId, 'apart')
    await recordAudit(ctx, 'people.merge-undone', {
      type: 'person',
      id: keptId,
      details: { gone: goneId, merge: id },
    })
    await announceInquiries(ctx, [...back, ...later])
  })
}

/** Makes somebody who was joined with another a person of their own again; nothing where they are. */
export async function undoMergeOf(ctx: Ctx, goneId: string): Promise<void> {
  const [merge] = await ctx.db
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.goneId, goneId), isNull(merges.undoneAt)))
  if (merge) await undoMerge(ctx, merge.id)
}

/** The columns as they were, as far as nobody changed them since. */
function unchanged(kept: PersonRow, before: Columns, after: Columns): Partial<PersonRow> {
  const same = Object.entries(before).filter(
    ([field]) => kept[field as keyof Columns] === after[field as keyof Columns],
  )
  return Object.fromEntries(same) as Partial<PersonRow>
}

/** What was asked after the merge from the address and under the name of the second alone. */
async function findLater(ctx: Ctx, holderId: string, gone: PersonRow, kept: PersonRow, since: Date) {
  if (isAt(kept, gone.email, gone.firstName, gone.lastName)) return []
  const asked = await findInquiriesOfPerson(ctx, holderId, since)
  const said = await findAnswers(
    ctx,
    asked.map(({ receipt }) => receipt),
  )
  return asked.flatMap(({ id, receipt }) => {
    const inquiry = said.get(receipt)
    return inquiry && isAt(gone, inquiry.email, inquiry.first_name, inquiry.last_name) ? [id] : []
  })
}

const isAt = (person: PersonRow, email: string, firstName: string, lastName: string) =>
  emailKey(person.email) === emailKey(email) &&
  nameKey(person.firstName, person.lastName) === nameKey(firstName, lastName)
