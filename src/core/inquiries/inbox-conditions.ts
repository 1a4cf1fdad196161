import { and, eq, gte, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { addDays, dayIn, instantAt } from '../../kernel/dates.ts'
import { foldName } from '../../kernel/text.ts'
import { loadPublished } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { isOfCountry } from '../people/index.ts'
import { findOwnPrograms, type OwnPrograms, type Scope, scopeOf } from '../staff/index.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { isAssigned, isAssignedTo } from './assigned.ts'
import { isAbout, isAboutNothing } from './within-scope.ts'
import { generalQueue, type InboxFilter, type InboxShow } from './schema.ts'
import { inquiries } from './table.ts'

/** By when somebody has to answer: the promise, or after the first answer the one for the person's next message. In the words of the index. */
export const dueBy = sql`coalesce(again_by, promised_by)`
/** Somebody waits for an answer. In the words of the index. */
const isOpen = sql`closed_at is null and (answered_at is null or again_by is not null)`
/**
 * Open, and perhaps about no program: word for word the condition of the index `inquiry_general_waits`. As a case, so that no other index
 * fits: the planner does not know that what is open names a program more often than what was answered, and would read all that is open.
 */
const isOpenAndMayBeGeneral = sql`case when names_program then false else ${isOpen} end`

/**
 * Whose promise is not kept: what was answered late, and what is over without a whole answer, from that moment on. Who closes an inquiry
 * without any answer owes none (an advertisement, a wrong address); what was answered in part did want the rest.
 */
export const isBroken = (now: Date): SQL => sql`(${sql.join(brokenKinds(now), sql` or `)})`

/** Each in the words of an index. */
const brokenKinds = (now: Date): SQL[] => {
  const isOver = sql`promised_by < ${now.toISOString()}::timestamptz`
  return [
    sql`promise_kept = false`,
    sql`(answered_at is null and closed_at is null and ${isOver})`,
    sql`(answered_at is null and first_answered_at is not null and ${isOver})`,
  ]
}

export type QueueConditions = Record<InboxShow, SQL | undefined>

/** What each queue holds that the filter may fit, and the programs of one's own queue of them. */
export async function queueConditions(
  ctx: Ctx,
  filter: Pick<InboxFilter, 'program'>,
): Promise<{ queues: QueueConditions; own: OwnPrograms }> {
  const { actor } = ctx
  const isIn = filter.program === generalQueue ? isOpenAndMayBeGeneral : isOpen
  const now = ctx.now()
  const isDueBefore = (instant: Date) => sql`${dueBy} < ${instant.toISOString()}::timestamptz`
  const [tomorrow, own] = await Promise.all([endOfToday(ctx, now), findOwnPrograms(ctx)])
  const isDueToday = isDueBefore(tomorrow)
  const queues = {
    open: isIn,
    overdue: and(isIn, isDueBefore(now)),
    today: and(isIn, sql`not ${isDueBefore(now)}`, isDueToday),
    mine: and(isIn, actor.kind === 'staff' ? isAssignedTo(actor.id) : sql`false`),
    programs: and(isIn, isAboutOwn(ctx, own)),
    unassigned: and(isIn, sql`not ${isAssigned}`),
    undelivered: and(isOpen, sql`again_for = 'undelivered'`),
    waiting: and(isNotNull(inquiries.answeredAt), isNull(inquiries.closedAt), isNull(inquiries.againBy)),
    answered: isNotNull(inquiries.answeredAt),
    closed: isNotNull(inquiries.closedAt),
    all: undefined,
  }
  return { queues, own }
}

/** Who is limited to programs is shown nothing else anyway: it is not asked for once more. */
function isAboutOwn(ctx: Ctx, { programs, isLimited }: OwnPrograms): SQL | undefined {
  if (isLimited) return undefined
  return programs === null ? sql`false` : isAbout(ctx, programs)
}

/** By the clocks of the school. */
async function endOfToday(ctx: Ctx, now: Date): Promise<Date> {
  const zone = await loadZone(ctx)
  return instantAt(addDays(dayIn(zone, now), 1), '00:00', zone)
}

async function loadZone(ctx: Ctx): Promise<string> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  return content.get('settings', 'school')?.data.timeZone ?? 'UTC'
}

