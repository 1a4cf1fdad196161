import type { Actor, Ctx } from '../context.ts'
import { newId } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import { auditEntries } from './table.ts'
import type { AuditSubject, AuditVerb } from './verbs.ts'

/** Writes down an act on one or more subjects, in the transaction that does it. */
export async function recordAudit<Verb extends AuditVerb>(
  ctx: Ctx,
  verb: Verb,
  ...subjects: readonly AuditSubject<Verb>[]
): Promise<void> {
  if (subjects.length === 0) return
  await insertRows(
    ctx.db,
    auditEntries,
    subjects.map((subject) => ({
      id: newId(),
      at: ctx.now(),
      actor: actorName(ctx.actor),
      verb,
      subjectType: subject.type,
      subjectId: subject.id,
      details: 'details' in subject ? subject.details : {},
      requestId: ctx.requestId,
      address: ctx.clientAddress ?? null,
    })),
  )
}

/** `staff:0198…`, `system:worker`, `visitor`. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return actor.kind
    case 'system':
      return `system:${actor.name}`
    default:
      return `${actor.kind}:${actor.id}`
  }
}
