import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { firstIdOf } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { listAnsweringPrograms, requirePermission, requireSystem } from '../staff/index.ts'
import { promiseTime, readCalendars } from '../promises/index.ts'
import { findAbsent, findMembers, findTeamHours } from '../teams/index.ts'
import { placeInquiries } from '../threads/index.ts'
import { countOpenByColleague, findLatest, findUntried } from './candidates.ts'
import { place, type Placement, type Roster, type Rule } from './place.ts'
import { findRules } from './rules.ts'
import type { Trial } from './schema.ts'
import { routedInquiries, routingRules } from './table.ts'

/** In one transaction; a rush is placed part by part. */
const perPart = 500
/** How long the transaction that makes an inquiry may take: what it made has an id of its beginning. */
const slackMs = 10 * 60_000

/**
 * Places what came in since the rules were switched on. Each inquiry is tried once; one that somebody took first stays theirs.
 * It reads only what came since it last ran, by the time that ids of version 7 begin with.
 */
export async function routeInquiries(ctx: Ctx): Promise<{ placed: number } | void> {
  requireSystem(ctx)
  let placed = 0
  for (;;) {
    const part = await inTransaction(ctx, routePart)
    if (part === null) return placed > 0 ? { placed } : undefined
    placed += part.placed
    if (part.tried < perPart) return placed > 0 ? { placed } : undefined
  }
}

async function routePart(ctx: Ctx): Promise<{ tried: number; placed: number } | null> {
  // Of two that run at once the second would give each colleague their turn twice.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('routing'))`)
  const rules = await findRules(ctx, { onlyOn: true })
  if (rules.length === 0) return null
  const onSince = Math.min(...rules.map(({ onSince }) => onSince?.getTime() ?? Infinity))
  const candidates = await findUntried(ctx, await firstId(ctx, onSince), perPart)
  if (candidates.length === 0) return null
  const roster = await loadRoster(
    ctx,
    rules.some(({ share }) => share === 'least-busy'),
  )
  const placements = candidates.map((inquiry) => place(inquiry, rules, roster))
  const found = placements.filter((each) => each !== null)
  const hoursOf = await readHours(ctx)
  await placeInquiries(
    ctx,
    found.map(({ rule, receivedAt, ...each }) => ({
      ...each,
      ruleId: rule.id,
      ruleName: rule.name,
      hours: hoursOf(rule, receivedAt),
    })),
  )
  await insertRows(
    ctx.db,
    routedInquiries,
    candidates.map(({ id }, at) => ({
      inquiryId: id,
      ruleId: placements[at]?.rule.id ?? null,
      at: ctx.now(),
    })),
  )
  for (const { id, lastId } of new Set(found.map(({ rule }) => rule)))
    await ctx.db.update(routingRules).set({ lastId }).where(eq(routingRules.id, id))
  return { tried: candidates.length, placed: found.length }
}

/** In which hours a team answers that does not keep the school's. */
async function readHours(ctx: Ctx) {
  const [teams, calendars] = await Promise.all([findTeamHours(ctx), readCalendars(ctx)])
  return ({ teamId }: Rule, receivedAt: Date) => {
    const key = teams.get(teamId ?? '')
    const calendar = calendars.teams.get(key ?? '')
    return key !== undefined && calendar ? { key, answerBy: promiseTime(receivedAt, calendar) } : null
  }
}

/** What the rules, as if all were on, would have done with the last inquiries; nothing is changed. */
export async function tryRules(ctx: Ctx, { size = 200 } = {}): Promise<Trial> {
  requirePermission(ctx, 'routing:manage')
  const [rules, candidates, roster] = await Promise.all([
    findRules(ctx),
    findLatest(ctx, size),
    loadRoster(ctx, true),
  ])
  // Oldest first, as they came: whose turn it is goes by the order.
  const placements = candidates
    .toReversed()
    .map((inquiry) => place(inquiry, rules, roster))
    .toReversed()
  const count = (matches: (placement: Placement) => boolean) =>
    placements.filter((each) => each !== null && matches(each)).length
  const placed = placements.filter((each) => each !== null)
  const colleagues = new Map(placed.map(({ staffId, staffName }) => [staffId, staffName]))
  return {
    inquiries: candidates.length,
    unplaced: candidates.length - placed.length,
    byRule: rules.map(({ id, name }) => ({ id, name, count: count(({ rule }) => rule.id === id) })),
    byColleague: [...colleagues]
      .map(([id, name]) => ({ id, name, count: count(({ staffId }) => staffId === id) }))
      .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
    lines: candidates.map(({ id, receipt, name, receivedAt, has }, at) => ({
      id,
      receipt,
      name,
      receivedAt: receivedAt.toISOString(),
      rule: placements[at]?.rule.name ?? null,
      to: placements[at]?.staffName ?? null,
      has,
    })),
  }
}

async function loadRoster(ctx: Ctx, countsOpen: boolean): Promise<Roster> {
  const [content, colleagues, teams, absent, open] = await Promise.all([
    loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] }),
    listAnsweringPrograms(ctx),
    findMembers(ctx),
    findAbsent(ctx),
    countsOpen ? countOpenByColleague(ctx) : new Map<string, number>(),
  ])
  return { zone: content.get('settings', 'school')?.data.timeZone ?? 'UTC', colleagues, teams, absent, open }
}

/** The first id of the instant from which on inquiries may not have been tried. */
async function firstId(ctx: Ctx, onSince: number): Promise<string> {
  const [last] = await ctx.db
    .select({ at: routedInquiries.at })
    .from(routedInquiries)
    .orderBy(desc(routedInquiries.at))
    .limit(1)
  return firstIdOf(Math.max(onSince, (last?.at.getTime() ?? 0) - slackMs))
}

/** Takes out what is a week old, but for the last: it says until when inquiries were tried. */
export async function forgetRouted(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  const weekAgo = new Date(ctx.now().getTime() - 7 * 24 * 3600_000)
  const isNotLast = sql`${routedInquiries.at} < (select max(at) from routed_inquiry)`
  await ctx.db.delete(routedInquiries).where(and(lt(routedInquiries.at, weekAgo), isNotLast))
}
