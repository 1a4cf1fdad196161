import { sql, type SQL } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { addDays, dayIn, instantAt } from '../../kernel/dates.ts'
import { loadPublished } from '../content/index.ts'
import { countryName } from '../countries/index.ts'
import type { Ctx } from '../context.ts'
import { isBroken } from '../inquiries/index.ts'
import { requirePermission } from '../staff/index.ts'
import { allInquiries } from './all-inquiries.ts'
import type { Insight, InsightQuery, Tally, Totals } from './schema.ts'

const maxRows = 30

/**
 * What came in, and how fast it was answered, between two days of the school. Samples are not counted.
 * A correction is no inquiry of its own; an answer counts from when the mail server took it, and the promise is kept when each question
 * is answered. One that is over without that is broken at once.
 */
export async function findInsight(ctx: Ctx, { from, to }: InsightQuery): Promise<Insight> {
  requirePermission(ctx, 'insight:read')
  const school = await loadWords(ctx)
  const { zone } = school
  const isWithin = (first: string, last: string) =>
    sql`i.received_at >= ${instantAt(first, '00:00', zone).toISOString()}::timestamptz
      and i.received_at < ${instantAt(addDays(last, 1), '00:00', zone).toISOString()}::timestamptz and not i.is_sample`
  const days = Temporal.PlainDate.from(from).until(to).days + 1
  const [beforeFrom, beforeTo] = [addDays(from, -days), addDays(from, -1)]
  const [{ totals, byDay, programs, countries, channels, sources, interests }, before, ages, owners] =
    await Promise.all([
      findPeriod(ctx, isWithin(from, to), zone),
      findTotals(ctx, isWithin(beforeFrom, beforeTo)),
      findOpenByAge(ctx, zone),
      findOwners(ctx),
    ])
  const counts = new Map(byDay.map(({ key, count }) => [key, count]))
  return {
    from,
    to,
    totals,
    before: { ...before, from: beforeFrom, to: beforeTo },
    byDay: Array.from({ length: days }, (_, at) => addDays(from, at)).map((day) => ({
      day,
      count: counts.get(day) ?? 0,
    })),
    byProgram: programs.map(({ key, count }) => ({ key, label: school.programs.get(key) ?? key, count })),
    byCountry: countries.map(({ key, count }) => ({
      key: key || null,
      label: key === '' ? '' : (countryName(key) ?? key),
      count,
    })),
    byChannel: channels.map(({ key, count }) => ({ key, label: key, count })),
    bySource: sources.map(({ key, count }) => ({ key: key || null, label: key, count })),
    byInterest: interests.map(({ key, count }) => ({
      key: key || null,
      label: school.interests.get(key) ?? key,
      count,
    })),
    openByAge: ages,
    byOwner: owners,
  }
}

// An answer in part is a first reply as well. Rows of earlier versions know only the one time.
const firstAt = sql`coalesce(i.first_answered_at, i.answered_at)`
const hours = sql`extract(epoch from ${firstAt} - i.received_at) / 3600`
const totalsAt = (now: Date) => sql`count(*)::int as inquiries, count(i.answered_at)::int as answered,
  count(*) filter (where i.promise_kept)::int as "promisesKept",
  count(*) filter (where ${isBroken(now)})::int as "promisesBroken",
  round(percentile_cont(0.5) within group (order by ${hours}) filter (where ${firstAt} is not null)::numeric, 2)::float as "medianHours",
  round(percentile_cont(0.9) within group (order by ${hours}) filter (where ${firstAt} is not null)::numeric, 2)::float as "slowestTenthHours"`

async function findTotals({ db, now }: Ctx, period: SQL): Promise<Totals> {
  const { rows } = await db.execute<Totals>(
    sql`select ${totalsAt(now())} from ${allInquiries} i where ${period}`,
  )
  return theRow(rows)
}

type Counted = { key: string; count: number }
type Period = { totals: Totals } & Record<
  'byDay' | 'programs' | 'countries' | 'channels' | 'sources' | 'interests',
  Counted[]
>

