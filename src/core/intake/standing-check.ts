import { desc } from 'drizzle-orm'
import type { Ctx } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log/log.ts'
import { requirePermission } from '../staff/index.ts'
import { checkLedger } from './ledger.ts'
import { ledgerChecks } from './table.ts'

const dayMs = 24 * 3600 * 1000

/**
 * Checks this server's ledger and keeps the result where every desk sees it; raises an alarm in the log when it is off.
 * A check of the last two days costs little enough to run each minute; without `since`, everything is checked.
 */
export async function keepStandingCheck(
  ctx: Ctx,
  { folder, server, log, days }: { folder: string; server: string; log: Log; days?: number },
) {
  const since = days === undefined ? undefined : new Date(ctx.now().getTime() - days * dayMs)
  const report = await checkLedger(ctx, folder, since)
  const row = {
    server,
    at: ctx.now(),
    shown: report.shown,
    off: report.off.length,
    report: { ...report, off: report.off.slice(0, 100) },
  }
  await ctx.db.insert(ledgerChecks).values(row).onConflictDoUpdate({ target: ledgerChecks.server, set: row })
  if (report.off.length > 0)
    log.error('ledger.off', { off: report.off.slice(0, 20), count: report.off.length })
  return report
}

/** The last checks of all servers in one; null before the first. */
export async function lastLedgerCheck(ctx: Ctx) {
  requirePermission(ctx, 'inquiry:read')
  const rows = await ctx.db.select().from(ledgerChecks).orderBy(desc(ledgerChecks.at))
  const [latest] = rows
  if (!latest) return null
  const byState: Record<string, number> = {}
  for (const { report } of rows) {
    for (const [state, count] of Object.entries(report.byState))
      byState[state] = (byState[state] ?? 0) + count
  }
  return {
    at: latest.at.toISOString(),
    shown: rows.reduce((sum, row) => sum + row.shown, 0),
    off: rows.reduce((sum, row) => sum + row.off, 0),
    byState,
  }
}
