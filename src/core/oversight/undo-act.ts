import { AppError } from '../../kernel/errors.ts'
import { findSameAct } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findAssigned } from '../inquiries/index.ts'
import { requirePermission } from '../staff/index.ts'
import { assignInquiries, closeInquiries, reopenInquiries, undoTagging } from '../threads/index.ts'

/** How long an act can be taken back from the history. */
const undoDays = 60

type Details = { from?: string | null; to?: string | null; for?: string; act?: string }
type Change = { id: string; details: Details }

/**
 * Takes back an act of the history with all that the same request did: assignments go back to who had the inquiry before, closed
 * inquiries are opened, opened ones closed, tags are taken off or there again. What somebody changed since stays as it is now. The undo is an act of the history itself.
 * @returns how many inquiries were changed back, and how many were left alone
 * @throws AppError `not-found`, `conflict` for an act that is too old, or of another kind
 */
export async function undoAct(ctx: Ctx, entryId: string): Promise<{ undone: number; left: number }> {
  requirePermission(ctx, 'audit:read')
  return inTransaction(ctx, async (ctx) => {
    const entries = await findSameAct(ctx, entryId)
    const [first] = entries
    if (!first) throw new AppError('not-found', 'There is no such entry.')
    if (first.at.getTime() < ctx.now().getTime() - undoDays * 24 * 3600_000)
      throw new AppError('conflict', `An act can be undone for ${undoDays} days.`)
    const changes = entries.map(({ subjectId, details }) => ({
      id: subjectId,
      details: details as Details,
    }))
    const undone = await takeBack(ctx, first.verb, first.actor, changes)
    return { undone, left: changes.length - undone }
  })
}

async function takeBack(ctx: Ctx, verb: string, actor: string, changes: readonly Change[]): Promise<number> {
  switch (verb) {
    case 'inquiry.assigned':
    case 'inquiry.routed':
      return giveBack(ctx, changes, ({ details }) => details.to ?? null)
    case 'inquiry.claimed':
      return giveBack(ctx, changes, () => actor.replace(/^staff:/, ''))
    case 'inquiry.unclaimed':
      return giveBack(ctx, changes, () => null)
    case 'inquiry.closed': {
      const ids = changes.map(({ id }) => id)
      return reopenInquiries(ctx, ids)
    }
    case 'inquiry.reopened': {
      const ids = changes.flatMap(({ id, details }) => (details.for === 'reopened' ? [id] : []))
      return ids.length === 0 ? 0 : (await closeInquiries(ctx, { ids, note: '' })).closed.length
    }
    case 'inquiry.tagged': {
      // Acts of earlier versions did not note which tags they changed.
      const act = changes.find(({ details }) => details.act !== undefined)?.details.act
      return act === undefined ? refuse() : undoTagging(ctx, act)
    }
    default:
      return refuse()
  }
}

function refuse(): never {
  throw new AppError('conflict', 'This act cannot be undone from here.')
}

/** @param had who the act gave an inquiry to; where by now somebody else has it, it stays theirs */
async function giveBack(
  ctx: Ctx,
  changes: readonly Change[],
  had: (change: Change) => string | null,
): Promise<number> {
  const now = await findAssigned(
    ctx,
    changes.map(({ id }) => id),
  )
  const still = changes.filter((change) => (now.get(change.id)?.id ?? null) === had(change))
  const byOwner = Map.groupBy(still, ({ details }) => details.from ?? null)
  for (const [to, those] of byOwner) await assignInquiries(ctx, { ids: those.map(({ id }) => id), to })
  return still.length
}
