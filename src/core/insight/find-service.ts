import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { isBroken } from '../inquiries/index.ts'
import { allInquiries } from './all-inquiries.ts'

/** How fast answers came, over some inquiries. */
export type ServiceFigures = {
  readonly inquiries: number
  /** Inquiries whose questions were all answered by the time that was promised. */
  readonly kept: number
  /** Those that came later or not yet, and whose promise is over. */
  readonly broken: number
  /** From the question to the first answer, in hours by the clock; null where none came. */
  readonly medianHours: number | null
}
export type Service = {
  readonly all: ServiceFigures
  readonly byProgram: ReadonlyMap<string, ServiceFigures>
}

/** Below it a figure would say something about single people, and nothing about the school. */
const leastCases = 10

/**
 * How the school answered what came within the last `days`, for its own public page: counts alone, of all inquiries but samples, from
 * the rows that the desk works on, and with those whose person was erased, as Insight counts them. Programs with fewer than ten decided promises are left out; so is everything where all of them are.
 */
export async function findService(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  days: number,
): Promise<Service | null> {
  const until = now().toISOString()
  const since = new Date(now().getTime() - days * 24 * 3600_000).toISOString()
  const decided = sql`
    select i.id, i.erased_programs, i.promise_kept as kept,
      extract(epoch from coalesce(i.first_answered_at, i.answered_at) - i.received_at) / 3600 as hours
    from ${allInquiries} i
    where i.received_at >= ${since}::timestamptz and i.received_at < ${until}::timestamptz and not i.is_sample
      and (i.promise_kept or ${isBroken(now())})`
  const figures = sql`count(*)::int as inquiries, count(*) filter (where d.kept)::int as kept,
    count(*) filter (where d.kept is not true)::int as broken,
    round(percentile_cont(0.5) within group (order by d.hours) filter (where d.hours is not null)::numeric, 2)::float as "medianHours"`
  const [{ rows: whole }, { rows: programs }] = await Promise.all([
    db.execute<ServiceFigures>(sql`select ${figures} from (${decided}) d`),
    db.execute<ServiceFigures & { program: string }>(
      sql`select p.program, ${figures} from (${decided}) d
        cross join lateral (select program from inquiry_program where inquiry_id = d.id union all select unnest(d.erased_programs)) p
        group by p.program`,
    ),
  ])
  const [all] = whole
  if (!all || all.inquiries < leastCases) return null
  return {
    all,
    byProgram: new Map(
      programs.flatMap(({ program, ...figures }) =>
        figures.inquiries >= leastCases ? [[program, figures] as const] : [],
      ),
    ),
  }
}
