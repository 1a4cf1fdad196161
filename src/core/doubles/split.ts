import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, findInquiriesOfPerson, moveInquiries } from '../inquiries/index.ts'
import { addPersonLike, lockPeople, moveKnown, requireWholeSchool, settleSplit } from '../people/index.ts'
import { findAnswers, findSubmissionIds } from '../submissions/index.ts'
import { pairs } from './table.ts'

/**
 * Makes a second person of some inquiries of one: named as the first of them was, with what these alone said and agreed to.
 * Merging the two again takes it back. @returns the new person's id
 * @throws AppError `not-found`, `invalid` where nothing would stay or nothing is theirs
 */
export async function splitPerson(
  ctx: Ctx,
  personId: string,
  inquiryIds: readonly string[],
): Promise<{ id: string }> {
  requireWholeSchool(ctx)
  return inTransaction(ctx, async (ctx) => {
    const person = (await lockPeople(ctx, [personId])).get(personId)
    if (!person || person.mergedInto !== null) throw new AppError('not-found', 'There is no such person.')
    const asked = await findInquiriesOfPerson(ctx, personId)
    const leaving = asked.filter(({ id }) => inquiryIds.includes(id))
    const [first] = leaving
    if (!first || leaving.length < inquiryIds.length)
      throw new AppError('invalid', 'Choose inquiries of this person.')
    if (leaving.length === asked.length)
      throw new AppError('invalid', 'At least one inquiry stays with this person.')
    const said = (await findAnswers(ctx, [first.receipt])).get(first.receipt)
    const own = {
      firstName: said?.first_name ?? person.firstName,
      lastName: said?.last_name ?? person.lastName,
      salutation: said?.salutation ?? '',
      country: said?.country ?? null,
      countryTyped: said?.country_typed ?? null,
      employer: said?.employer ?? '',
    }
    const id = await addPersonLike(ctx, person, { email: said?.email || person.email, ...own })
    const ids = leaving.map((each) => each.id)
    await moveInquiries(ctx, personId, id, ids)
    const moved = await moveKnown(ctx, personId, id, await findSubmissionIds(ctx, ids))
    await settleSplit(ctx, person, { id, ...own }, moved.facts)
    const [firstId = '', secondId = ''] = [personId, id].toSorted()
    const decided = { state: 'apart', foundAt: ctx.now(), decidedAt: ctx.now(), decidedBy: 'split' } as const
    await ctx.db.insert(pairs).values({ id: newId(), firstId, secondId, reasons: [], ...decided })
    await recordAudit(ctx, 'people.split', {
      type: 'person',
      id: personId,
      details: { to: id, inquiries: ids.length },
    })
    await announceInquiries(ctx, ids)
    return { id }
  })
}
