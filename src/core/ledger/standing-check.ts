import { and, asc, eq, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import type { Log } from '../../platform/log/log.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission, requireSystem } from '../staff/index.ts'
import { countReceiptsOwed, findUnfinished } from '../submissions/index.ts'
import { checkLedger, type LedgerOptions } from './check-ledger.ts'
import { countOpenDiscrepancies, findOpenDiscrepancies, settleDiscrepancies } from './discrepancies.ts'
import type { LedgerReport } from './schema.ts'
import { ledgerChecks } from './table.ts'
import { countTurnedAway } from './turned-away.ts'

const dayMs = 24 * 3600 * 1000
/** How long a server waits between two checks. */
export const checkEveryMs = 60_000
const silentAfterMs = 5 * 60_000

type StandingCheck = Omit<LedgerOptions, 'since'> & {
  server: string
  log: Pick<Log, 'error'>
  /** Back to the first receipt; otherwise over two days, which costs little enough for each minute. */
  isFull?: boolean
}

/** Checks this server's ledger and keeps the result where every desk sees it; raises an alarm in the log when it is off. */
export async function keepStandingCheck(
  ctx: Ctx,
  { folder, receipts, server, log, isFull = false }: StandingCheck,
): Promise<LedgerReport> {
  requireSystem(ctx)
  const since = isFull ? undefined : new Date(ctx.now().getTime() - 2 * dayMs)
  const report = await checkAndSettle(ctx, { folder, receipts, since }, server)
  // What nobody works is the whole school's: the desk is told of it as it is when it asks.
  const off = await countOpenDiscrepancies(ctx, server)
  const row = {
    server,
    at: ctx.now(),
    shown: report.shown,
    off,
    report: { ...report, off: report.off.slice(0, 100) },
  }
  await ctx.db.insert(ledgerChecks).values(row).onConflictDoUpdate({ target: ledgerChecks.server, set: row })
  if (report.off.length > 0)
    log.error('ledger.off', { off: report.off.slice(0, 20), count: report.off.length })
  return report
}

/**
 * Checks, and keeps as rows what is off. The report names what is open: also what lies further back than this check looked,
 * not what a person has closed, and what nobody works in the whole school.
 */
export async function checkAndSettle(
  ctx: Ctx,
  options: LedgerOptions,
  server: string,
): Promise<LedgerReport> {
  const checked = await checkLedger(ctx, options)
  await settleDiscrepancies(ctx, server, checked, options)
  const open = await findOpenDiscrepancies(ctx, { server, limit: 10_000 })
  const { journal: _, ...report } = checked
  return {
    ...report,
    off: [...open.map(({ receipt, what }) => ({ receipt, what })), ...(await findUnfinished(ctx))],
  }
}

/** Each time, unless senders queue up at the form: then just often enough that the desk does not call this server silent. */
export function isCheckDue(last: Date, now: Date, isBusy: boolean): boolean {
  return !isBusy || now.getTime() - last.getTime() > silentAfterMs - 2 * checkEveryMs
}

/** Once a night, at three o'clock of the machine's zone; after a day at the latest. */
export function isFullCheckDue(last: Date, now: Date): boolean {
  const ageMs = now.getTime() - last.getTime()
  return ageMs >= dayMs || (ageMs > dayMs / 4 && now.getHours() === 3)
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
    off: (await countOpenDiscrepancies(ctx)) + unfinished.length,
    /** The oldest of those that a person may close. */
    discrepancies: await findOpenDiscrepancies(ctx, { limit: 50 }),
    turnedAway: await countTurnedAway(ctx),
    /** Numbers that were shown and stand in no receipt log yet. */
    notNoted: await countReceiptsOwed(ctx),
    /** Servers that ended without a last word, or cannot check: their journals may hold what nobody has seen. */
    silent: rows
      .filter((row) => ctx.now().getTime() - row.at.getTime() > silentAfterMs)
      .map((row) => row.server),
  }
}
