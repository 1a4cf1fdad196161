import { and, eq, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { dayIn } from '../../kernel/dates.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { fullName } from '../../kernel/names.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { listInquiriesOf } from '../inquiries/index.ts'
import { findRootId } from '../people/index.ts'
import { findAnsweringColleague, requirePermission, scopeOf } from '../staff/index.ts'
import type { TaskInput, TaskView } from './schema.ts'
import { tasks } from './table.ts'

/** The tasks of one person, what is open first, by its day. @throws AppError `not-found` where the person is not theirs to see */
export async function listTasksOf(ctx: Ctx, personId: string): Promise<TaskView[]> {
  await requireSees(ctx, personId)
  const root = await findRootId(ctx, personId)
  return findTasks(
    ctx,
    sql`k.person_id in (select id from person where id = ${root}::uuid or merged_into = ${root}::uuid)`,
  )
}

/** What the one who asks is to do, by its day; nothing for a colleague who answers no inquiries. */
export async function listMyTasks(ctx: Ctx): Promise<TaskView[]> {
  if (ctx.actor.kind !== 'staff') return []
  return findTasks(ctx, sql`k.staff_id = ${ctx.actor.id}::uuid and k.done_at is null`)
}

/** How many of one's own are due by a day of the school. */
export async function countDueTasks(ctx: Ctx, day: string): Promise<number> {
  if (ctx.actor.kind !== 'staff') return 0
  return ctx.db.$count(tasks, and(eq(tasks.staffId, ctx.actor.id), isOpen, lte(tasks.dueOn, day)))
}

/** The same for today. */
export const countTasksDueToday = async (ctx: Ctx): Promise<number> => countDueTasks(ctx, await today(ctx))

/** @throws AppError `not-found` where the person is not theirs to see, or the colleague answers no inquiries */
export async function addTask(ctx: Ctx, input: TaskInput): Promise<{ id: string }> {
  const by = requireStaff(ctx)
  await requireSees(ctx, input.personId)
  const personId = await findRootId(ctx, input.personId)
  return inTransaction(ctx, async (ctx) => {
    const colleague = await findAnsweringColleague(ctx, input.staffId ?? by.id)
    if (!colleague) throw new AppError('not-found', 'This colleague does not answer inquiries.')
    const { key, text, dueOn } = input
    const given = { staffId: colleague.id, staffName: colleague.name, byId: by.id, byName: by.name }
    const id = newId()
    const added = await ctx.db
      .insert(tasks)
      .values({ id, personId, text, dueOn, key, ...given, createdAt: ctx.now() })
      .onConflictDoNothing({ target: tasks.key })
      .returning({ id: tasks.id })
    if (added.length === 0) {
      const [earlier] = await ctx.db.select({ id: tasks.id }).from(tasks).where(eq(tasks.key, key))
      return { id: earlier?.id ?? id }
    }
    await recordAudit(ctx, 'task.added', { type: 'person', id: personId, details: { task: id } })
    return { id }
  })
}

/** Marks a task as done, or as open again. @throws AppError `conflict` where it is so already, `not-found` */
export async function settleTask(ctx: Ctx, id: string, isDone: boolean): Promise<void> {
  const by = requireStaff(ctx)
  const change = isDone ? { doneAt: ctx.now(), doneBy: by.name } : { doneAt: null, doneBy: null }
  await changeTask(
    ctx,
    id,
    isDone ? 'task.done' : 'task.reopened',
    change,
    isDone ? isNull(tasks.doneAt) : isNotNull(tasks.doneAt),
  )
}

/** Takes a task away, or brings it back. @throws as `settleTask` */
export async function removeTask(ctx: Ctx, id: string, { isGone = true } = {}): Promise<void> {
  requireStaff(ctx)
  const where = isGone ? isNull(tasks.removedAt) : isNotNull(tasks.removedAt)
  await changeTask(
    ctx,
    id,
    isGone ? 'task.removed' : 'task.restored',
    { removedAt: isGone ? ctx.now() : null },
    where,
  )
}

/** Removes the tasks of people who are erased; in a transaction. */
export async function eraseTasks(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'person:erase')
  if (personIds.length > 0) await ctx.db.delete(tasks).where(isAmong(tasks.personId, personIds))
}

async function changeTask(
  ctx: Ctx,
  id: string,
  verb: 'task.done' | 'task.reopened' | 'task.removed' | 'task.restored',
  change: Partial<typeof tasks.$inferInsert>,
  where: SQL,
): Promise<void> {
  const [found] = await ctx.db.select({ personId: tasks.personId }).from(tasks).where(eq(tasks.id, id))
  if (!found) throw new AppError('not-found', 'There is no such task.')
  await requireSees(ctx, found.personId)
  await inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .update(tasks)
      .set(change)
      .where(and(eq(tasks.id, id), where))
      .returning({ id: tasks.id })
    if (changed.length === 0) throw new AppError('conflict', 'A colleague changed this task meanwhile.')
    await recordAudit(ctx, verb, { type: 'person', id: found.personId, details: { task: id } })
  })
}

const isOpen = and(isNull(tasks.doneAt), isNull(tasks.removedAt))

type Row = {
  id: string
  person_id: string
  first_name: string
  last_name: string
  text: string
  due_on: string
  staff_id: string
  staff_name: string
  by_name: string
  done_at: Date | null
  done_by: string | null
}

async function findTasks(ctx: Ctx, which: SQL): Promise<TaskView[]> {
  const day = await today(ctx)
  // A person who was joined with another is shown as the one they became.
  const { rows } = await ctx.db.execute<Row>(sql`
    select k.id, coalesce(p.merged_into, p.id) as person_id, q.first_name, q.last_name, k.text,
      k.due_on::text, k.staff_id, k.staff_name, k.by_name, k.done_at, k.done_by
    from task k join person p on p.id = k.person_id join person q on q.id = coalesce(p.merged_into, p.id)
    where ${which} and k.removed_at is null order by k.done_at is not null, k.due_on, k.id limit 200`)
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: fullName(row.first_name, row.last_name) },
    text: row.text,
    dueOn: row.due_on,
    staff: { id: row.staff_id, name: row.staff_name },
    by: row.by_name,
    doneAt: row.done_at === null ? null : new Date(row.done_at).toISOString(),
    doneBy: row.done_by,
    isLate: row.done_at === null && row.due_on < day,
  }))
}

/** Who works for some programs sees the people of whom they see an inquiry. */
async function requireSees(ctx: Ctx, personId: string): Promise<void> {
  const scope = scopeOf(ctx, 'inquiry:read')
  if (scope !== 'all' && (await listInquiriesOf(ctx, await findRootId(ctx, personId))).length === 0)
    throw new AppError('not-found', 'There is no such person.')
}

async function today(ctx: Ctx): Promise<string> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  return dayIn(content.get('settings', 'school')?.data.timeZone ?? 'UTC', ctx.now())
}

function requireStaff(ctx: Ctx): { id: string; name: string } {
  scopeOf(ctx, 'inquiry:answer')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff can do this.')
  return { id: ctx.actor.id, name: ctx.actor.name }
}
