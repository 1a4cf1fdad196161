import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { findFindings, isError } from '../gate/find-findings.ts'
import { publish } from '../publish.ts'
import type { BrowserCheck, CheckResult } from '../schema.ts'
import { withdraw } from '../withdraw.ts'
import { findBrowserPart, keepCheck, partOf, withBrowserPart } from './browser-part.ts'
import { findDocument, requireOutOfTrash } from './find-document.ts'
import { openRevision } from './open-document.ts'
import { endPlan } from './plans.ts'
import { endReview } from './reviews.ts'

export type Published = {
  /** False where the checks found errors: then nothing changed on the site. */
  readonly isPublished: boolean
  readonly check: CheckResult
}

/**
 * Checks a revision, and publishes it unless a check found an error. The result stays with the revision either way.
 * @param browser what axe-core found; without it, what it found on this very revision before
 * @throws AppError `not-found`, `conflict` in the trash, `invalid` where the revision does not fit its type any more
 */
export async function publishDocument(
  ctx: Ctx,
  id: string,
  revisionId: string,
  browser?: BrowserCheck,
): Promise<Published> {
  requirePermission(ctx, 'content:publish')
  const document = await findDocument(ctx, id)
  requireOutOfTrash(document)
  const { data } = await openRevision(ctx, id, revisionId)
  const own = await findFindings(ctx, document.type, data)
  const check = withBrowserPart(own, browser ? partOf(browser) : await findBrowserPart(ctx, revisionId))
  const isPublished = !check.findings.some(isError)
  await inTransaction(ctx, async (ctx) => {
    await keepCheck(ctx, revisionId, check)
    if (!isPublished) return
    await publish(ctx, document.type, document.key, revisionId)
    await endPlan(ctx, id, 'done')
    await endReview(ctx, id, 'published')
  })
  return { isPublished, check }
}

/** Takes a document off the site; it stays as a draft. @throws AppError as `withdraw` does */
export async function withdrawDocument(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  const { type, key, locale } = await findDocument(ctx, id)
  await inTransaction(ctx, async (ctx) => {
    await withdraw(ctx, type, key, locale)
    await endPlan(ctx, id, 'done')
  })
}
