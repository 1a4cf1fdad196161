import { addDays, instantAt } from '../../kernel/dates.ts'
import { readAudit, type AuditFilter, type AuditVerb } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { findStaffNames, listStaffNames, requirePermission } from '../staff/index.ts'
import type { AuditLine, AuditPage, AuditQuery } from './schema.ts'

const pageSize = 100
const batchSize = 1_000

/** Who did what, the newest first. */
export async function listAuditLog(ctx: Ctx, query: AuditQuery): Promise<AuditPage> {
  requirePermission(ctx, 'audit:read')
  const rows = await readAudit(ctx, await filterOf(ctx, query), pageSize + 1)
  const lines = await asLines(ctx, rows.slice(0, pageSize))
  return { lines, next: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null }
}

/** The same in batches, to the end; for a file. */
export async function* exportAuditLog(ctx: Ctx, query: AuditQuery): AsyncGenerator<AuditLine[]> {
  requirePermission(ctx, 'audit:read')
  const filter = await filterOf(ctx, query)
  let before = filter.before
  for (;;) {
    const rows = await readAudit(ctx, { ...filter, before }, batchSize)
    if (rows.length === 0) return
    yield await asLines(ctx, rows)
    before = rows.at(-1)?.id
  }
}

/** Whose acts can be looked for: every colleague, those who left too, by name. */
export async function listAuditedColleagues(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx, 'audit:read')
  return listStaffNames(ctx)
}

async function filterOf(
  ctx: Ctx,
  { who, verb, subject, from, to, before }: AuditQuery,
): Promise<AuditFilter> {
  const zone = from || to ? await loadZone(ctx) : 'UTC'
  return {
    actor: who === undefined ? undefined : `staff:${who}`,
    // One that no version knows finds nothing.
    verb: verb as AuditVerb | undefined,
    subject,
    from: from === undefined ? undefined : instantAt(from, '00:00', zone),
    until: to === undefined ? undefined : instantAt(addDays(to, 1), '00:00', zone),
    before,
  }
}

async function loadZone(ctx: Ctx): Promise<string> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  return content.get('settings', 'school')?.data.timeZone ?? 'UTC'
}

type Row = Awaited<ReturnType<typeof readAudit>>[number]

async function asLines(ctx: Ctx, rows: readonly Row[]): Promise<AuditLine[]> {
  const staffIdOf = (actor: string) => /^staff:(.+)$/.exec(actor)?.[1]
  const names = await findStaffNames(
    ctx,
    rows.flatMap(({ actor, subjectType, subjectId }) =>
      [staffIdOf(actor) ?? [], subjectType === 'staff' ? subjectId : []].flat(),
    ),
  )
  return rows.map(({ id, at, actor, verb, subjectType, subjectId, details, requestId, address }) => ({
    id,
    at: at.toISOString(),
    actor,
    name: names.get(staffIdOf(actor) ?? '') ?? '',
    verb,
    subject: {
      type: subjectType,
      id: subjectId,
      name: subjectType === 'staff' ? (names.get(subjectId) ?? '') : '',
    },
    details: isRecord(details) ? details : {},
    requestId,
    address: address ?? '',
  }))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
