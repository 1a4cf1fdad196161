import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { countLimit, narrowedCountLimit, readCursor, writeCursor } from '../../kernel/page.ts'
import type { Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import {
  dueBy,
  filterConditions,
  isAmongFew,
  type QueueConditions,
  queueConditions,
} from './inbox-conditions.ts'
import { asLines } from './queries.ts'
import { isWithin } from './within-scope.ts'
import { loadWords } from './words.ts'
import {
  queuesByPromise,
  type Inbox,
  type InboxCounts,
  type InboxQuery,
  type InboxShow,
  type InquiryLine,
} from './schema.ts'
import { inquiries } from './table.ts'

/**
 * A page of the inbox, by key, so that arrivals never shift what was read.
 * What waits for an answer stands in the order in which it was promised; everything else the newest first.
 * @param soughtForMs after which no further part of a long list is looked through for what fits a filter
 */
export async function listInbox(
  ctx: Ctx,
  { after, size, show, ...filter }: InboxQuery,
  { isCounted = true, withSamples = true, soughtForMs = 400 } = {},
): Promise<Inbox> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const [{ queues, own }, chosen, days] = await Promise.all([
    queueConditions(ctx, filter),
    filterConditions(ctx, filter),
    filterConditions(ctx, { from: filter.from, to: filter.to }),
  ])
  const isByPromise = queuesByPromise.includes(show)
  const isPicked = isByPromise && (chosen !== undefined || show === 'programs')
  const isTheirs = and(chosen, isWithin(ctx, scope), withSamples ? undefined : eq(inquiries.isSample, false))
  const countedTo = chosen === undefined && scope === 'all' ? countLimit : narrowedCountLimit
  const count = chosen === undefined ? countEach : countOpen
  const isFurther = after === undefined ? undefined : isAfter(after, isByPromise)
  const counting = isCounted ? countInbox(ctx, count(queues, isTheirs, countedTo)) : notCounted
  // The count reads these rows anyway, in the same order.
  const isCountedFirst =
    isPicked && chosen !== undefined && !isFurther && headsOpen.includes(show) && size < countedTo
  const first = isCountedFirst ? (await counting).first : undefined
  const isOnPage = and(queues[show], isTheirs, isFurther)
  const read = (condition: SQL | undefined) =>
    ctx.db
      .select()
      .from(inquiries)
      .where(condition)
      .orderBy(...(isByPromise ? [asc(dueBy), asc(inquiries.id)] : byArrival))
      .limit(size + 1)
  const readNarrowed = async () => {
    const part = (further: SQL | undefined) => sql`(select * from ${inquiries}
      where ${and(queues[show], days, further) ?? sql`true`} order by ${newestFirst} limit ${looked}) ${inquiries}`
    const readPart = (further: SQL | undefined, count: number) =>
      read(
        sql`${inquiries.id} in (select id from ${part(further)} where ${isTheirs} order by ${newestFirst} limit ${count})`,
      )
    // What fits often is among the newest.
    const newest = await readPart(isFurther, size + 1)
    if (newest.length > size) return { rows: newest, sought: null }
    const isOneOfFew = await isAmongFew(ctx, filter, scope)
    if (isOneOfFew) return { rows: await read(and(isOnPage, isOneOfFew)), sought: null }
    // What fits seldom or never would be looked for in all that ever came: part by part, as long as a page may take.
    const rows = newest
    const startedAt = performance.now()
    let sought = await findEnd(ctx, part(isFurther))
    while (sought !== null && rows.length <= size && performance.now() - startedAt < soughtForMs) {
      const further = isAfter(sought, false)
      rows.push(...(await readPart(further, size + 1 - rows.length)))
      sought = await findEnd(ctx, part(further))
    }
    return { rows, sought: rows.length > size ? null : sought }
  }
  const readPage = () => {
    if (first) return read(and(queues[show], isAmong(inquiries.id, first)))
    if (isPicked)
      return read(
        sql`${inquiries.id} in (select id from ${walk(queues, show)} where ${isOnPage} order by due, id limit ${size + 1})`,
      )
    return read(isOnPage)
  }
  const reading =
    isTheirs === undefined || isByPromise
      ? readPage().then((rows) => ({ rows, sought: null }))
      : readNarrowed()
  const [{ rows, sought }, { counts }, words] = await Promise.all([reading, counting, loadWords(ctx)])
  const page = rows.slice(0, size)
  const last = page.at(-1)
  const next =
    rows.length > size && last
      ? writeCursor(
          (isByPromise ? (last.againBy ?? last.promisedBy) : last.receivedAt).toISOString(),
          last.id,
        )
      : sought
  return {
    lines: await asLines(ctx, page, words),
    next,
    counts: own.programs === null ? { ...counts, programs: null } : counts,
    countedTo,
    soughtTo: sought === null ? null : readCursor(sought).receivedAt,
  }
}

const byArrival = [desc(inquiries.receivedAt), desc(inquiries.id)]
const newestFirst = sql.join(byArrival, sql`, `)
/** So many of the newest are looked at for what fits, before anything else is. */
const looked = 10_000

