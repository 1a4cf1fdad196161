import { desc, eq, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../kernel/errors.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { eraseSubmissions, findOldSubmissions } from '../submissions/index.ts'
import { countUnplacedMail, eraseUnplacedMail } from '../threads/index.ts'
import { requestErasure } from './erase.ts'
import {
  retentionRules as names,
  type RetentionInput,
  type RetentionRule,
  type RetentionView,
} from './schema.ts'
import { erasures, retentionRules } from './table.ts'

/** A night's share: what is more waits for the next night, so that a slip in a rule is seen before all is gone. */
const maxNightly = 5_000
const shownErasures = 50

/** The rules there are, and what was erased of late. */
export async function findRetention(ctx: Ctx): Promise<RetentionView> {
  requirePermission(ctx, 'retention:manage')
  const [set, done] = await Promise.all([
    ctx.db.select().from(retentionRules),
    ctx.db.select().from(erasures).orderBy(desc(erasures.id)).limit(shownErasures),
  ])
  return {
    rules: names.map((rule) => {
      const row = set.find((each) => each.rule === rule)
      return { rule, months: row?.months ?? null, setAt: row?.setAt.toISOString() ?? null }
    }),
    erasures: done.map(({ id, requestedAt, way, doneAt, counts }) => ({
      id,
      at: requestedAt.toISOString(),
      way,
      doneAt: doneAt?.toISOString() ?? null,
      counts,
    })),
  }
}

/** How much a rule would take now. Nothing is changed. */
export async function dryRun(
  ctx: Ctx,
  { rule, months }: { rule: RetentionRule; months: number },
): Promise<{ count: number }> {
  requirePermission(ctx, 'retention:manage')
  return { count: await countDue(ctx, rule, monthsAgo(ctx, months)) }
}

/**
 * Sets a rule, after its dry run was seen; it works from the next night on.
 * @throws AppError `conflict` where it would take more than was seen
 */
export async function setRetention(ctx: Ctx, { rule, months, expected }: RetentionInput): Promise<void> {
  requirePermission(ctx, 'retention:manage')
  const count = await countDue(ctx, rule, monthsAgo(ctx, months))
  if (count > expected)
    throw new AppError('conflict', 'This rule would take more than you saw. Look again what it takes.')
  await inTransaction(ctx, async (ctx) => {
    const set = { months, setAt: ctx.now(), setBy: actorName(ctx.actor) }
    await ctx.db
      .insert(retentionRules)
      .values({ rule, ...set })
      .onConflictDoUpdate({ target: retentionRules.rule, set })
    await recordAudit(ctx, 'retention.rule-set', { type: 'retention-rule', id: rule, details: { months } })
  })
}

/** Keeps again what a rule would have taken. */
export async function removeRetention(ctx: Ctx, rule: RetentionRule): Promise<void> {
  requirePermission(ctx, 'retention:manage')
  await inTransaction(ctx, async (ctx) => {
    const gone = await ctx.db.delete(retentionRules).where(eq(retentionRules.rule, rule))
    if (gone.rowCount) await recordAudit(ctx, 'retention.rule-removed', { type: 'retention-rule', id: rule })
  })
}

/** Takes what the rules that are set say, once a night. */
export async function applyRetention(ctx: Ctx): Promise<Record<string, number>> {
  requireSystem(ctx)
  const taken: Record<string, number> = {}
  for (const { rule, months } of await ctx.db.select().from(retentionRules)) {
    const known = names.find((each) => each === rule)
    if (known) taken[known] = await take(ctx, known, monthsAgo(ctx, months))
  }
  return taken
}

async function take(ctx: Ctx, rule: RetentionRule, before: Date): Promise<number> {
  if (rule === 'unplaced-mail') return eraseUnplacedMail(ctx, before)
  if (rule === 'quarantined' || rule === 'discarded')
    return inTransaction(ctx, async (ctx) =>
      eraseSubmissions(ctx, await findOldSubmissions(ctx, rule, before, maxNightly)),
    )
  const { rows } = await ctx.db.execute<{ id: string }>(
    sql`select p.id ${silentPeople(rule, before)} order by p.id limit ${maxNightly}`,
  )
  const together = 100
  for (let from = 0; from < rows.length; from += together)
    await requestErasure(
      ctx,
      rows.slice(from, from + together).map(({ id }) => id),
      'retention',
    )
  return rows.length
}

async function countDue(ctx: Ctx, rule: RetentionRule, before: Date): Promise<number> {
  if (rule === 'unplaced-mail') return countUnplacedMail(ctx, before)
  const from =
    rule === 'quarantined' || rule === 'discarded'
      ? sql`from submission where state = ${rule} and state_changed_at < ${before.toISOString()}::timestamptz`
      : silentPeople(rule, before)
  const { rows } = await ctx.db.execute<{ count: number }>(sql`select count(*)::int as count ${from}`)
  return rows[0]?.count ?? 0
}

const lifecyclesOf = {
  'never-answered-back': ['inquired', 'in-conversation'],
  closed: ['closed'],
  enrolled: ['enrolled'],
} as const

/**
 * People of whom nothing was heard since, to whom nobody owes an answer, and whose erasure was not decided yet. Who gets the newsletter,
 * comes to an event or is somebody's task would lose that with the rest.
 */
const silentPeople = (rule: keyof typeof lifecyclesOf, before: Date) => {
  const at = sql`${before.toISOString()}::timestamptz`
  return sql`from person p
    where p.merged_into is null and p.created_at < ${at} and p.lifecycle = any(${sql.param([...lifecyclesOf[rule]])}::text[])
      and not exists (select from inquiry i where i.person_id = p.id and (i.received_at >= ${at}
        or (i.closed_at is null and (i.answered_at is null or i.again_by is not null))))
      and not exists (select from inquiry i join incoming_mail m on m.inquiry_id = i.id where i.person_id = p.id and m.at >= ${at})
      and not exists (select from inquiry i join answer a on a.inquiry_id = i.id where i.person_id = p.id and a.at >= ${at})
      and (p.confirmed_at is null or p.confirmed_at < ${at})
      and not exists (select from task t where t.person_id = p.id and t.done_at is null and t.removed_at is null)
      and not exists (select from subscription s where s.email_key = lower(p.email) and s.ended_at is null)
      and lower(p.email) not in (select lower(r.email) from event_registration r
        where r.state <> 'canceled' and (r.registered_at >= ${at} or r.needs_forgotten_at is null))
      and not exists (select from erasure e where e.done_at is null and p.id = any(e.person_ids))`
}

const monthsAgo = (ctx: Ctx, months: number): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(ctx.now().getTime()).toZonedDateTimeISO('UTC').subtract({ months })
      .epochMilliseconds,
  )
