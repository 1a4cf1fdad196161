import { sql } from 'drizzle-orm'
import { forgetDetails } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { findJoined, forgetMerges, forgetPairs } from '../doubles/index.ts'
import { eraseRegistrationsAt, findRegistered } from '../events/index.ts'
import { eraseImported } from '../imports/index.ts'
import { announceInquiries, eraseInquiries, findInquiriesOfPerson } from '../inquiries/index.ts'
import { eraseMailOf, eraseMailTo } from '../outreach/index.ts'
import { emailKey, erasePeople, findAddresses, findShared, type Addressed } from '../people/index.ts'
import {
  eraseSubmissions,
  findAnswers,
  findSaidIn,
  findSubmissionIds,
  findUnworkedFrom,
} from '../submissions/index.ts'
import { eraseSubscribers, findRequestsBy } from '../subscriptions/index.ts'
import { eraseTasks } from '../tasks/index.ts'
import { eraseThreads, eraseUnplacedMailFrom, findSendersOf } from '../threads/index.ts'
import { eraseVisits } from '../visits/index.ts'
import type { ErasedIds } from './list-erasures.ts'
import type { ErasureCounts } from './schema.ts'

type Erased = { personIds: string[]; subscriberIds: string[]; itemIds: string[] }

/** Everything of some people, and of some items by themselves. @returns the ids of all that was erased, those that were named included */
export async function eraseTogether(
  ctx: Ctx,
  named: Pick<ErasedIds, 'personIds' | 'itemIds'>,
): Promise<Erased & { counts: ErasureCounts }> {
  const ids = await withJoined(ctx, named.personIds)
  const people = await findAddresses(ctx, ids)
  const listed = await findListed(ctx, named.itemIds)
  const asked = (await Promise.all(ids.map((id) => findInquiriesOfPerson(ctx, id)))).flat()
  const inquiryIds = [...new Set([...asked.map(({ id }) => id), ...listed.inquiryIds])]
  const said = await findAnswers(
    ctx,
    asked.map(({ receipt }) => receipt),
  )
  const addressed: Addressed[] = [
    ...people,
    ...listed.addressed,
    ...[...said.values()].map(({ email, first_name, last_name }) => ({
      email,
      firstName: first_name,
      lastName: last_name,
    })),
  ]
  const emails = [...new Set(addressed.map(({ email }) => emailKey(email)))]
  // An address that someone else writes from too is theirs as well: mail to it that names nobody stays.
  const shared = await findShared(ctx, emails, ids)
  // Who gave no address has none: what came without one is not theirs for that.
  const own = emails.filter((email) => email !== '' && !shared.has(email))
  await keepFigures(ctx, inquiryIds)
  const submissionIds = [
    ...new Set([
      ...(await findSubmissionIds(ctx, inquiryIds)),
      ...(await findUnworkedFrom(ctx, own)),
      ...listed.submissionIds,
    ]),
  ]
  await forgetDetails(ctx, [...ids, ...inquiryIds])
  await forgetMerges(ctx, ids)
  await forgetPairs(ctx, ids)
  const submissions = await eraseSubmissions(ctx, submissionIds)
  const placed = await eraseThreads(ctx, inquiryIds)
  const unplaced = await eraseUnplacedMailFrom(ctx, own, named.itemIds)
  const mails = (await eraseMailOf(ctx, inquiryIds)) + (await eraseMailTo(ctx, own))
  await eraseInquiries(ctx, inquiryIds)
  const registrations = await eraseRegistrationsAt(ctx, addressed, shared, named.itemIds)
  const { subscriptionIds, requestIds } = await eraseSubscribers(ctx, own)
  await eraseVisits(ctx, ids, emails)
  await eraseTasks(ctx, ids)
  await eraseImported(ctx, own)
  await erasePeople(ctx, ids)
  await announceInquiries(ctx, inquiryIds)
  return {
    personIds: ids,
    subscriberIds: subscriptionIds,
    itemIds: [
      ...new Set([
        ...named.itemIds,
        ...submissionIds,
        ...placed,
        ...unplaced,
        ...registrations,
        ...requestIds,
      ]),
    ],
    counts: {
      people: people.length,
      inquiries: inquiryIds.length,
      submissions,
      mails,
      registrations: registrations.length,
      subscriptions: subscriptionIds.length,
    },
  }
}

/** Items on the list that a restored backup holds although it has no person for them: the backup may be from before they became one. */
async function findListed(ctx: Ctx, itemIds: readonly string[]) {
  const submitted = await findSaidIn(ctx, itemIds)
  const emails = [...(await findRequestsBy(ctx, itemIds)), ...(await findSendersOf(ctx, itemIds))]
  const addressed: Addressed[] = [
    ...submitted.map(({ inquiry: { email, first_name, last_name } }) => ({
      email,
      firstName: first_name,
      lastName: last_name,
    })),
    ...(await findRegistered(ctx, itemIds)),
    ...emails.map((email) => ({ email, firstName: '', lastName: '' })),
  ]
  return {
    submissionIds: submitted.map(({ id }) => id),
    inquiryIds: submitted.flatMap(({ inquiryId }) => inquiryId ?? []),
    addressed,
  }
}

async function withJoined(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const all = new Set(ids)
  for (let next = [...ids]; next.length > 0;) {
    next = (await findJoined(ctx, next)).filter((id) => !all.has(id))
    for (const id of next) all.add(id)
  }
  return [...all]
}

/** Figures go on counting what was asked; the hour, the country and the programs lead to nobody. */
async function keepFigures({ db }: Ctx, inquiryIds: readonly string[]): Promise<void> {
  if (inquiryIds.length === 0) return
  await db.execute(sql`
    insert into erased_inquiry (id, received_at, promised_by, answered_at, first_answered_at, promise_kept, channel, interest, country, source, programs)
    select gen_random_uuid(), date_trunc('hour', i.received_at), date_trunc('hour', i.promised_by), date_trunc('hour', i.answered_at),
      date_trunc('hour', i.first_answered_at), i.promise_kept, i.channel, i.interest, p.country,
      coalesce(s.source ->> 'utm_source', s.source ->> 'source', s.source ->> 'referring_host', ''),
      array(select program from inquiry_program where inquiry_id = i.id)
    from inquiry i join person p on p.id = i.person_id left join submission s on s.receipt = i.receipt
    where i.id = any(${sql.param([...inquiryIds])}::uuid[]) and not i.is_sample`)
}
