import { sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { writeArrival, type Arrival } from './arrival.ts'
import { confirmQueue } from './jobs.ts'
import type { SubmissionState } from './schema.ts'
import { isNearWindowEnd } from './receipt.ts'

/**
 * Keeps arrivals as submissions, those that were not kept yet. Their rows are what a worker takes up.
 * The same content within 24 hours is kept once, even if another server is storing it at this moment; once more where the first was closed without a reply.
 * @returns for each arrival, in order, the receipt that its content now has
 */
export async function storeArrivals(
  ctx: Ctx,
  server: string,
  arrivals: readonly Arrival[],
): Promise<string[]> {
  if (!arrivals.every(isPlain)) return storeTogether(ctx, server, arrivals)
  // Nearly always all of them are new, and then one statement is the whole transaction.
  const kept = await insertNew(ctx, server, arrivals)
  if (kept.length === arrivals.length) return arrivals.map(({ receipt }) => receipt)
  return storeTogether(ctx, server, arrivals)
}

/** It needs no lock, and no mail to its sender. */
const isPlain = ({ receivedAt, verdict }: Arrival): boolean =>
  !isNearWindowEnd(receivedAt, marginMs) && !verdict.reasons.includes('unconfirmed')

function storeTogether(ctx: Ctx, server: string, arrivals: readonly Arrival[]): Promise<string[]> {
  return inTransaction(ctx, async (ctx) => {
    await lockContents(ctx, arrivals)
    const kept = await insertNew(ctx, server, arrivals)
    const receipts = new Set(kept.map((row) => row.receipt))
    const known = arrivals.filter((each) => !receipts.has(each.receipt))
    const { numbers, repeated } = await findNumbers(ctx, known)
    if (repeated.length > 0) kept.push(...(await insertNew(ctx, server, repeated)))
    const toConfirm = idsToConfirm(arrivals, kept)
    if (toConfirm.length > 0) await ctx.jobs.send(ctx.db, confirmQueue, { submissionIds: toConfirm })
    return arrivals.map((each) => numbers.get(each) ?? each.receipt)
  })
}

function idsToConfirm(arrivals: readonly Arrival[], kept: readonly Kept[]): string[] {
  const receipts = new Set(
    arrivals.flatMap(({ receipt, verdict }) => (verdict.reasons.includes('unconfirmed') ? receipt : [])),
  )
  return kept.filter(({ receipt }) => receipts.has(receipt)).map(({ id }) => id)
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
  const at = now().toISOString()
  const { rows: kept } = await db.execute<Kept>(sql`
    insert into submission (id, receipt, content_hash, received_at, content_type, body, inquiry,
      channel, source, promised_by, posted_from, network, locale, form_revision_id, verdict, state, server, state_changed_at, sweep_at)
    select uuidv7(), a.receipt, decode(a."contentHash", 'base64'), a."receivedAt", a."contentType", decode(a.body, 'base64'), a.inquiry,
      a.channel, a.source, a."promisedBy", a."postedFrom", a.network, coalesce(a.locale, 'en'), a."formRevisionId", a.verdict,
      case when (a.verdict ->> 'quarantine')::boolean then 'quarantined' else 'waiting' end, ${server},
      ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${`[${arrivals.map(writeArrival).join(',')}]`}::jsonb) as a(receipt text, "previousReceipt" text, "contentHash" text,
      "receivedAt" timestamptz, "contentType" text, body text, inquiry jsonb,
      channel text, source jsonb, "promisedBy" timestamptz, "postedFrom" text, network text, locale text, "formRevisionId" uuid, verdict jsonb)
    where ((select s.received_at from submission s where s.receipt = a."previousReceipt") > a."receivedAt" - interval '24 hours') is not true
    order by a.receipt
    on conflict (receipt) do nothing
    returning id, receipt, state`)
  return kept
}

/** The number that each content that came before has now; `repeated` are to be kept once more, for what came before was closed without a reply. */
async function findNumbers({ db }: Ctx, arrivals: readonly Arrival[]) {
  const numbers = new Map<Arrival, string>()
  const repeated: Arrival[] = []
  if (arrivals.length === 0) return { numbers, repeated }
  const candidates = arrivals.flatMap((each) => [each.previousReceipt, each.receipt, ...each.repeats])
  const { rows } = await db.execute<{ receipt: string; state: SubmissionState }>(
    sql`select receipt, state from submission where receipt = any(${sql.param(candidates)}::text[])`,
  )
  const states = new Map(rows.map((row) => [row.receipt, row.state]))
  for (const arrival of arrivals) {
    const { previousReceipt, receipt, repeats } = arrival
    const isOfDayBefore = states.has(previousReceipt) && !states.has(receipt)
    const chain = [...(isOfDayBefore ? [previousReceipt] : []), receipt, ...repeats]
    const number = chain.find((each) => !isClosed(states.get(each))) ?? chain.at(-1) ?? receipt
    numbers.set(arrival, number)
    if (!states.has(number)) repeated.push({ ...arrival, receipt: number, previousReceipt: number })
  }
  return { numbers, repeated }
}

/** Nobody will answer it, or not before a fault is mended: who sends the same again must reach a person. */
const isClosed = (state: SubmissionState | undefined) =>
  state === 'discarded' || state === 'failed' || state === 'erased'