/** Where a part ends of which each row was looked at; null where it is the last. */
async function findEnd({ db }: Ctx, part: SQL): Promise<string | null> {
  const { rows } = await db.execute<{ at: string; id: string }>(
    sql`select to_json(received_at) #>> '{}' as at, id from ${part} order by ${newestFirst} offset ${looked - 1}`,
  )
  return rows[0] ? writeCursor(new Date(rows[0].at).toISOString(), rows[0].id) : null
}

/** Queues that begin as the queue of all that is open does. */
const headsOpen: readonly InboxShow[] = ['open', 'overdue']

/** `first`: the ids of the first open inquiries, if the count read them. */
type Counted = { readonly counts: InboxCounts; readonly first?: readonly string[] | undefined }

const notCounted: Counted = {
  counts: {
    open: 0,
    overdue: 0,
    today: 0,
    mine: 0,
    programs: null,
    unassigned: 0,
    undelivered: 0,
    waiting: null,
    answered: null,
    closed: null,
  },
}

/** Some inquiries that the actor may see, the newest first. */
export async function findInquiryLines(ctx: Ctx, ids: readonly string[]): Promise<InquiryLine[]> {
  const rows = await ctx.db
    .select()
    .from(inquiries)
    .where(and(isAmong(inquiries.id, ids), isWithin(ctx, scopeOf(ctx, 'inquiry:read'))))
    .orderBy(desc(inquiries.receivedAt), desc(inquiries.id))
  return asLines(ctx, rows, await loadWords(ctx))
}

async function countInbox({ db }: Ctx, statement: SQL): Promise<Counted> {
  const { rows } = await db.execute<InboxCounts & Pick<Counted, 'first'>>(statement)
  const [row] = rows
  if (!row) throw new Error('a count without a row')
  const { first, ...counts } = row
  return { counts, first }
}

/** In the order of an index, which is then what is read, and not to its end: a school with a million answers reads none of them. */
function countEach(shown: QueueConditions, isTheirs: SQL | undefined, countedTo: number) {
  const upTo = (condition: SQL | undefined, order: SQL) =>
    sql<number>`(select count(*)::int from (select from ${inquiries}
      where ${and(condition, isTheirs)} order by ${order} limit ${countedTo + 1}) as counted)`
  const byPromise = sql`${dueBy}, ${inquiries.id}`
  const byArrival = sql`${inquiries.receivedAt}, ${inquiries.id}`
  return sql`select
    ${upTo(shown.overdue, byPromise)} as overdue, ${upTo(shown.today, byPromise)} as today,
    ${upTo(shown.open, byPromise)} as open, ${upTo(shown.mine, byPromise)} as mine,
    (select count(*)::int from ${pick(shown, 'programs', isTheirs, countedTo)} as counted) as programs,
    ${upTo(shown.unassigned, byPromise)} as unassigned, ${upTo(shown.undelivered, byPromise)} as undelivered,
    ${upTo(shown.waiting, byArrival)} as waiting, ${upTo(shown.answered, byArrival)} as answered, ${upTo(shown.closed, byArrival)} as closed`
}

/**
 * What is open in the order in which it was promised, of which a filter then picks. The planner does not know how much of it fits, and would
 * rather read all that does from other tables and sort it.
 */
const walk = (queues: QueueConditions, show: InboxShow) =>
  sql`(select *, ${dueBy} as due from ${inquiries} where ${queues[pickedFromOpen.includes(show) ? 'open' : show]}
    order by due, id offset 0) ${inquiries}`
/** Who has an inquiry, and what it is about, stand in other tables, which are asked of each in turn. */
const pickedFromOpen: readonly InboxShow[] = ['unassigned', 'programs']

const pick = (queues: QueueConditions, show: InboxShow, isTheirs: SQL | undefined, countedTo: number) =>
  sql`(select * from ${walk(queues, show)} where ${and(queues[show], isTheirs)} limit ${countedTo + 1})`

/**
 * What few rows fit is looked for to the end of the queue: once, and only among what is open. It is read in the order in which it was
 * promised, so that what is overdue comes first and needs no look of its own.
 */
function countOpen(queues: QueueConditions, isTheirs: SQL | undefined, countedTo: number) {
  const few = (show: InboxShow) => pick(queues, show, isTheirs, countedTo)
  const among = (show: InboxShow) =>
    sql<number>`(select count(*)::int from fitting ${inquiries} where ${queues[show]})`
  const upTo = (show: InboxShow) => sql<number>`case when many <= ${countedTo} then ${among(show)}
    else (select count(*)::int from ${few(show)} as counted) end`
  return sql`with fitting as materialized ${few('open')}
    select many as open, array(select id::text from fitting order by due, id) as first,
      ${among('overdue')} as overdue, ${upTo('today')} as today, ${upTo('mine')} as mine,
      ${upTo('programs')} as programs, ${upTo('unassigned')} as unassigned, ${upTo('undelivered')} as undelivered,
      null::int as waiting, null::int as answered, null::int as closed
    from (select count(*)::int as many from fitting) as counted`
}

function isAfter(cursor: string, isByPromise: boolean): SQL {
  const { receivedAt: instant, id } = readCursor(cursor)
  return isByPromise
    ? sql`(${dueBy}, ${inquiries.id}) > (${instant}::timestamptz, ${id}::uuid)`
    : sql`(${inquiries.receivedAt}, ${inquiries.id}) < (${instant}::timestamptz, ${id}::uuid)`
}
