import { and, count, gt, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { mailboxKey } from './mailbox-key.ts'
import type { HoldReason } from './schema.ts'
import { outbox } from './table.ts'

/** How many acknowledgements leave; the inquiries themselves are all kept, and mail beyond a ceiling is held for a person to release. */
export const ceilings = {
  /** To one mailbox, no matter who asks in its name. */
  perMailboxAndDay: 5,
  /** For one network without proof of work: a script with a list of addresses. */
  perNetworkAndHour: 30,
  /** For one network with proof: a lecture hall in which everybody asks. */
  perProvenNetworkAndHour: 300,
  /** For the school as a whole, above which only proven ones leave. */
  perSchoolAndHour: 500,
} as const

const hourMs = 3600_000

export type Ask = { readonly address: string; readonly network: string | null; readonly isProven: boolean }

/** Counts what left already, so that each further acknowledgement can be judged. */
export async function openCeilings(ctx: Ctx, asks: readonly Ask[]) {
  const mailboxes = [...new Set(asks.map(({ address }) => mailboxKey(address)))]
  const networks = [...new Set(asks.flatMap(({ network }) => network ?? []))]
  await lockKeys(ctx, [...mailboxes, ...networks])
  const byMailbox = await countSince(ctx, outbox.mailboxKey, mailboxes, 24 * hourMs)
  const byNetwork = await countSince(ctx, outbox.networkKey, networks, hourMs)
  let ofSchool = await countOfSchool(ctx)

  return {
    /** Counts one more, and tells why it is held; null where it may leave. */
    count({ address, network, isProven }: Ask): HoldReason | null {
      const mailbox = mailboxKey(address)
      const toMailbox = byMailbox.get(mailbox) ?? 0
      if (toMailbox >= ceilings.perMailboxAndDay) return 'mailbox'
      const fromNetwork = network === null ? 0 : (byNetwork.get(network) ?? 0)
      const networkCeiling = isProven ? ceilings.perProvenNetworkAndHour : ceilings.perNetworkAndHour
      if (fromNetwork >= networkCeiling) return 'network'
      if (ofSchool >= ceilings.perSchoolAndHour && !isProven) return 'school'
      byMailbox.set(mailbox, toMailbox + 1)
      if (network !== null) byNetwork.set(network, fromNetwork + 1)
      ofSchool++
      return null
    },
  }
}

/** Until the transaction ends nobody else counts these keys. In one order, so that two workers cannot wait for each other. */
async function lockKeys({ db }: Ctx, keys: readonly string[]): Promise<void> {
  await db.execute(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended('acknowledgement ' || key, 0) as key from unnest(${sql.param(keys)}::text[]) as key order by 1
    ) keys`)
}

/** In these very words, by which the partial indexes are found. */
const hasLeft = sql`template = 'acknowledgement' and state <> 'held'`

type KeyColumn = typeof outbox.mailboxKey | typeof outbox.networkKey

async function countSince(
  ctx: Ctx,
  column: KeyColumn,
  keys: readonly string[],
  ms: number,
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await ctx.db
    .select({ key: column, count: count() })
    .from(outbox)
    .where(and(isAmong(column, keys), gt(outbox.createdAt, new Date(ctx.now().getTime() - ms)), hasLeft))
    .groupBy(column)
  return new Map(rows.map((row) => [row.key ?? '', row.count]))
}

/** No further than the ceiling: in a rush there may be hundreds of thousands. */
async function countOfSchool(ctx: Ctx): Promise<number> {
  const recent = ctx.db
    .select({ one: sql`1` })
    .from(outbox)
    .where(and(gt(outbox.createdAt, new Date(ctx.now().getTime() - hourMs)), hasLeft))
    .limit(ceilings.perSchoolAndHour)
    .as('recent')
  const [row] = await ctx.db.select({ count: count() }).from(recent)
  return row?.count ?? 0
}
