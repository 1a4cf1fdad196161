import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { dayIn } from '../../kernel/dates.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findAnsweringColleague, findStaffNames, permissionsOf, scopeOf } from '../staff/index.ts'
import type { AbsenceInput, AbsenceView } from './schema.ts'
import { absences } from './table.ts'

/** Those that are not over, the next first. */
export async function listAbsences(ctx: Ctx): Promise<AbsenceView[]> {
  scopeOf(ctx, 'inquiry:read')
  const rows = await ctx.db
    .select()
    .from(absences)
    .where(gte(absences.to, await today(ctx)))
    .orderBy(asc(absences.from), asc(absences.id))
    .limit(500)
  const names = await findStaffNames(
    ctx,
    rows.flatMap(({ staffId, standInId }) => [staffId, ...(standInId ? [standInId] : [])]),
  )
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map(({ id, staffId, from, to, standInId }) => ({
    id,
    staff: named(staffId),
    from,
    to,
    standIn: standInId === null ? null : named(standInId),
    isTheirs: mayDecideFor(ctx, staffId),
  }))
}

/** @throws AppError `forbidden` where it is a colleague's and the actor leads nobody, `not-found` where one of the two answers no inquiries */
export async function addAbsence(ctx: Ctx, given: AbsenceInput): Promise<{ id: string }> {
  scopeOf(ctx, 'inquiry:answer')
  const staffId = given.staffId ?? (ctx.actor.kind === 'staff' ? ctx.actor.id : '')
  requireOwn(ctx, staffId)
  const input = { ...given, staffId }
  if (staffId === input.standInId) throw new AppError('conflict', 'Choose someone else as the stand-in.')
  return inTransaction(ctx, async (ctx) => {
    for (const id of [input.staffId, ...(input.standInId ? [input.standInId] : [])])
      if (!(await findAnsweringColleague(ctx, id)))
        throw new AppError('not-found', 'This colleague does not answer inquiries.')
    const id = newId()
    await ctx.db.insert(absences).values({ id, ...input })
    await recordAudit(ctx, 'absence.added', { type: 'staff', id: input.staffId, details: { absence: id } })
    return { id }
  })
}

/** @throws AppError `not-found`, `forbidden` */
export async function removeAbsence(ctx: Ctx, id: string): Promise<void> {
  scopeOf(ctx, 'inquiry:answer')
  await inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db.select().from(absences).where(eq(absences.id, id))
    if (!found) throw new AppError('not-found', 'This absence was removed already.')
    requireOwn(ctx, found.staffId)
    await ctx.db.delete(absences).where(eq(absences.id, id))
    await recordAudit(ctx, 'absence.removed', {
      type: 'staff',
      id: found.staffId,
      details: { absence: id },
    })
  })
}

/** Who is away today, and who stands in for them; null for nobody. */
export async function findAbsent(ctx: Ctx): Promise<Map<string, string | null>> {
  const day = await today(ctx)
  const rows = await ctx.db
    .select({ staffId: absences.staffId, standInId: absences.standInId })
    .from(absences)
    .where(and(lte(absences.from, day), gte(absences.to, day)))
    .orderBy(asc(absences.id))
  return new Map(rows.map(({ staffId, standInId }) => [staffId, standInId]))
}

async function today(ctx: Ctx): Promise<string> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  return dayIn(content.get('settings', 'school')?.data.timeZone ?? 'UTC', ctx.now())
}

const mayDecideFor = ({ actor }: Ctx, staffId: string): boolean =>
  actor.kind === 'staff' && (actor.id === staffId || permissionsOf(actor.role).includes('routing:manage'))

function requireOwn(ctx: Ctx, staffId: string): void {
  if (!mayDecideFor(ctx, staffId)) throw new AppError('forbidden', 'Only directors enter absences of others.')
}
