import type { Actor, Ctx } from '../context.ts'
import { newId } from '../../kernel/ids.ts'
import { auditEntries } from './table.ts'

type Subject = { type: string; id: string; details?: Record<string, unknown> }

/** Writes down an act on one or more subjects, in the transaction that does it. `details` hold ids and codes, never names, addresses or texts. */
export async function recordAudit(ctx: Ctx, verb: string, ...subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return
  await ctx.db.insert(auditEntries).values(
    subjects.map(({ type, id, details = {} }) => ({
      id: newId(),
      at: ctx.now(),
      actor: actorName(ctx.actor),
      verb,
      subjectType: type,
      subjectId: id,
      details,
      requestId: ctx.requestId,
    })),
  )
}

/** `staff:0198…`, `system:worker`, `visitor`. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.id}`
  return actor.kind === 'system' ? `system:${actor.name}` : actor.kind
}
