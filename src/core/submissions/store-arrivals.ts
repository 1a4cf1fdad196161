import { sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { writeArrival, type Arrival } from './arrival.ts'
import { workQueue } from './jobs.ts'
import { isNearWindowEnd } from './receipt.ts'
import { sweepTime } from './waiting-submissions.ts'

/**
 * Keeps arrivals as submissions and sends the job that works them, all in one transaction.
 * The same content within 24 hours is kept once, whoever else is storing it at this moment.
 * @returns for each arrival, in order, the receipt that its content now has
 */
export function storeArrivals(ctx: Ctx, server: string, arrivals: readonly Arrival[]): Promise<string[]> {
  return inTransaction(ctx, async (ctx) => {
    await lockContents(ctx, arrivals)
    const kept = await insertNew(ctx, server, arrivals)
    const waiting = kept.filter((row) => row.state === 'waiting').map((row) => row.id)
    if (waiting.length > 0) await ctx.jobs.send(ctx.db, workQueue, { submissionIds: waiting })
    const receipts = new Set(kept.map((row) => row.receipt))
    const earlier = await findEarlier(
      ctx,
      arrivals.filter((each) => !receipts.has(each.receipt)),
    )
    return arrivals.map((each) => (earlier.has(each.previousReceipt) ? each.previousReceipt : each.receipt))
  })
}

/** How far the clocks of two servers, and the time an arrival takes to get here, may lie apart. */
const marginMs = 5 * 60 * 1000

/**
 * Two servers that receive the same content on either side of a window's end give it different receipts, so uniqueness
 * alone would let both in. In one order, so that two batches cannot wait for each other.
 */
async function lockContents({ db }: Ctx, arrivals: readonly Arrival[]): Promise<void> {
  const near = arrivals.filter((each) => isNearWindowEnd(each.receivedAt, marginMs))
  if (near.length === 0) return
  const keys = [...new Set(near.map((each) => String(Buffer.from(each.contentHash).readBigInt64BE())))]
  await db.execute(sql`
    select pg_advisory_xact_lock(key) from (select unnest(${sql.param(keys)}::bigint[]) as key order by 1) keys`)
}

type Kept = { id: string; receipt: string; state: string }

async function insertNew({ db, now }: Ctx, server: string, arrivals: readonly Arrival[]): Promise<Kept[]> {
  const rows = arrivals.map((each) => `{"id":"${newId()}",${writeArrival(each).slice(1)}`)
  const at = now()
  const { rows: kept } = await db.execute<Kept>(sql`
    insert into submission (id, receipt, content_hash, received_at, content_type, body, inquiry,
      channel, source, promised_by, posted_from, network, form_revision_id, verdict, state, server, state_changed_at, sweep_at)
    select a.id, a.receipt, decode(a."contentHash", 'base64'), a."receivedAt", a."contentType", decode(a.body, 'base64'), a.inquiry,
      a.channel, a.source, a."promisedBy", a."postedFrom", a.network, a."formRevisionId", a.verdict,
      case when (a.verdict ->> 'quarantine')::boolean then 'quarantined' else 'waiting' end, ${server},
      ${at.toISOString()}::timestamptz, ${sweepTime(at).toISOString()}::timestamptz
    from jsonb_to_recordset(${`[${rows.join(',')}]`}::jsonb) as a(id uuid, receipt text, "previousReceipt" text, "contentHash" text,
      "receivedAt" timestamptz, "contentType" text, body text, inquiry jsonb,
      channel text, source jsonb, "promisedBy" timestamptz, "postedFrom" text, network text, "formRevisionId" uuid, verdict jsonb)
    where not exists (
      select from submission s where s.receipt = a."previousReceipt" and s.received_at > a."receivedAt" - interval '24 hours')
    order by a.receipt
    on conflict (receipt) do nothing
    returning id, receipt, state`)
  return kept
}

/** Which of the previous window's receipts stand for content that came again. */
async function findEarlier({ db }: Ctx, arrivals: readonly Arrival[]): Promise<Set<string>> {
  if (arrivals.length === 0) return new Set()
  const current = arrivals.map((each) => each.receipt)
  const previous = arrivals.map((each) => each.previousReceipt)
  const { rows } = await db.execute<{ previous: string }>(sql`
    select a.previous from unnest(${sql.param(current)}::text[], ${sql.param(previous)}::text[]) as a(current, previous)
    join submission s on s.receipt = a.previous
    where not exists (select from submission c where c.receipt = a.current)`)
  return new Set(rows.map((row) => row.previous))
}
