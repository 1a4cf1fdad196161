import { and, isNull, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { outbox } from './table.ts'

/** Removes every mail of some inquiries; in a transaction. @returns how many there were */
export async function eraseMailOf(ctx: Ctx, inquiryIds: readonly string[]): Promise<number> {
  requirePermission(ctx, 'samples:manage')
  if (inquiryIds.length === 0) return 0
  const gone = await ctx.db.delete(outbox).where(isAmong(outbox.inquiryId, inquiryIds))
  return gone.rowCount ?? 0
}

/** Removes mail to some addresses that belongs to no inquiry: of events, the newsletter, codes; or of some templates alone. In a transaction. @returns how many there were */
export async function eraseMailTo(
  ctx: Ctx,
  addresses: readonly string[],
  templates?: readonly string[],
): Promise<number> {
  requireSystem(ctx)
  if (addresses.length === 0) return 0
  const keys = sql.param(addresses.map((address) => address.toLowerCase()))
  const gone = await ctx.db
    .delete(outbox)
    .where(
      and(
        isNull(outbox.inquiryId),
        sql`lower(${outbox.toAddress}) = any(${keys}::text[])`,
        templates && isAmong(outbox.template, templates),
      ),
    )
  return gone.rowCount ?? 0
}
