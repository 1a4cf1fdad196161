import { sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { listAnsweringStaff, requireSystem } from '../staff/index.ts'
import { findAbsent } from '../teams/index.ts'
import { notify, type Notice } from './notify.ts'

/** How long before a promise ends its owner is reminded. */
const soonMs = 4 * 3600_000
/** A promise that ended before is told nobody: it was told, or was broken before anyone told it. */
const pastMs = 3 * 24 * 3600_000
/** In one transaction; the rest follows in the next. */
const perPart = 200

type Due = {
  id: string
  receipt: string
  due: Date | string
  staff_id: string | null
  programs: string[]
}

/**
 * Reminds of promises: the owner four hours before one ends; once it is over the owner and the directors of its programs. Each is
 * told once of each promise. Who is away is not told, but their stand-in. Samples remind nobody.
 */
export async function remindOfPromises(ctx: Ctx): Promise<{ reminded: number } | void> {
  requireSystem(ctx)
  const [absent, colleagues] = await Promise.all([findAbsent(ctx), listAnsweringStaff(ctx)])
  let reminded = 0
  for (const tell of [tellSoon, tellOver]) {
    for (;;) {
      const told = await inTransaction(ctx, (ctx) => tell(ctx, absent, colleagues))
      reminded += told
      if (told < perPart) break
    }
  }
  return reminded > 0 ? { reminded } : undefined
}

type Absent = ReadonlyMap<string, string | null>
type Colleague = Awaited<ReturnType<typeof listAnsweringStaff>>[number]

async function tellSoon(ctx: Ctx, absent: Absent): Promise<number> {
  const now = ctx.now().getTime()
  const due = await findDue(ctx, new Date(now), new Date(now + soonMs), 'due-soon')
  return notify(
    ctx,
    due.flatMap((each) => toOwner(each, 'due-soon', absent)),
  )
}

async function tellOver(ctx: Ctx, absent: Absent, colleagues: readonly Colleague[]): Promise<number> {
  const now = ctx.now().getTime()
  const due = await findDue(ctx, new Date(now - pastMs), new Date(now), 'overdue')
  return notify(
    ctx,
    due.flatMap((each) => {
      const reaching = colleagues.filter(
        ({ programs }) => programs === null || each.programs.some((program) => programs.includes(program)),
      )
      const directors = reaching.filter(({ role }) => role === 'director')
      const above = directors.length > 0 ? directors : reaching.filter(({ role }) => role === 'administrator')
      const owner = toOwner(each, 'overdue', absent)
      return [
        ...owner,
        ...above
          .filter(({ id }) => id !== each.staff_id && !owner.some(({ staffId }) => staffId === id))
          .map(({ id }) => noticeOf(each, 'escalated', id)),
      ]
    }),
  )
}

function toOwner(each: Due, kind: 'due-soon' | 'overdue', absent: Absent): Notice[] {
  if (each.staff_id === null) return []
  return [noticeOf(each, kind, absent.get(each.staff_id) ?? each.staff_id)]
}

function noticeOf({ id, receipt, due }: Due, kind: Notice['kind'], staffId: string): Notice {
  const dueBy = new Date(due)
  const onceKey = `${kind} ${id} ${dueBy.toISOString()} ${staffId}`
  return { staffId, kind, inquiry: { id, receipt }, byName: '', dueBy, onceKey }
}

/** Open inquiries whose promise ends between two instants, and of which nobody was told so yet. */
async function findDue({ db }: Ctx, from: Date, to: Date, kind: 'due-soon' | 'overdue'): Promise<Due[]> {
  // Of an inquiry that nobody has only leaders are told.
  const told = kind === 'overdue' ? sql`n.kind in ('overdue', 'escalated')` : sql`n.kind = 'due-soon'`
  const hasOwner = kind === 'overdue' ? sql`left join` : sql`join`
  const { rows } = await db.execute<Due>(sql`
    select i.id, i.receipt, coalesce(i.again_by, i.promised_by) as due, a.staff_id,
      array(select program from inquiry_program p where p.inquiry_id = i.id) as programs
    from inquiry i ${hasOwner} assignment a on a.inquiry_id = i.id and a.ended_at is null
    where i.closed_at is null and (i.answered_at is null or i.again_by is not null) and not i.is_sample
      and coalesce(i.again_by, i.promised_by) >= ${from.toISOString()}::timestamptz
      and coalesce(i.again_by, i.promised_by) < ${to.toISOString()}::timestamptz
      and not exists (select from notice n where n.inquiry_id = i.id and ${told} and n.due_by = coalesce(i.again_by, i.promised_by))
    order by coalesce(i.again_by, i.promised_by), i.id limit ${perPart}`)
  return rows
}
