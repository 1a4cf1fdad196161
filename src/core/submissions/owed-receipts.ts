import { and, asc, eq, isNotNull, lt, or } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { submissions } from './table.ts'

/** After so long another server takes over what one that is gone still owed. */
const takeOverAfterMs = 10 * 60_000

/**
 * Remembers that these numbers are shown though the receipt log did not take them.
 * @returns those that have a row
 */
export async function markReceiptsOwed(ctx: Ctx, receipts: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .update(submissions)
    .set({ receiptOwedAt: ctx.now() })
    .where(isAmong(submissions.receipt, receipts))
    .returning({ receipt: submissions.receipt })
  return new Set(rows.map((row) => row.receipt))
}

/** What a server's receipt log owes, oldest first, and what another left owing. */
export function findReceiptsOwed(ctx: Ctx, server: string, limit: number) {
  const longAgo = new Date(ctx.now().getTime() - takeOverAfterMs)
  return ctx.db
    .select({
      receipt: submissions.receipt,
      contentHash: submissions.contentHash,
      at: submissions.receivedAt,
    })
    .from(submissions)
    .where(
      and(
        isNotNull(submissions.receiptOwedAt),
        or(eq(submissions.server, server), lt(submissions.receiptOwedAt, longAgo)),
      ),
    )
    .orderBy(asc(submissions.receiptOwedAt))
    .limit(limit)
}

/** The receipt log of `server` shows these numbers now. */
export async function settleReceiptsOwed(
  ctx: Ctx,
  server: string,
  receipts: readonly string[],
): Promise<void> {
  await ctx.db
    .update(submissions)
    .set({ receiptOwedAt: null, server })
    .where(isAmong(submissions.receipt, receipts))
}

/** How many numbers were shown that no receipt log holds yet, of the whole school. */
export const countReceiptsOwed = ({ db }: Pick<Ctx, 'db'>): Promise<number> =>
  db.$count(submissions, isNotNull(submissions.receiptOwedAt))
