import { and, asc, desc, eq } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { auditEntries } from './table.ts'
import type { AuditSubject, AuditVerb } from './verbs.ts'

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
        isAmong(auditEntries.subjectId, ids),
        isAmong(auditEntries.verb, verbs),
      ),
    )
  return new Set(rows.map(({ id, verb }) => `${id} ${verb}`))
}

/** Who did this last to each subject, as the audit writes actors: `staff:0198…`. */
export async function findLastActors(
  { db }: Pick<Ctx, 'db'>,
  type: string,
  ids: readonly string[],
  verb: AuditVerb,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([auditEntries.subjectId], { id: auditEntries.subjectId, actor: auditEntries.actor })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectType, type),
        isAmong(auditEntries.subjectId, ids),
        eq(auditEntries.verb, verb),
      ),
    )
    .orderBy(auditEntries.subjectId, desc(auditEntries.id))
  return new Map(rows.map(({ id, actor }) => [id, actor]))
}

/** What was noted each time that this was done to a subject, the earliest first. */
export async function findAuditDetails<Verb extends AuditVerb>(
  { db }: Pick<Ctx, 'db'>,
  type: string,
  id: string,
  verb: Verb,
): Promise<DetailsOf<Verb>[]> {
  const rows = await db
    .select({ details: auditEntries.details })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.subjectType, type), eq(auditEntries.subjectId, id), eq(auditEntries.verb, verb)),
    )
    .orderBy(asc(auditEntries.id))
  return rows.map(({ details }) => details as DetailsOf<Verb>)
}

type DetailsOf<Verb extends AuditVerb> =
  AuditSubject<Verb> extends { readonly details: infer Details } ? Details : never

/** What was done lately to subjects of a kind, the last first, with the colleague who did it; null where the program did. */
export async function findActsOn({ db }: Pick<Ctx, 'db'>, type: string, max: number) {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectType, type))
    .orderBy(desc(auditEntries.id))
    .limit(max)
  return rows.map(({ verb, subjectId, at, actor, details }) => ({
    verb,
    subjectId,
    at,
    staffId: /^staff:([0-9a-f-]{36})$/.exec(actor)?.[1] ?? null,
    isDrill: (details as { isDrill?: unknown }).isDrill === true,
  }))
}
