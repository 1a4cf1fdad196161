import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import type { OpenSession } from './schema.ts'
import { requireSystem } from './permissions.ts'
import { staffSessions } from './table.ts'

/** Where the one who asks is signed in, the latest used first. @param current the session of this request */
export async function listSessions(ctx: Ctx, current: string | null): Promise<OpenSession[]> {
  const staffId = requireStaff(ctx)
  const rows = await ctx.db
    .select({
      id: staffSessions.id,
      ipAddress: staffSessions.ipAddress,
      userAgent: staffSessions.userAgent,
      createdAt: staffSessions.createdAt,
      updatedAt: staffSessions.updatedAt,
    })
    .from(staffSessions)
    .where(and(eq(staffSessions.userId, staffId), gt(staffSessions.expiresAt, ctx.now())))
    .orderBy(desc(staffSessions.updatedAt))
  return rows.map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
    id,
    address: ipAddress ?? '',
    browser: userAgent ?? '',
    since: createdAt.toISOString(),
    lastUsed: updatedAt.toISOString(),
    isCurrent: id === current,
  }))
}

/** Ends one session of one's own. @throws AppError `not-found` where it is over, or a colleague's */
export async function endSession(ctx: Ctx, id: string): Promise<void> {
  const staffId = requireStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const ended = await ctx.db
      .delete(staffSessions)
      .where(and(eq(staffSessions.id, id), eq(staffSessions.userId, staffId)))
      .returning({ id: staffSessions.id })
    if (ended.length === 0) throw new AppError('not-found', 'This session is over.')
    await recordAudit(ctx, 'staff.session-ended', { type: 'staff', id: staffId })
  })
}

/** Ends every session of one's own but this one. */
export async function endOtherSessions(ctx: Ctx, current: string | null): Promise<{ ended: number }> {
  const staffId = requireStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const ended = await ctx.db
      .delete(staffSessions)
      .where(
        and(eq(staffSessions.userId, staffId), current === null ? undefined : ne(staffSessions.id, current)),
      )
      .returning({ id: staffSessions.id })
    await recordAudit(
      ctx,
      'staff.session-ended',
      ...ended.map(() => ({ type: 'staff' as const, id: staffId })),
    )
    return { ended: ended.length }
  })
}

/** Marks a session of one's own whose owner has just given the password again and set up a second factor. */
export async function strengthen(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .update(staffSessions)
    .set({ openedBy: 'second' })
    .where(and(eq(staffSessions.id, id), eq(staffSessions.userId, requireStaff(ctx))))
}

/** Signs everyone out, after a backup was restored. */
export async function endAllSessions(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  await ctx.db.delete(staffSessions)
}

function requireStaff({ actor }: Ctx): string {
  if (actor.kind === 'staff') return actor.id
  throw new AppError('not-signed-in', 'Sign in to do this.')
}
