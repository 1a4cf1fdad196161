import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { instantsAt } from '../../../kernel/dates.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Queue } from '../../../platform/jobs/jobs.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { findFindings, isError, schoolZone } from '../gate/find-findings.ts'
import type { BrowserCheck, PlanInput } from '../schema.ts'
import { contentPlans } from '../table.ts'
import { keepCheck, partOf, withBrowserPart } from './browser-part.ts'
import { findDocument, lockDocument, requireOutOfTrash } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { openRevision, staffIdOf } from './open-document.ts'

export const planQueue: Queue<{ planId: string }> = { name: 'content.plan' }

/**
 * Plans that a document is published, or withdrawn, at a time on the school's clocks; in place of what was planned before.
 * @throws AppError `invalid` at the field `time` for one that is over or that clocks skip, and at `which` for one that they show
 * twice; `conflict` where axe-core found an error in what is to be published
 */
export async function planDocument(ctx: Ctx, id: string, plan: PlanInput): Promise<{ at: string }> {
  requirePermission(ctx, 'content:publish')
  const at = instantOf(plan, await schoolZone(ctx))
  if (at <= ctx.now()) throw refused('time', 'Choose a time in the future.')
  const revisionId = plan.act === 'publish' ? (plan.revisionId ?? (await findNewestId(ctx, id))) : null
  if (revisionId && plan.browser) await keepBrowserCheck(ctx, id, revisionId, plan.browser)
  await inTransaction(ctx, async (ctx) => {
    const document = await lockDocument(ctx, id)
    requireOutOfTrash(document)
    if (plan.act === 'withdraw' && !document.publishedRevisionId)
      throw new AppError('conflict', 'This is not on the site, so it cannot be withdrawn.')
    await endPlan(ctx, id, 'canceled')
    const planId = newId()
    await ctx.db.insert(contentPlans).values({
      id: planId,
      documentId: id,
      act: plan.act,
      revisionId,
      at,
      plannedBy: staffIdOf(ctx),
      plannedAt: ctx.now(),
    })
    await ctx.jobs.send(ctx.db, planQueue, { planId }, { startAfter: at })
    await recordAudit(ctx, 'content.planned', {
      type: 'document',
      id,
      details: { act: plan.act, at: at.toISOString() },
    })
  })
  return { at: at.toISOString() }
}

/**
 * Keeps what axe-core found with the revision: at its time no browser will be there to look. What only the server checks is
 * checked again then, since a page that this one links to may be published before it.
 */
async function keepBrowserCheck(
  ctx: Ctx,
  id: string,
  revisionId: string,
  browser: BrowserCheck,
): Promise<void> {
  const { type } = await findDocument(ctx, id)
  const { data } = await openRevision(ctx, id, revisionId)
  const part = partOf(browser)
  await keepCheck(ctx, revisionId, withBrowserPart(await findFindings(ctx, type, data), part))
  if (part.findings.some(isError))
    throw new AppError('conflict', 'The page has barriers that must be removed first: see the checks.')
}

/** @throws AppError `conflict` where nothing is planned */
export async function cancelPlan(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  await inTransaction(ctx, async (ctx) => {
    if (!(await endPlan(ctx, id, 'canceled')))
      throw new AppError('conflict', 'Nothing is scheduled for this any more.')
    await recordAudit(ctx, 'content.plan-canceled', { type: 'document', id })
  })
}

/** Ends what is planned, in the transaction of what ends it. @returns whether something was */
export async function endPlan(ctx: Ctx, id: string, outcome: string): Promise<boolean> {
  const ended = await ctx.db
    .update(contentPlans)
    .set({ endedAt: ctx.now(), outcome })
    .where(and(eq(contentPlans.documentId, id), isNull(contentPlans.endedAt)))
    .returning({ id: contentPlans.id })
  return ended.length > 0
}

function instantOf({ day, time, which }: PlanInput, zone: string): Date {
  const [first, second] = instantsAt(day, time, zone)
  if (!first) throw refused('time', 'Clocks go forward that night and skip this time. Choose another.')
  if (!second) return first
  if (!which) throw refused('which', 'Clocks go back that night and show this time twice. Choose which one.')
  return which === 'first' ? first : second
}

const refused = (field: string, message: string) => new AppError('invalid', message, { [field]: message })