/** What someone chose to see of a queue. */
export async function filterConditions(ctx: Ctx, filter: InboxFilter): Promise<SQL | undefined> {
  const { program, channel, source, country, interest, promise, answer, tag, owner, samples, from, to } =
    filter
  const zone = from || to ? await loadZone(ctx) : 'UTC'
  return and(
    program === undefined
      ? undefined
      : program === generalQueue
        ? isAboutNothing(ctx)
        : isAbout(ctx, [program]),
    channel === undefined ? undefined : inArray(inquiries.channel, [channel]),
    source === undefined ? undefined : cameFrom(source),
    country === undefined ? undefined : isInCountry(scopeOf(ctx, 'inquiry:read'), country),
    interest === undefined ? undefined : eq(inquiries.interest, interest === unknown ? '' : interest),
    promise === undefined
      ? undefined
      : promise === 'kept'
        ? eq(inquiries.promiseKept, true)
        : isBroken(ctx.now()),
    answer === undefined ? undefined : sql`coalesce(first_answered_at, answered_at) is not null`,
    tag === undefined ? undefined : isTagged(tag),
    owner === undefined ? undefined : isAssignedTo(owner),
    samples === undefined ? undefined : eq(inquiries.isSample, false),
    from === undefined ? undefined : gte(inquiries.receivedAt, instantAt(from, '00:00', zone)),
    to === undefined ? undefined : lt(inquiries.receivedAt, instantAt(addDays(to, 1), '00:00', zone)),
  )
}

// Tables of other modules, which import this one: they cannot be named as tables here.
const isTagged = (tag: string) =>
  sql`exists (select from inquiry_tag t where t.inquiry_id = ${inquiries.id} and t.tag_key = ${foldName(tag)})`
const isInCountry = (scope: Scope, country: string) =>
  country === unknown
    ? sql`not exists (select from person where person.id = ${inquiries.personId} and person.country <> '' and ${isOfCountry(scope, sql`person.country`)})`
    : sql`exists (select from person where person.id = ${inquiries.personId} and ${isOfCountry(scope, country)})`
const cameFrom = (source: string) =>
  source === unknown
    ? sql`not exists (select from submission s where s.receipt = ${inquiries.receipt}
        and coalesce(s.source ->> 'utm_source', s.source ->> 'source', s.source ->> 'referring_host') is not null)`
    : sql`exists (select from submission s where s.inquiry_id = ${inquiries.id} and s.source <> '{}'
        and ${source} in (s.source ->> 'utm_source', s.source ->> 'source', s.source ->> 'referring_host'))`
/** The same in the words of the index `submission_source`; where single inquiries are asked, it would be read for all that came from there. */
const hasSource = (source: string) =>
  sql`s.source @> any (array[${sql.join(
    ['utm_source', 'source', 'referring_host'].map(
      (name) => sql`jsonb_build_object(${name}::text, ${source}::text)`,
    ),
    sql`, `,
  )}])`
/** What a country, source or interest is called that nobody knows. */
const unknown = '-'

/** What fits more inquiries than this is looked for in the queue itself: to find the newest of it, all of it is read. */
const few = 20_000

/**
 * That an inquiry is one of few, where few fit some part of the filter: those are looked at, instead of a queue of a million of which
 * perhaps none fits. Undefined where each part fits many, or has no index by what it looks for.
 */
export async function isAmongFew(
  { db, now }: Ctx,
  { program, source, country, promise, tag, owner }: InboxFilter,
  scope: Scope,
): Promise<SQL | undefined> {
  const programs = program === undefined || program === generalQueue ? [] : [[program]]
  // What is counted fastest comes first.
  const sets = [
    ...(tag === undefined
      ? []
      : [sql`select inquiry_id as id from inquiry_tag where tag_key = ${foldName(tag)}`]),
    ...(promise === 'broken'
      ? [
          sql.join(
            brokenKinds(now()).map((kind) => sql`select id from inquiry where ${kind}`),
            sql` union all `,
          ),
        ]
      : []),
    ...[...programs, ...(scope === 'all' ? [] : [scope.programs])].map(
      (some) => sql`select inquiry_id as id from inquiry_program where ${isAmong(sql`program`, some)}`,
    ),
    ...(owner === undefined
      ? []
      : [sql`select inquiry_id as id from assignment where staff_id = ${owner}::uuid and ended_at is null`]),
    ...(source === undefined || source === unknown
      ? []
      : [sql`select s.inquiry_id as id from submission s where s.source <> '{}' and ${hasSource(source)}`]),
    ...(country === undefined || country === unknown
      ? []
      : [sql`select i.id from person p join inquiry i on i.person_id = p.id where p.country = ${country}`]),
  ]
  for (const set of sets) {
    const { rows } = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from (${set} limit ${few + 1}) as counted`,
    )
    if (rows[0] && rows[0].count <= few) return sql`${inquiries.id} = any(array(${set}))`
  }
  return undefined
}

/** The campaigns and hosts that the last thousand inquiries came from, for the filter. */
export async function listSources(ctx: Ctx): Promise<string[]> {
  scopeOf(ctx, 'inquiry:read')
  const { rows } = await ctx.db.execute<{ source: string }>(sql`
    select distinct named.source from (select id from inquiry order by received_at desc, id desc limit 1000) late
      join submission s on s.inquiry_id = late.id
      cross join lateral (values (s.source ->> 'utm_source'), (s.source ->> 'source'), (s.source ->> 'referring_host')) named(source)
    where named.source is not null order by named.source limit 100`)
  return rows.map(({ source }) => source)
}
