import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { actorName, forgetDetails, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findJoined, forgetMerges, forgetPairs } from '../doubles/index.ts'
import { eraseRegistrationsAt } from '../events/index.ts'
import { announceInquiries, eraseInquiries, findInquiriesOfPerson } from '../inquiries/index.ts'
import { eraseMailOf, eraseMailTo } from '../outreach/index.ts'
import { emailKey, erasePeople, findAddresses, findShared, type Addressed } from '../people/index.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { eraseSubmissions, findAnswers, findSubmissionIds, findUnworkedFrom } from '../submissions/index.ts'
import { eraseSubscribers, eraseSubscriptions } from '../subscriptions/index.ts'
import { eraseTasks } from '../tasks/index.ts'
import { eraseThreads, eraseUnplacedMailFrom } from '../threads/index.ts'
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
      const counts = await eraseTogether(ctx, next.personIds)
      await ctx.db.update(erasures).set({ doneAt: ctx.now(), counts }).where(eq(erasures.id, next.id))
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

async function eraseTogether(ctx: Ctx, named: readonly string[]): Promise<ErasureCounts> {
  const ids = await withJoined(ctx, named)
  const people = await findAddresses(ctx, ids)
  const asked = (await Promise.all(ids.map((id) => findInquiriesOfPerson(ctx, id)))).flat()
  const inquiryIds = asked.map(({ id }) => id)
  const said = await findAnswers(
    ctx,
    asked.map(({ receipt }) => receipt),
  )
  const addressed: Addressed[] = [
    ...people,
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
  const submissionIds = [...(await findSubmissionIds(ctx, inquiryIds)), ...(await findUnworkedFrom(ctx, own))]
  await forgetDetails(ctx, [...ids, ...inquiryIds])
  await forgetMerges(ctx, ids)
  await forgetPairs(ctx, ids)
  const submissions = await eraseSubmissions(ctx, submissionIds)
  await eraseThreads(ctx, inquiryIds)
  await eraseUnplacedMailFrom(ctx, own)
  const mails = (await eraseMailOf(ctx, inquiryIds)) + (await eraseMailTo(ctx, own))
  await eraseInquiries(ctx, inquiryIds)
  const registrations = await eraseRegistrationsAt(ctx, addressed, shared)
  const subscriptions = await eraseSubscribers(ctx, own)
  await eraseVisits(ctx, ids, emails)
  await eraseTasks(ctx, ids)
  await erasePeople(ctx, ids)
  await announceInquiries(ctx, inquiryIds)
  return {
    people: people.length,
    inquiries: inquiryIds.length,
    submissions,
    mails,
    registrations,
    subscriptions,
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
    insert into erased_inquiry (id, received_at, promised_by, answered_at, promise_kept, channel, interest, country, source, programs)
    select gen_random_uuid(), date_trunc('hour', i.received_at), date_trunc('hour', i.promised_by), date_trunc('hour', i.answered_at),
      i.promise_kept, i.channel, i.interest, p.country,
      coalesce(s.source ->> 'utm_source', s.source ->> 'source', s.source ->> 'referring_host', ''),
      array(select program from inquiry_program where inquiry_id = i.id)
    from inquiry i join person p on p.id = i.person_id left join submission s on s.receipt = i.receipt
    where i.id = any(${sql.param([...inquiryIds])}::uuid[]) and not i.is_sample`)
}

/** Who stands on the list outside of the database, after a backup from before was restored. @returns how many were there again */
export async function eraseAgain(
  ctx: Ctx,
  { personIds, subscriberIds }: Pick<ListedErasure, 'personIds' | 'subscriberIds'>,
): Promise<{ people: number; subscriptions: number }> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const ids = (await findAddresses(ctx, personIds)).map(({ id }) => id)
    const ofPeople = ids.length === 0 ? nothingErased : await eraseTogether(ctx, ids)
    const alone = await eraseSubscriptions(ctx, subscriberIds)
    const counts = {
      ...ofPeople,
      mails: ofPeople.mails + alone.mails,
      subscriptions: ofPeople.subscriptions + alone.subscriptions,
    }
    if (counts.people + counts.subscriptions > 0)
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
    })
    .from(erasures)
    .where(isNull(erasures.listedAt))
    .orderBy(asc(erasures.id))
    .limit(1_000)
  if (rows.length === 0) return 0
  await write(rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })))
  const ids = rows.map(({ id }) => id)
  await ctx.db
    .update(erasures)
    .set({ listedAt: ctx.now() })
    .where(and(inArray(erasures.id, ids), isNull(erasures.listedAt)))
  return rows.length
}

/** A line of the list. It holds ids alone, which lead to nobody once they are erased. */
export type ListedErasure = {
  readonly id: string
  readonly at: string
  readonly personIds: readonly string[]
  readonly subscriberIds: readonly string[]
}