/** All figures of a period from one reading of it: a year of a large school is a million rows. */
async function findPeriod({ db, now }: Ctx, period: SQL, zone: string): Promise<Period> {
  const tally = (key: SQL, from = sql`period i`) => sql`coalesce((select json_agg(line) from (
    select ${key} as key, count(*)::int as count from ${from} group by 1 order by 2 desc, 1 limit ${366 + maxRows}) line), '[]')`
  const { rows } = await db.execute<Period>(sql`
    with period as materialized (select i.* from ${allInquiries} i where ${period})
    select (select to_json(line) from (select ${totalsAt(now())} from period i) line) as totals,
      ${tally(sql`to_char(i.received_at at time zone ${zone}, 'YYYY-MM-DD')`)} as "byDay",
      ${tally(
        sql`coalesce(program, '-')`,
        sql`(select p.program from period i left join inquiry_program p on p.inquiry_id = i.id where i.erased_programs is null
          union all select unnest(case erased_programs when '{}' then '{-}' else erased_programs end) from period) about`,
      )} as programs,
      ${tally(
        sql`coalesce(p.country, i.erased_country, '')`,
        sql`period i left join person p on p.id = i.person_id`,
      )} as countries,
      ${tally(sql`i.channel`)} as channels,
      ${tally(
        sql`coalesce(s.source ->> 'utm_source', s.source ->> 'source', s.source ->> 'referring_host', i.erased_source, '')`,
        sql`period i left join submission s on s.inquiry_id = i.id and s.receipt = i.receipt and s.source <> '{}'`,
      )} as sources,
      ${tally(sql`i.interest`)} as interests`)
  return theRow(rows)
}

function theRow<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('a count without a row')
  return row
}

const isOpen = sql`i.closed_at is null and (i.answered_at is null or i.again_by is not null) and not i.is_sample`

async function findOpenByAge({ db, now }: Ctx, zone: string): Promise<Insight['openByAge']> {
  const daysAgo = (days: number) => addDays(dayIn(zone, now()), -days)
  const since = (days: number) =>
    sql`i.received_at >= ${instantAt(daysAgo(days), '00:00', zone).toISOString()}::timestamptz`
  const { rows } = await db.execute<Record<'day' | 'week' | 'month' | 'older', number>>(sql`
    select count(*) filter (where ${since(0)})::int as day, count(*) filter (where not ${since(0)} and ${since(7)})::int as week,
      count(*) filter (where not ${since(7)} and ${since(30)})::int as month, count(*) filter (where not ${since(30)})::int as older
    from inquiry i where ${isOpen}`)
  const count = (age: 'day' | 'week' | 'month' | 'older') => rows[0]?.[age] ?? 0
  return [
    { age: 'day', count: count('day'), from: daysAgo(0), to: null },
    { age: 'week', count: count('week'), from: daysAgo(7), to: daysAgo(1) },
    { age: 'month', count: count('month'), from: daysAgo(30), to: daysAgo(8) },
    { age: 'older', count: count('older'), from: null, to: daysAgo(31) },
  ]
}

/** How many open inquiries have no answer though the time that was promised is over. */
export async function countOverdue({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from inquiry i
    where ${isOpen} and coalesce(i.again_by, i.promised_by) <= ${now().toISOString()}::timestamptz`)
  return rows[0]?.count ?? 0
}

async function findOwners({ db }: Ctx): Promise<Tally[]> {
  const { rows } = await db.execute<Tally>(sql`
    select a.staff_id as key, max(a.staff_name) as label, count(*)::int as count
    from inquiry i join assignment a on a.inquiry_id = i.id and a.ended_at is null
    where ${isOpen} group by a.staff_id order by 3 desc, 2 limit ${maxRows}`)
  return rows
}

async function loadWords(ctx: Ctx) {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [
      { type: 'settings', key: 'school' },
      { type: 'form', key: 'inquiry' },
    ],
  })
  const options = content.get('form', 'inquiry')?.data.interest.options ?? []
  return {
    zone: content.get('settings', 'school')?.data.timeZone ?? 'UTC',
    programs: new Map(content.list('program').map(({ key, summary }) => [key, summary.listedAs])),
    interests: new Map(options.map(({ value, label }) => [value, label])),
  }
}
