import { and, asc, eq, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import type { Log } from '../../platform/log/log.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { findUnfinished } from '../submissions/index.ts'
import { checkLedger } from './check-ledger.ts'
import { ledgerChecks } from './table.ts'

const dayMs = 24 * 3600 * 1000
const silentAfterMs = 5 * 60_000

/**
 * Checks this server's ledger and keeps the result where every desk sees it; raises an alarm in the log when it is off.
 * A check of the last two days costs little enough to run each minute; without `since`, everything is checked.
 */
export async function keepStandingCheck(
  ctx: Ctx,
  { folder, server, log, days }: { folder: string; server: string; log: Log; days?: number },
) {
  requireSystem(ctx)
  const since = days === undefined ? undefined : new Date(ctx.now().getTime() - days * dayMs)
  const report = await checkLedger(ctx, folder, since)
  // What nobody works is the whole school's: whoever asks is told of it as it is then.
  const off = report.off.filter(({ what }) => what !== 'stuck' && what !== 'failed')
  const row = {
    server,
    at: ctx.now(),
    shown: report.shown,
    off: off.length,
    report: { ...report, off: off.slice(0, 100) },
  }
  await ctx.db.insert(ledgerChecks).values(row).onConflictDoUpdate({ target: ledgerChecks.server, set: row })
  if (report.off.length > 0)
    log.error('ledger.off', { off: report.off.slice(0, 20), count: report.off.length })
  return report
}

/** A server that stops with nothing open need not be heard of again. */
export async function endStandingCheck(ctx: Ctx, server: string): Promise<void> {
  requireSystem(ctx)
  await ctx.db
    .delete(ledgerChecks)
    .where(and(eq(ledgerChecks.server, server), eq(ledgerChecks.off, 0), sql`${journaledOf} = 0`))
}
const journaledOf = sql`(${ledgerChecks.report} -> 'byState' ->> 'journaled')::int`

/**
 * Hears no more of a server that is gone for good, its journal with it or played by another.
 * @throws AppError `not-found`
 */
export async function forgetServer(ctx: Ctx, server: string): Promise<void> {
  requirePermission(ctx, 'staff:manage')
  await inTransaction(ctx, async (ctx) => {
    const gone = await ctx.db.delete(ledgerChecks).where(eq(ledgerChecks.server, server)).returning()
    if (gone.length === 0) throw new AppError('not-found', `No server ${server} is known.`)
    await recordAudit(
      ctx,
      'server.forgotten',
      ...gone.map(({ server, report }) => ({
        type: 'server' as const,
        id: server,
        details: { ...report.byState },
      })),
    )
  })
}

/** The last checks of all servers in one, as old as the oldest of them; null before the first. */
export async function lastLedgerCheck(ctx: Ctx) {
  requirePermission(ctx, 'ledger:read')
  const rows = await ctx.db.select().from(ledgerChecks).orderBy(asc(ledgerChecks.at))
  const [oldest] = rows
  if (!oldest) return null
  const unfinished = await findUnfinished(ctx)
  return {
    at: oldest.at.toISOString(),
    shown: rows.reduce((sum, row) => sum + row.shown, 0),
    off: rows.reduce((sum, row) => sum + row.off, unfinished.length),
    /** Servers that ended without a last word, or cannot check: their journals may hold what nobody has seen. */
    silent: rows
      .filter((row) => ctx.now().getTime() - row.at.getTime() > silentAfterMs)
      .map((row) => row.server),
  }
}
