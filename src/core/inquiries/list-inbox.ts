import { and, asc, desc, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { addDays, dayIn, instantAt } from '../../kernel/dates.ts'
import { countLimit, readCursor, writeCursor } from '../../kernel/page.ts'
import { loadPublished } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { isAssignedTo } from './assigned.ts'
import { asLines, isAbout, isWithin, loadWords } from './queries.ts'
import type { Inbox, InboxCounts, InboxQuery, InboxShow } from './schema.ts'
import { inquiries } from './table.ts'

/**
 * A page of the inbox, by key, so that arrivals never shift what was read.
 * What waits for an answer stands in the order in which it was promised; everything else the newest first.
 */
export async function listInbox(ctx: Ctx, { after, size, program, show }: InboxQuery): Promise<Inbox> {
  const scope = scopeOf(ctx, 'inquiry:read')
  const shown = await conditionsOf(ctx)
  const isByPromise = show !== 'answered' && show !== 'all'
  const isTheirs = and(program === undefined ? undefined : isAbout(ctx, [program]), isWithin(ctx, scope))
  const [rows, counts, words] = await Promise.all([
    ctx.db
      .select()
      .from(inquiries)
      .where(and(shown[show], isTheirs, after === undefined ? undefined : isAfter(after, isByPromise)))
      .orderBy(
        ...(isByPromise
          ? [asc(inquiries.promisedBy), asc(inquiries.id)]
          : [desc(inquiries.receivedAt), desc(inquiries.id)]),
      )
      .limit(size + 1),
    countInbox(ctx, shown, isTheirs),
    loadWords(ctx),
  ])
  const page = rows.slice(0, size)
  const last = page.at(-1)
  const next =
    rows.length > size && last
      ? writeCursor((isByPromise ? last.promisedBy : last.receivedAt).toISOString(), last.id)
      : null
  return { lines: await asLines(ctx, page, words), next, counts }
}

async function conditionsOf(ctx: Ctx): Promise<Record<InboxShow, SQL | undefined>> {
  const isOpen = and(isNull(inquiries.answeredAt), isNull(inquiries.closedAt))
  const now = ctx.now()
  const isDueBefore = (instant: Date) => sql`${inquiries.promisedBy} < ${instant.toISOString()}::timestamptz`
  const isOverdue = isDueBefore(now)
  const { actor } = ctx
  return {
    open: isOpen,
    overdue: and(isOpen, isOverdue),
    today: and(isOpen, sql`not ${isOverdue}`, isDueBefore(await endOfToday(ctx, now))),
    mine: and(isOpen, actor.kind === 'staff' ? isAssignedTo(actor.id) : sql`false`),
    answered: isNotNull(inquiries.answeredAt),
    all: undefined,
  }
}

/** By the clocks of the school. */
async function endOfToday(ctx: Ctx, now: Date): Promise<Date> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const zone = content.get('settings', 'school')?.data.timeZone ?? 'UTC'
  return instantAt(addDays(dayIn(zone, now), 1), '00:00', zone)
}

/** Counted no further than a person needs to know: a school with a million answers reads none of them. */
async function countInbox(
  ctx: Ctx,
  shown: Record<InboxShow, SQL | undefined>,
  isTheirs: SQL | undefined,
): Promise<InboxCounts> {
  // In the order of an index, which is then what is read.
  const upTo = (condition: SQL | undefined, order: SQL) =>
    sql<number>`(select count(*)::int from (select from ${inquiries}
      where ${and(condition, isTheirs)} order by ${order} limit ${countLimit + 1}) as counted)`
  const byPromise = sql`${inquiries.promisedBy}, ${inquiries.id}`
  const byArrival = sql`${inquiries.receivedAt}, ${inquiries.id}`
  const { rows } = await ctx.db.execute<InboxCounts>(sql`select
    ${upTo(shown.overdue, byPromise)} as overdue, ${upTo(shown.today, byPromise)} as today,
    ${upTo(shown.open, byPromise)} as open, ${upTo(shown.mine, byPromise)} as mine,
    ${upTo(shown.answered, byArrival)} as answered`)
  const [counts] = rows
  if (!counts) throw new Error('a count without a row')
  return counts
}

function isAfter(cursor: string, isByPromise: boolean): SQL {
  const { receivedAt: instant, id } = readCursor(cursor)
  return isByPromise
    ? sql`(${inquiries.promisedBy}, ${inquiries.id}) > (${instant}::timestamptz, ${id}::uuid)`
    : sql`(${inquiries.receivedAt}, ${inquiries.id}) < (${instant}::timestamptz, ${id}::uuid)`
}
