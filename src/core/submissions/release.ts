import { and, eq, isNotNull, type SQL } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit, type AuditVerb } from '../audit/index.ts'
import { scopeOf } from '../staff/index.ts'
import { isWithin } from './scope.ts'
import { submissions } from './table.ts'

/** How long a release can be taken back before anything comes of it. */
const releaseUndoMs = 10_000

/**
 * Lets doubted submissions through. They leave the quarantine at once, and are worked like any other after the time for undoing it.
 * @returns those that were still in quarantine
 * @throws AppError `conflict` where none was, `not-found` where there is none
 */
export function releaseSubmissions(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const until = new Date(ctx.now().getTime() + releaseUndoMs)
  return decide(ctx, ids, {
    from: eq(submissions.state, 'quarantined'),
    to: { state: 'waiting', releasedUntil: until, workAt: until },
    verb: 'submission.released',
  })
}

/** Takes releases back. @returns and throws as `releaseSubmissions`: what is an inquiry by now stays one */
export const undoRelease = (ctx: Ctx, ids: readonly string[]): Promise<string[]> =>
  decide(ctx, ids, {
    from: and(eq(submissions.state, 'waiting'), isNotNull(submissions.releasedUntil)),
    to: { state: 'quarantined', releasedUntil: null },
    verb: 'submission.release-undone',
  })

/** Ends doubted submissions without an answer. The rows stay, and the audit names who decided. @returns and throws as `releaseSubmissions` */
export const discardSubmissions = (ctx: Ctx, ids: readonly string[]): Promise<string[]> =>
  decide(ctx, ids, {
    from: eq(submissions.state, 'quarantined'),
    to: { state: 'discarded' },
    verb: 'submission.discarded',
  })

/** Puts discarded submissions back into the quarantine, at any time. @returns and throws as `releaseSubmissions` */
export const restoreSubmissions = (ctx: Ctx, ids: readonly string[]): Promise<string[]> =>
  decide(ctx, ids, {
    from: eq(submissions.state, 'discarded'),
    to: { state: 'quarantined' },
    verb: 'submission.restored',
  })

type Decision = {
  from: SQL | undefined
  to: Partial<typeof submissions.$inferInsert>
  verb: AuditVerb & `submission.${'released' | 'release-undone' | 'discarded' | 'restored'}`
}

async function decide(ctx: Ctx, ids: readonly string[], { from, to, verb }: Decision): Promise<string[]> {
  const scope = scopeOf(ctx, 'inquiry:release')
  return inTransaction(ctx, async (ctx) => {
    const theirs = and(isAmong(submissions.id, ids), isWithin(scope))
    const rows = await ctx.db
      .update(submissions)
      .set({ ...to, stateChangedAt: ctx.now() })
      .where(and(theirs, from))
      .returning({ id: submissions.id })
    const decided = rows.map(({ id }) => id)
    if (decided.length === 0) {
      if ((await ctx.db.$count(submissions, theirs)) === 0)
        throw new AppError('not-found', 'There is no such submission.')
      throw new AppError('conflict', 'Someone has decided on this submission already.')
    }
    await recordAudit(ctx, verb, ...decided.map((id) => ({ type: 'submission' as const, id })))
    return decided
  })
}
