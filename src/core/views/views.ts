import { and, asc, eq, or } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import type { SavedView, ViewInput } from './schema.ts'
import { savedViews } from './table.ts'

/** One's own views and those that colleagues share, by name. */
export async function listViews(ctx: Ctx): Promise<SavedView[]> {
  const { staffId } = requireStaff(ctx)
  const rows = await ctx.db
    .select()
    .from(savedViews)
    .where(or(eq(savedViews.staffId, staffId), eq(savedViews.isShared, true)))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
  return rows.map(({ id, name, filter, isShared, staffId: owner, staffName }) => ({
    id,
    name,
    filter,
    isShared,
    isOwn: owner === staffId,
    by: staffName,
  }))
}

/** Saves a choice of the inbox under a name. @returns its id */
export async function saveView(ctx: Ctx, input: ViewInput): Promise<string> {
  const by = requireStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const id = newId()
    await ctx.db.insert(savedViews).values({ id, ...input, ...by, createdAt: ctx.now() })
    await recordAudit(ctx, 'view.saved', { type: 'view', id })
    return id
  })
}

/** @throws AppError `not-found` where it is gone, or a colleague's */
export async function removeView(ctx: Ctx, id: string): Promise<void> {
  const { staffId } = requireStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const gone = await ctx.db
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.staffId, staffId)))
      .returning({ id: savedViews.id })
    if (gone.length === 0) throw new AppError('not-found', 'This view is gone, or a colleague’s.')
    await recordAudit(ctx, 'view.removed', { type: 'view', id })
  })
}

function requireStaff(ctx: Ctx): { staffId: string; staffName: string } {
  scopeOf(ctx, 'inquiry:read')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff has views.')
  return { staffId: ctx.actor.id, staffName: ctx.actor.name }
}
