import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import type { NoticeView } from './schema.ts'
import { notices } from './table.ts'

/** What the one who asks was told of late, the newest first. Of an inquiry that was erased nothing is left to tell. */
export async function listNotices(ctx: Ctx): Promise<NoticeView[]> {
  const staffId = requireOwnDesk(ctx)
  const { rows } = await ctx.db.execute<Omit<NoticeView, 'dueBy' | 'at'> & { due_by: Date | null; at: Date }>(
    sql`
    select n.id, n.kind, n.inquiry_id as "inquiryId", i.receipt, n.document_id as "documentId", n.title, n.by_name as by, n.due_by, n.at, n.read_at is not null as "isRead"
    from notice n left join inquiry i on i.id = n.inquiry_id
    where n.staff_id = ${staffId}::uuid and (i.id is not null or n.inquiry_id is null) order by n.at desc limit 100`,
  )
  return rows.map(({ due_by, at, ...row }) => ({
    ...row,
    dueBy: due_by === null ? null : new Date(due_by).toISOString(),
    at: new Date(at).toISOString(),
  }))
}

/** Counted no further than a person needs to know. */
export async function countUnread(ctx: Ctx): Promise<number> {
  const staffId = requireOwnDesk(ctx)
  const { rows } = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from (select from notice where staff_id = ${staffId}::uuid and read_at is null limit 100) unread`)
  return rows[0]?.count ?? 0
}

/** Marks notices of one's own as read; others are left alone. */
export async function markRead(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const staffId = requireOwnDesk(ctx)
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now() })
    .where(and(isAmong(notices.id, ids), eq(notices.staffId, staffId), isNull(notices.readAt)))
}

/** Takes out what was told three months ago. */
export async function forgetNotices(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  await ctx.db.delete(notices).where(lt(notices.at, new Date(ctx.now().getTime() - 90 * 24 * 3600_000)))
}

export function requireOwnDesk(ctx: Ctx): string {
  if (ctx.actor.kind === 'visitor') throw new AppError('not-signed-in', 'Sign in to do this.')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff has notices.')
  return ctx.actor.id
}
