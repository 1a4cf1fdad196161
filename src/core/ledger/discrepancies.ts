import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import type { Checked, LedgerOptions } from './check-ledger.ts'
import { proveReceipts, type Claim } from './prove-receipts.ts'
import type { Discrepancy, DiscrepancyKind, DiscrepancyView } from './schema.ts'
import { ledgerDiscrepancies as rows } from './table.ts'

const batchSize = 500

/**
 * Makes a row of everything that a check found off, and ends the rows of what it found right.
 * However far a check looked back, an open row stays until its own receipt is found right.
 */
export async function settleDiscrepancies(
  ctx: Ctx,
  server: string,
  checked: Checked,
  options: LedgerOptions,
): Promise<void> {
  for (let at = 0; at < checked.off.length; at += batchSize)
    await record(ctx, server, checked.off.slice(at, at + batchSize))
  const found = new Set(checked.off.map(keyOf))
  for (let after = ''; ;) {
    const open = await ctx.db
      .select()
      .from(rows)
      .where(and(eq(rows.server, server), isNull(rows.resolvedAt), sql`${rows.id} > ${after || nilId}`))
      .orderBy(asc(rows.id))
      .limit(batchSize)
    const last = open.at(-1)
    if (!last) return
    after = last.id
    const unseen = open.filter((row) => !found.has(keyOf(row)))
    const right = await findRight(ctx, unseen, checked, options)
    await resolve(
      ctx,
      right.map((row) => row.id),
    )
  }
}

async function record(ctx: Ctx, server: string, off: readonly Discrepancy[]): Promise<void> {
  await ctx.db
    .insert(rows)
    .values(
      off.map(({ receipt, what, contentHash = null }) => ({
        id: newId(),
        server,
        receipt,
        what,
        contentHash,
        since: ctx.now(),
      })),
    )
    // What a check had found right is open again; what a person closed stays closed.
    .onConflictDoUpdate({
      target: [rows.server, rows.receipt, rows.what],
      set: { since: ctx.now(), resolvedAt: null, resolvedBy: null },
      setWhere: eq(rows.resolvedBy, 'check'),
    })
}

type Row = typeof rows.$inferSelect

/** Of rows that this check did not find off: those that it found right, not those on which it did not look. */
async function findRight(
  ctx: Ctx,
  open: readonly Row[],
  { journal }: Checked,
  { receipts, since }: LedgerOptions,
): Promise<Row[]> {
  const claims = open.flatMap(({ receipt, contentHash }): Claim[] =>
    contentHash === null ? [] : [{ receipt, contentHash }],
  )
  // As thorough as whatever check it was that found them.
  const proven = await proveReceipts(ctx, receipts, claims, journal, true)
  const wrong = new Map<string, DiscrepancyKind | null>(
    proven.map(({ receipt, state, what }) => [receipt, state === 'refused' ? 'refused' : what]),
  )
  return open.filter((row) => {
    if (row.what === 'unreadable') return !journal.unreadable.includes(row.receipt)
    // Only a full check has read every line of the log.
    if (row.what === 'damaged') return since === undefined
    return wrong.get(row.receipt) === null
  })
}

async function resolve(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .update(rows)
    .set({ resolvedAt: ctx.now(), resolvedBy: 'check' })
    .where(and(isAmong(rows.id, ids), isNull(rows.resolvedAt)))
}

/**
 * Closes what no check will find right any more. The row stays, with who closed it and why.
 * @param person who, where the actor is not a member of staff
 * @throws AppError `not-found`, or `conflict` where it is closed already
 */
export async function closeDiscrepancy(
  ctx: Ctx,
  { id, reason, person }: { id: string; reason: string; person?: string },
): Promise<void> {
  requirePermission(ctx, 'ledger:close')
  await inTransaction(ctx, async (ctx) => {
    const resolvedBy = person === undefined ? actorName(ctx.actor) : `${actorName(ctx.actor)} for ${person}`
    const [closed] = await ctx.db
      .update(rows)
      .set({ resolvedAt: ctx.now(), resolvedBy, reason })
      .where(and(eq(rows.id, id), isNull(rows.resolvedAt)))
      .returning()
    if (!closed) {
      const isKnown = (await ctx.db.$count(rows, eq(rows.id, id))) > 0
      throw isKnown
        ? new AppError('conflict', 'This discrepancy is closed already.')
        : new AppError('not-found', 'There is no such discrepancy.')
    }
    const { receipt, what } = closed
    await recordAudit(ctx, 'discrepancy.closed', { type: 'receipt', id: receipt, details: { what } })
  })
}

/** Those that are open, of the whole school or one server, oldest first. */
export async function findOpenDiscrepancies(
  { db }: Pick<Ctx, 'db'>,
  { limit, ...of }: { server?: string; receipt?: string; limit: number },
): Promise<DiscrepancyView[]> {
  const open = await db
    .select()
    .from(rows)
    .where(isOpen(of))
    .orderBy(asc(rows.since), asc(rows.id))
    .limit(limit)
  return open.map(({ id, receipt, what, since, server }) => ({
    id,
    receipt,
    what,
    since: since.toISOString(),
    server,
  }))
}

export const countOpenDiscrepancies = ({ db }: Pick<Ctx, 'db'>, server?: string): Promise<number> =>
  db.$count(rows, isOpen({ server }))

const isOpen = ({ server, receipt }: { server?: string; receipt?: string }) =>
  and(
    isNull(rows.resolvedAt),
    server === undefined ? undefined : eq(rows.server, server),
    receipt === undefined ? undefined : eq(rows.receipt, receipt),
  )

const nilId = '00000000-0000-0000-0000-000000000000'
const keyOf = ({ receipt, what }: { receipt: string; what: string }) => `${receipt} ${what}`
