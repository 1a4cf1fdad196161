import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { auditEntries } from './table.ts'
import type { AuditVerb } from './verbs.ts'

/** Which of these acts are written down of which subjects, as `id verb`. */
export async function findAudited(
  { db }: Pick<Ctx, 'db'>,
  type: string,
  ids: readonly string[],
  verbs: readonly AuditVerb[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: auditEntries.subjectId, verb: auditEntries.verb })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectType, type),
        inArray(auditEntries.subjectId, [...ids]),
        inArray(auditEntries.verb, [...verbs]),
      ),
    )
  return new Set(rows.map(({ id, verb }) => `${id} ${verb}`))
}
