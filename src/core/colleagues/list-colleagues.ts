import { asc, isNotNull } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requirePermission, staff, staffAuthenticators, staffPasskeys } from '../staff/index.ts'
import type { Colleague, ColleagueState } from './schema.ts'

/** Everyone who may sign in, was invited to, or was allowed to once; by name. */
export async function listColleagues(ctx: Ctx): Promise<Colleague[]> {
  requirePermission(ctx, 'staff:manage')
  const rows = await ctx.db.select().from(staff).orderBy(asc(staff.name), asc(staff.email))
  const apps = await ctx.db
    .select({ staffId: staffAuthenticators.staffId })
    .from(staffAuthenticators)
    .where(isNotNull(staffAuthenticators.confirmedAt))
  const passkeys = await ctx.db.selectDistinct({ staffId: staffPasskeys.staffId }).from(staffPasskeys)
  const secured = new Set([...apps, ...passkeys].map(({ staffId }) => staffId))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: stateOf(row),
    programs: row.programs,
    hasSecondFactor: secured.has(row.id),
    joinedAt: row.joinedAt?.toISOString() ?? null,
    invitedAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  }))
}

function stateOf({ disabledAt, joinedAt }: typeof staff.$inferSelect): ColleagueState {
  if (disabledAt) return 'disabled'
  return joinedAt ? 'active' : 'invited'
}
