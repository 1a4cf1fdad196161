import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { auditEntries } from './table.ts'
import type { AuditVerb } from './verbs.ts'

export type AuditFilter = {
  readonly actor?: string | undefined
  readonly verb?: AuditVerb | undefined
  readonly subject?: string | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  /** The id before which to go on: ids sort by time. */
  readonly before?: string | undefined
}

/** What was done, the newest first; for `core/oversight`, which asks who may see it. */
export function readAudit({ db }: Pick<Ctx, 'db'>, filter: AuditFilter, limit: number) {
  return db.select().from(auditEntries).where(fits(filter)).orderBy(desc(auditEntries.id)).limit(limit)
}

function fits({ actor, verb, subject, from, until, before }: AuditFilter): SQL | undefined {
  return and(
    actor === undefined ? undefined : eq(auditEntries.actor, actor),
    verb === undefined ? undefined : eq(auditEntries.verb, verb),
    subject === undefined ? undefined : eq(auditEntries.subjectId, subject),
    from === undefined ? undefined : gte(auditEntries.at, from),
    until === undefined ? undefined : lt(auditEntries.at, until),
    before === undefined ? undefined : lt(auditEntries.id, before),
  )
}
