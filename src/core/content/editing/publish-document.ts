import { newId } from '../../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { findFindings, isError } from '../gate/find-findings.ts'
import { publish } from '../publish.ts'
import type { BrowserCheck, CheckResult, Finding } from '../schema.ts'
import { contentChecks } from '../table.ts'
import { withdraw } from '../withdraw.ts'
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
  const check = withBrowserCheck(await findFindings(ctx, document.type, data), browser)
  const isPublished = !check.findings.some(isError)
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.insert(contentChecks).values({
      id: newId(),
      revisionId,
      at: new Date(check.at),
      ran: [...check.ran],
      findings: check.findings,
    })
    if (!isPublished) return
    await publish(ctx, document.type, document.key, revisionId)
    await endPlan(ctx, id, 'done')
    await endReview(ctx, id, 'published')
  })
  return { isPublished, check }
}

/** What the record calls axe-core's part: it ran where the server could not see it. */
export const browserCheckName = 'axe-core in the editor’s browser'

function withBrowserCheck(check: CheckResult, browser: BrowserCheck | undefined): CheckResult {
  if (!browser) return check
  const found = browser.findings.map(({ isError, rule, text, target, count }): Finding => ({
    level: isError ? 'error' : 'warning',
    code: 'accessibility',
    path: '',
    values: { text, rule, target, count },
  }))
  const findings = [...check.findings, ...found]
  return {
    ...check,
    ran: [...check.ran, `${browserCheckName} ${browser.version}, ${browser.widths.join(' and ')} px`],
    findings: [...findings.filter(isError), ...findings.filter((each) => !isError(each))],
  }
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
