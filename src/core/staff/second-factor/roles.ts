import { eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, staffRoles, type Ctx, type StaffRole } from '../../context.ts'
import { requirePermission } from '../permissions.ts'
import { secondFactorRoles } from '../table.ts'

/** The roles whose colleagues must prove themselves by two factors. */
export async function listSecondFactorRoles(ctx: Ctx): Promise<StaffRole[]> {
  requirePermission(ctx, 'staff:manage')
  const rows = await ctx.db.select({ role: secondFactorRoles.role }).from(secondFactorRoles)
  return staffRoles.filter((role) => rows.some((row) => row.role === role))
}

/** Demands a second factor of these roles and no others, from the next request on. */
export async function changeSecondFactorRoles(ctx: Ctx, roles: readonly StaffRole[]): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  const chosen = staffRoles.filter((role) => roles.includes(role))
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(secondFactorRoles)
    if (chosen.length > 0)
      await ctx.db.insert(secondFactorRoles).values(chosen.map((role) => ({ role, since: ctx.now() })))
    await recordAudit(ctx, 'staff.second-factor-roles-changed', {
      type: 'installation',
      id: 'second-factor-roles',
      details: { roles: chosen.join(' ') },
    })
  })
}

/** Whether the role of the one who asks demands it. */
export async function mustHaveSecondFactor({ db, actor }: Pick<Ctx, 'db' | 'actor'>): Promise<boolean> {
  return actor.kind === 'staff' && roleDemands(db, actor.role)
}

export async function roleDemands(db: Ctx['db'], role: StaffRole): Promise<boolean> {
  return (await db.$count(secondFactorRoles, eq(secondFactorRoles.role, role))) > 0
}
