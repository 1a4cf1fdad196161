import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { foldName } from '../../kernel/text.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { listAnsweringColleagues, requirePermission, scopeOf, staff } from '../staff/index.ts'
import type { TeamInput, TeamView } from './schema.ts'
import { teamMembers, teams } from './table.ts'

/** Every team with its members, by name. */
export async function listTeams(ctx: Ctx): Promise<TeamView[]> {
  scopeOf(ctx, 'inquiry:read')
  const [all, members] = await Promise.all([
    ctx.db.select().from(teams).orderBy(asc(teams.nameKey)),
    ctx.db
      .select({ teamId: teamMembers.teamId, id: staff.id, name: staff.name })
      .from(teamMembers)
      .innerJoin(staff, eq(staff.id, teamMembers.staffId))
      .orderBy(asc(staff.name), asc(staff.id)),
  ])
  const byTeam = Map.groupBy(members, ({ teamId }) => teamId)
  return all.map(({ id, name, hours, version }) => ({
    id,
    name,
    hours,
    version,
    members: (byTeam.get(id) ?? []).map((member) => ({ id: member.id, name: member.name })),
  }))
}

/** The answering hours of each team that does not keep the school's. */
export async function findTeamHours({ db }: Pick<Ctx, 'db'>): Promise<Map<string, string>> {
  const rows = await db.select({ id: teams.id, hours: teams.hours }).from(teams).where(isNotNull(teams.hours))
  return new Map(rows.map(({ id, hours }) => [id, hours ?? '']))
}

/** The members of each team, by name: in this order they take turns. */
export async function findMembers({ db }: Pick<Ctx, 'db'>): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ teamId: teamMembers.teamId, id: staff.id })
    .from(teamMembers)
    .innerJoin(staff, eq(staff.id, teamMembers.staffId))
    .orderBy(asc(staff.name), asc(staff.id))
  const byTeam = Map.groupBy(rows, ({ teamId }) => teamId)
  return new Map([...byTeam].map(([teamId, members]) => [teamId, members.map(({ id }) => id)]))
}

/**
 * Adds a team, or changes the one of that id.
 * @throws AppError `conflict` where another team has the name, or this one was changed since; `not-found` also where a member answers no inquiries
 */
export async function saveTeam(
  ctx: Ctx,
  input: TeamInput,
  id: string | null = null,
): Promise<{ id: string }> {
  requirePermission(ctx, 'routing:manage')
  const { name, hours, version } = input
  const nameKey = foldName(name)
  const memberIds = [...new Set(input.memberIds)]
  const answering = new Set((await listAnsweringColleagues(ctx)).map((each) => each.id))
  if (!memberIds.every((each) => answering.has(each)))
    throw new AppError('not-found', 'A member of this team does not answer inquiries.', {
      memberIds: 'Choose colleagues who answer inquiries',
    })
  return inTransaction(ctx, async (ctx) => {
    const [namesake] = await ctx.db.select({ id: teams.id }).from(teams).where(eq(teams.nameKey, nameKey))
    if (namesake && namesake.id !== id)
      throw new AppError('conflict', 'Another team has this name.', { name: 'Another team has this name' })
    const teamId = id ?? newId()
    if (id === null)
      await ctx.db.insert(teams).values({ id: teamId, name, nameKey, hours, createdAt: ctx.now() })
    else {
      const changed = await ctx.db
        .update(teams)
        .set({ name, nameKey, hours, version: version + 1 })
        .where(and(eq(teams.id, id), eq(teams.version, version)))
        .returning({ id: teams.id })
      if (changed.length === 0) {
        const found = await ctx.db.select({ id: teams.id }).from(teams).where(eq(teams.id, id))
        throw found.length > 0
          ? new AppError('conflict', 'This team has changed since you opened it. It is shown anew.')
          : new AppError('not-found', 'There is no such team.')
      }
      await ctx.db.delete(teamMembers).where(eq(teamMembers.teamId, id))
    }
    await ctx.db.insert(teamMembers).values(memberIds.map((staffId) => ({ teamId, staffId })))
    await recordAudit(ctx, 'team.saved', {
      type: 'team',
      id: teamId,
      details: { members: memberIds.length },
    })
    return { id: teamId }
  })
}

/** @throws AppError `not-found`, `conflict` where a routing rule names it */
export async function removeTeam(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'routing:manage')
  await inTransaction(ctx, async (ctx) => {
    const { rows } = await ctx.db.execute<{ name: string }>(
      // `core/routing` owns the rules, and imports this module: its own table cannot be named here.
      sql`select name from routing_rule where team_id = ${id}::uuid limit 1`,
    )
    if (rows[0]) throw new AppError('conflict', `The rule “${rows[0].name}” gives inquiries to this team.`)
    const gone = await ctx.db.delete(teams).where(eq(teams.id, id)).returning({ id: teams.id })
    if (gone.length === 0) throw new AppError('not-found', 'There is no such team.')
    await recordAudit(ctx, 'team.removed', { type: 'team', id })
  })
}
