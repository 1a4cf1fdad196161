import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findAnsweringColleague, findStaffNames, requirePermission, scopeOf } from '../staff/index.ts'
import { listTeams } from '../teams/index.ts'
import { conditions, type RuleInput, type RuleView } from './schema.ts'
import { routingRules as rules } from './table.ts'

/** In the order in which they are tried. */
export async function listRules(ctx: Ctx): Promise<RuleView[]> {
  scopeOf(ctx, 'inquiry:read')
  const rows = await findRules(ctx)
  const [names, teams] = await Promise.all([
    findStaffNames(
      ctx,
      rows.flatMap(({ staffId }) => staffId ?? []),
    ),
    listTeams(ctx),
  ])
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]))
  return rows.map(({ id, name, conditions, staffId, teamId, share, onSince, version }) => ({
    id,
    name,
    conditions,
    target: targetOf(staffId, names, 'colleague') ?? targetOf(teamId, teamNames, 'team'),
    staffId,
    teamId,
    share,
    isOn: onSince !== null,
    version,
  }))
}

function targetOf(id: string | null, names: ReadonlyMap<string, string>, kind: 'colleague' | 'team') {
  const name = id === null ? undefined : names.get(id)
  return id !== null && name !== undefined ? { id, name, kind } : null
}

/** The rules as they stand, parsed: a row of an earlier version lacks newer conditions. */
export async function findRules(ctx: Ctx, { onlyOn = false } = {}) {
  const rows = await ctx.db
    .select()
    .from(rules)
    .where(and(eq(rules.isGone, false), onlyOn ? isNotNull(rules.onSince) : undefined))
    .orderBy(asc(rules.position), asc(rules.id))
  return rows.map((row) => ({ ...row, conditions: conditions.parse(row.conditions) }))
}

/**
 * Adds a rule at the end, switched off, or changes the one of that id.
 * @throws AppError `conflict` where it changed since it was read, `not-found`
 */
export async function saveRule(
  ctx: Ctx,
  input: RuleInput,
  id: string | null = null,
): Promise<{ id: string }> {
  requirePermission(ctx, 'routing:manage')
  const { version, ...values } = input
  return inTransaction(ctx, async (ctx) => {
    if (values.staffId !== null && !(await findAnsweringColleague(ctx, values.staffId)))
      throw new AppError('not-found', 'This colleague does not answer inquiries.')
    const ruleId = id ?? newId()
    if (id === null) {
      const position = sql<number>`(select coalesce(max(position), 0) + 1 from routing_rule)`
      await ctx.db.insert(rules).values({ id: ruleId, position, ...values })
    } else await changeRule(ctx, id, version, { ...values, lastId: null })
    await recordAudit(ctx, 'routing.rule-saved', { type: 'routing-rule', id: ruleId })
    return { id: ruleId }
  })
}

/** A rule that is switched on places what comes from then on. @throws as `saveRule` */
export async function switchRule(
  ctx: Ctx,
  id: string,
  { isOn, version }: { isOn: boolean; version: number },
): Promise<void> {
  requirePermission(ctx, 'routing:manage')
  await inTransaction(ctx, async (ctx) => {
    await changeRule(ctx, id, version, { onSince: isOn ? ctx.now() : null })
    await recordAudit(ctx, isOn ? 'routing.rule-on' : 'routing.rule-off', { type: 'routing-rule', id })
  })
}

/** Takes a rule away, or brings it back as it was; what it placed keeps its name. @throws AppError `not-found` */
export async function removeRule(ctx: Ctx, id: string, { isGone = true } = {}): Promise<void> {
  requirePermission(ctx, 'routing:manage')
  await inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .update(rules)
      .set({ isGone, onSince: null, version: sql`${rules.version} + 1` })
      .where(and(eq(rules.id, id), eq(rules.isGone, !isGone)))
      .returning({ id: rules.id })
    if (changed.length === 0) throw new AppError('not-found', 'There is no such rule.')
    await recordAudit(ctx, isGone ? 'routing.rule-removed' : 'routing.rule-restored', {
      type: 'routing-rule',
      id,
    })
  })
}

/** @throws AppError `conflict` where a rule was added or removed meanwhile */
export async function orderRules(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requirePermission(ctx, 'routing:manage')
  await inTransaction(ctx, async (ctx) => {
    const present = await ctx.db
      .select({ id: rules.id })
      .from(rules)
      .where(eq(rules.isGone, false))
      .for('update')
    const wanted = new Set(ids)
    if (wanted.size !== present.length || !present.every(({ id }) => wanted.has(id)))
      throw new AppError('conflict', 'The rules have changed since you opened them. They are shown anew.')
    for (const [position, id] of ids.entries())
      await ctx.db
        .update(rules)
        .set({ position: position + 1 })
        .where(eq(rules.id, id))
    await recordAudit(
      ctx,
      'routing.ordered',
      ...ids.map((id, at) => ({ type: 'routing-rule' as const, id, details: { position: at + 1 } })),
    )
  })
}

async function changeRule(
  ctx: Ctx,
  id: string,
  version: number,
  change: Partial<typeof rules.$inferInsert>,
): Promise<void> {
  const changed = await ctx.db
    .update(rules)
    .set({ ...change, version: version + 1 })
    .where(and(eq(rules.id, id), eq(rules.version, version), eq(rules.isGone, false)))
    .returning({ id: rules.id })
  if (changed.length > 0) return
  const [found] = await ctx.db
    .select({ id: rules.id })
    .from(rules)
    .where(inArray(rules.id, [id]))
  throw found
    ? new AppError('conflict', 'This rule has changed since you opened it. It is shown anew.')
    : new AppError('not-found', 'There is no such rule.')
}
