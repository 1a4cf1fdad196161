import { desc, eq, isNotNull } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { holdWaitingMail } from '../outreach/index.ts'
import { endAllSessions, requirePermission, requireSystem } from '../staff/index.ts'
import { endAllVisits } from '../visits/index.ts'
import type { BackupView } from './schema.ts'
import { backupRuns } from './table.ts'

type MadeBackup = { name: string; rows: number; bytes: number; files: number }

/** What makes and proves a backup; it knows folders and databases. */
export type BackupWork = {
  make(now: Date): Promise<MadeBackup>
  /** @throws where it cannot be restored whole */
  prove(name: string): Promise<void>
}

/** Tables of which a backup holds no rows: what lets someone in, and counts of minutes. */
export const emptiedTables = [
  'staff_session',
  'staff_verification',
  'staff_rate_limit',
  'visit',
  'visit_code',
] as const

const shownRuns = 30

/** Makes a backup, and restores it into a scratch database to prove it; each is noted. What failed is an error in the log as well: nobody looks at the desk for it every morning. */
export async function runBackup(ctx: Ctx, work: BackupWork): Promise<{ failed: number }> {
  requireSystem(ctx)
  const at = ctx.now()
  const made = await work.make(at).catch((error: unknown) => String(error))
  if (typeof made === 'string') {
    const nothing = { name: '', rows: 0, bytes: 0, files: 0 }
    return failedBackup(ctx, await noteBackup(ctx, at, nothing, made), made)
  }
  const id = await noteBackup(ctx, at, made)
  const failedFor = await work.prove(made.name).then(() => '', String)
  await noteProof(ctx, made.name, failedFor)
  return failedFor === '' ? { failed: 0 } : failedBackup(ctx, id, failedFor)
}

/** Notes a backup, so that the desk tells of it. @returns its id */
export async function noteBackup(ctx: Ctx, at: Date, made: MadeBackup, failedFor = ''): Promise<string> {
  requireSystem(ctx)
  const id = newId()
  await ctx.db.insert(backupRuns).values({ id, at, ...made, failedFor: failedFor.slice(0, 500) })
  return id
}

/** Notes whether a backup could be restored. One that was not made of this database is another's to tell of. @param failedFor empty where it could */
export async function noteProof(ctx: Ctx, name: string, failedFor: string): Promise<void> {
  requireSystem(ctx)
  await ctx.db
    .update(backupRuns)
    .set({ failedFor: failedFor.slice(0, 500), provenAt: failedFor === '' ? ctx.now() : null })
    .where(eq(backupRuns.name, name))
}

function failedBackup({ log }: Ctx, id: string, error: string): { failed: number } {
  log?.error('backup.failed', { id, error })
  return { failed: 1 }
}

/** Backups as administrators see them. */
export async function findBackups(ctx: Ctx, isNightly: boolean): Promise<BackupView> {
  requirePermission(ctx, 'retention:manage')
  const [runs, [proven]] = await Promise.all([
    ctx.db.select().from(backupRuns).orderBy(desc(backupRuns.at)).limit(shownRuns),
    ctx.db
      .select({ at: backupRuns.at })
      .from(backupRuns)
      .where(isNotNull(backupRuns.provenAt))
      .orderBy(desc(backupRuns.at))
      .limit(1),
  ])
  return {
    isNightly,
    lastProvenAt: proven?.at.toISOString() ?? null,
    runs: runs.map(({ at, provenAt, ...run }) => ({
      ...run,
      at: at.toISOString(),
      provenAt: provenAt?.toISOString() ?? null,
    })),
  }
}

/**
 * Makes a restored database fit for use: mail that waited is held, for it may have left after the backup was made; nobody is signed in.
 * @returns how many mails are held
 */
export async function settleRestored(ctx: Ctx): Promise<{ held: number }> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    const held = await holdWaitingMail(ctx)
    await endAllSessions(ctx)
    await endAllVisits(ctx)
    await recordAudit(ctx, 'backup.restored', { type: 'installation', id: 'backup', details: { held } })
    return { held }
  })
}
