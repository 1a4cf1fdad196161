import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { actorName, forgetDetails, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findJoined, forgetMerges, forgetPairs } from '../doubles/index.ts'
import { eraseRegistrationsAt, findRegistered } from '../events/index.ts'
import { announceInquiries, eraseInquiries, findInquiriesOfPerson } from '../inquiries/index.ts'
import { eraseMailOf, eraseMailTo } from '../outreach/index.ts'
import { emailKey, erasePeople, findAddresses, findShared, type Addressed } from '../people/index.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import {
  eraseSubmissions,
  findAnswers,
  findSaidIn,
  findSubmissionIds,
  findUnworkedFrom,
} from '../submissions/index.ts'
import { eraseSubscribers, eraseSubscriptions, findRequestsBy } from '../subscriptions/index.ts'
import { eraseTasks } from '../tasks/index.ts'
import { eraseThreads, eraseUnplacedMailFrom, findSendersOf } from '../threads/index.ts'
import { eraseVisits } from '../visits/index.ts'
import { erasureQueue } from './queue.ts'
import { nothingErased, type ErasureCounts, type ErasureWay } from './schema.ts'
import { erasures } from './table.ts'

/**
 * Decides that people are erased; a worker does it within a minute. Those who were merged into them go with them.
 * @throws AppError `forbidden`, `not-found`
 */
export async function requestErasure(
  ctx: Ctx,
  personIds: readonly string[],
  way: ErasureWay = 'staff',
): Promise<{ id: string }> {
  // Who proved that the address is theirs needs no role.
  if (ctx.actor.kind !== 'person') requirePermission(ctx, 'person:erase')
  return inTransaction(ctx, async (ctx) => {
    if ((await findAddresses(ctx, personIds)).length === 0)
      throw new AppError('not-found', 'There is no such person.')
    const id = newId()
    const asked = { requestedAt: ctx.now(), requestedBy: actorName(ctx.actor), way }
    await ctx.db.insert(erasures).values({ id, ...asked, personIds: [...personIds] })
    await ctx.jobs.send(ctx.db, erasureQueue, { erasureId: id })
    await recordAudit(
      ctx,
      'person.erasure-requested',
      ...personIds.map((id) => ({ type: 'person' as const, id, details: { way } })),
    )
    return { id }
  })
}

/** Does what was decided, one decision a transaction; running twice does nothing twice. */
export async function eraseRequested(ctx: Ctx): Promise<{ erased: number }> {
  requireSystem(ctx)
  let erased = 0
  for (;;) {
    const done = await inTransaction(ctx, async (ctx) => {
      const [next] = await ctx.db
        .select()
        .from(erasures)
        .where(isNull(erasures.doneAt))
        .orderBy(asc(erasures.id))
        .limit(1)
        .for('update', { skipLocked: true })
      if (!next) return false
      const { counts, ...erased } = await eraseTogether(ctx, next)
      // Listed again: who was merged into them, and what is known by its address alone, may be in a backup by itself.
      await ctx.db
        .update(erasures)
        .set({ ...erased, doneAt: ctx.now(), counts, listedAt: null })
        .where(eq(erasures.id, next.id))
      await recordAudit(ctx, 'person.erased', {
        type: 'erasure',
        id: next.id,
        details: { ...counts, way: next.way },
      })
      return true
    })
    if (!done) return { erased }
    erased++
  }
}

type Erased = { personIds: string[]; subscriberIds: string[]; itemIds: string[] }

/** @returns the ids of everything that was erased, those that were named included */
async function eraseTogether(
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
  const own = emails.filter((email) => !shared.has(email))
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

/** Who stands on the list outside of the database, after a backup from before was restored. @returns how many were there again */
export async function eraseAgain(
  ctx: Ctx,
  { personIds, subscriberIds, itemIds }: ErasedIds,
): Promise<ErasureCounts> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const ids: string[] = []
    const counts = { ...nothingErased }
    const add = (more: Partial<ErasureCounts>) => {
      for (const kind of Object.keys(counts) as (keyof ErasureCounts)[]) counts[kind] += more[kind] ?? 0
    }
    for (const part of inParts(personIds)) {
      const there = (await findAddresses(ctx, part)).map(({ id }) => id)
      if (there.length === 0) continue
      ids.push(...there)
      add((await eraseTogether(ctx, { personIds: there, itemIds: [] })).counts)
    }
    for (const part of inParts(subscriberIds)) {
      const { subscriptionIds, mails } = await eraseSubscriptions(ctx, part)
      add({ subscriptions: subscriptionIds.length, mails })
    }
    for (const part of inParts(itemIds))
      add((await eraseTogether(ctx, { personIds: [], itemIds: part })).counts)
    if (Object.values(counts).some((count) => count > 0))
      await ctx.db.insert(erasures).values({
        id: newId(),
        requestedAt: ctx.now(),
        requestedBy: actorName(ctx.actor),
        way: 'restored',
        personIds: ids,
        subscriberIds: [...subscriberIds],
        doneAt: ctx.now(),
        counts,
        listedAt: ctx.now(),
      })
    return counts
  })
}

/** A statement takes so many ids, and the list of years may hold more. */
const perPart = 1_000

function* inParts(ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += perPart) yield ids.slice(from, from + perPart)
}

/** What was decided and is not on the list outside of the database yet. @returns those it was told of, once `write` has them on disk */
export async function listErasures(
  ctx: Ctx,
  write: (entries: readonly ListedErasure[]) => Promise<void> | void,
): Promise<number> {
  requireSystem(ctx)
  const rows = await ctx.db
    .select({
      id: erasures.id,
      at: erasures.requestedAt,
      personIds: erasures.personIds,
      subscriberIds: erasures.subscriberIds,
      itemIds: erasures.itemIds,
      doneAt: erasures.doneAt,
    })
    .from(erasures)
    .where(isNull(erasures.listedAt))
    .orderBy(asc(erasures.id))
    .limit(1_000)
  if (rows.length === 0) return 0
  await write(
    rows.map(({ id, at, personIds, subscriberIds, itemIds }) => ({
      id,
      at: at.toISOString(),
      personIds,
      subscriberIds,
      itemIds,
    })),
  )
  const idsOf = (some: typeof rows) => some.map(({ id }) => id)
  const waiting = rows.filter(({ doneAt }) => doneAt === null)
  const done = rows.filter(({ doneAt }) => doneAt !== null)
  await ctx.db
    .update(erasures)
    .set({ listedAt: ctx.now() })
    .where(
      or(
        isAmong(erasures.id, idsOf(done)),
        // One that was done meanwhile names more by now, and is listed again.
        and(isAmong(erasures.id, idsOf(waiting)), isNull(erasures.doneAt)),
      ),
    )
  return rows.length
}

/** A line of the list. It holds ids alone, which lead to nobody once they are erased. */
export type ListedErasure = {
  readonly id: string
  readonly at: string
  readonly personIds: readonly string[]
  readonly subscriberIds: readonly string[]
  /** Submissions, registrations, requests to subscribe and mail that went with them. */
  readonly itemIds: readonly string[]
}

export type ErasedIds = Pick<ListedErasure, 'personIds' | 'subscriberIds' | 'itemIds'>
