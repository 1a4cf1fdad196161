import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { scopeOf, type Scope } from '../staff/index.ts'
import { isHeld } from './held-domains.ts'
import { sendMailJobs } from './queue-mail.ts'
import { isWithin } from './scope.ts'
import { loadSchool } from './send-mail.ts'
import { outbox } from './table.ts'

/** How long staff can take back what they let leave. */
export const undoMs = 10_000

/**
 * Lets held mail leave, after the time for undoing it.
 * @throws AppError `conflict` where it is not held, or the school sends nothing to its domain
 */
export async function releaseMail(ctx: Ctx, id: string): Promise<void> {
  const scope = scopeOf(ctx, 'mail:release')
  const { heldDomains } = await loadSchool(ctx)
  await inTransaction(ctx, async (ctx) => {
    const address = await letLeave(ctx, scope, id, 'held')
    if (isHeld(address, heldDomains))
      throw new AppError(
        'conflict',
        'No mail leaves for this domain: the school’s settings stop it, or the address is that of a sample.',
      )
    await recordAudit(ctx, 'mail.released', { type: 'mail', id })
  })
}

/** Sends failed mail again, after the time for undoing it. @throws AppError `conflict` where it did not fail */
export async function resendMail(ctx: Ctx, id: string): Promise<void> {
  const scope = scopeOf(ctx, 'mail:release')
  await inTransaction(ctx, async (ctx) => {
    await letLeave(ctx, scope, id, 'failed')
    await recordAudit(ctx, 'mail.sent-again', { type: 'mail', id })
  })
}

/** Takes back a release or a second sending that has not left yet. @throws AppError `conflict` where it has */
export async function undoMailRelease(ctx: Ctx, id: string): Promise<void> {
  const scope = scopeOf(ctx, 'mail:release')
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ heldFor: outbox.heldFor, failedFor: outbox.failedFor })
      .from(outbox)
      .where(and(isStillHere(id), isNotNull(outbox.releasedAt), isWithin(scope)))
      .for('update')
    if (!row) throw alreadyLeft()
    await ctx.db
      .update(outbox)
      .set({ state: row.failedFor ? 'failed' : 'held', leavesAt: null, releasedAt: null, releasedBy: null })
      .where(eq(outbox.id, id))
    await recordAudit(ctx, 'mail.release-undone', { type: 'mail', id })
  })
}

/**
 * Takes back mail before it leaves, for the verb that queued it.
 * @throws AppError `conflict` where it has left, or is leaving at this moment
 */
export async function cancelMail(ctx: Ctx, id: string): Promise<void> {
  const canceled = await ctx.db
    .update(outbox)
    .set({ state: 'canceled' })
    .where(isStillHere(id))
    .returning({ id: outbox.id })
  if (canceled.length === 0) throw alreadyLeft()
  await recordAudit(ctx, 'mail.canceled', { type: 'mail', id })
}

async function letLeave(ctx: Ctx, scope: Scope, id: string, from: 'held' | 'failed'): Promise<string> {
  const leavesAt = new Date(ctx.now().getTime() + undoMs)
  const [row] = await ctx.db
    .update(outbox)
    .set({
      state: 'waiting',
      leavesAt,
      attempts: 0,
      report: null,
      reportSaid: null,
      reportedAt: null,
      releasedAt: ctx.now(),
      releasedBy: actorName(ctx.actor),
    })
    .where(and(eq(outbox.id, id), eq(outbox.state, from), isWithin(scope)))
    .returning({ address: outbox.toAddress })
  if (!row) throw new AppError('conflict', 'Someone has decided on this mail already.')
  await sendMailJobs(ctx, [id], leavesAt)
  return row.address
}

/** It can be taken back: it was never tried. After a try that broke off, the relay may have it all the same. */
function isStillHere(id: string) {
  return and(eq(outbox.id, id), inArray(outbox.state, ['waiting', 'held']), eq(outbox.attempts, 0))
}

const alreadyLeft = () =>
  new AppError('conflict', 'This mail has left, or is leaving now. It cannot be taken back.')
