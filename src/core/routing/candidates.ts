import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { Routable } from './place.ts'

// Tables of other modules: read here together, for one statement is what a minute of a rush can afford.
const columns = sql`i.id, i.receipt, i.name, i.interest, i.channel, i.received_at, p.country,
  array(select ip.program from inquiry_program ip where ip.inquiry_id = i.id order by ip.program) as programs,
  array(select distinct said.source from submission s
    cross join lateral (values (s.source ->> 'utm_source'), (s.source ->> 'source'), (s.source ->> 'referring_host')) said(source)
    where s.inquiry_id = i.id and said.source is not null) as sources,
  (select a.staff_name from assignment a where a.inquiry_id = i.id and a.ended_at is null) as has`

type Row = Record<'id' | 'receipt' | 'name' | 'interest' | 'channel', string> & {
  received_at: Date | string
  country: string | null
  programs: string[]
  sources: string[]
  has: string | null
}

export type Candidate = Routable & { receipt: string; name: string; has: string | null }

/** Inquiries that came into being after `since` (the first id of an instant), wait for an answer, have nobody, and were not tried yet. */
export const findUntried = (ctx: Ctx, since: string, limit: number): Promise<Candidate[]> =>
  find(
    ctx,
    sql`where i.id > ${since}::uuid and i.closed_at is null and i.answered_at is null
      and not exists (select from routed_inquiry r where r.inquiry_id = i.id)
      and not exists (select from assignment a where a.inquiry_id = i.id and a.ended_at is null)
      order by i.id limit ${limit}`,
  )

/** The last inquiries that came in, the newest first. Samples are as good as any to try a rule on. */
export const findLatest = (ctx: Ctx, limit: number): Promise<Candidate[]> =>
  find(ctx, sql`order by i.received_at desc, i.id desc limit ${limit}`)

async function find({ db }: Ctx, which: SQL): Promise<Candidate[]> {
  const { rows } = await db.execute<Row>(
    sql`select ${columns} from inquiry i left join person p on p.id = i.person_id ${which}`,
  )
  return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: new Date(received_at) }))
}

/** How many open inquiries each colleague has, of those that wait: what was answered long ago is not read. */
export async function countOpenByColleague({ db }: Ctx): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ staff_id: string; open: number }>(sql`
    select a.staff_id, count(*)::int as open from inquiry i
      join assignment a on a.inquiry_id = i.id and a.ended_at is null
    where i.closed_at is null and (i.answered_at is null or i.again_by is not null)
    group by a.staff_id`)
  return new Map(rows.map(({ staff_id, open }) => [staff_id, open]))
}
