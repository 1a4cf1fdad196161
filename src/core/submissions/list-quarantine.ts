import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { fullName } from '../../kernel/names.ts'
import { cutPage, readCursor } from '../../kernel/page.ts'
import { findLastActors } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { countryName } from '../countries/index.ts'
import { promiseTime } from '../promises/index.ts'
import { findStaffNames, scopeOf } from '../staff/index.ts'
import { type Quarantine, type QuarantineLine, type QuarantineQuery } from './schema.ts'
import { isMadeUp } from './samples.ts'
import { isWithin } from './scope.ts'
import { submissions } from './table.ts'

/** A page of what waits for a person to look, who has waited longest first; or of what was discarded, the latest decision first. */
export async function listQuarantine(ctx: Ctx, { after, size, show }: QuarantineQuery): Promise<Quarantine> {
  const isDiscarded = show === 'discarded'
  const isListed = and(
    eq(submissions.state, isDiscarded ? 'discarded' : 'quarantined'),
    isWithin(scopeOf(ctx, 'inquiry:release')),
  )
  const by = isDiscarded ? submissions.stateChangedAt : submissions.receivedAt
  const isFurther = after === undefined ? undefined : isAfter(after, isDiscarded)
  const [rows, total] = await Promise.all([
    ctx.db
      .select({
        id: submissions.id,
        receipt: submissions.receipt,
        arrivedAt: submissions.receivedAt,
        receivedAt: by,
        inquiry: submissions.inquiry,
        verdict: submissions.verdict,
        source: submissions.source,
      })
      .from(submissions)
      .where(and(isListed, isFurther))
      .orderBy(...(isDiscarded ? [desc(by), desc(submissions.id)] : [asc(by), asc(submissions.id)]))
      .limit(size + 1),
    ctx.db.$count(submissions, isListed),
  ])
  const { lines, next } = cutPage(rows, size)
  const [{ programs, calendar }, deciders] = await Promise.all([
    loadSchool(ctx),
    isDiscarded
      ? findDeciders(
          ctx,
          lines.map(({ id }) => id),
        )
      : new Map<string, string>(),
  ])
  return {
    lines: lines.map(({ id, receipt, arrivedAt, receivedAt, inquiry, verdict, source }): QuarantineLine => ({
      id,
      receipt,
      receivedAt: arrivedAt.toISOString(),
      name: fullName(inquiry.first_name, inquiry.last_name),
      email: inquiry.email,
      country: inquiry.country ? (countryName(inquiry.country) ?? inquiry.country) : inquiry.country_typed,
      programs: inquiry.programs.map((key) => ({ key, name: programs.get(key) ?? key })),
      reasons: [...verdict.reasons],
      message: inquiry.message,
      promisedBy: promiseTime(arrivedAt, calendar).toISOString(),
      isSample: isMadeUp({ source }),
      discarded: isDiscarded ? { by: deciders.get(id) ?? '', at: receivedAt.toISOString() } : null,
    })),
    next,
    total,
  }
}

async function loadSchool(ctx: Ctx) {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [{ type: 'settings', key: 'school' }],
  })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  return {
    calendar: { timeZone: settings.timeZone, ...settings.promise },
    programs: new Map(content.list('program').map(({ key, summary }) => [key, summary.listedAs])),
  }
}

/** Who discarded each, by name. */
async function findDeciders(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const actors = await findLastActors(ctx, 'submission', ids, 'submission.discarded')
  const staffIdOf = (actor: string) => /^staff:(.+)$/.exec(actor)?.[1]
  const names = await findStaffNames(
    ctx,
    [...actors.values()].flatMap((actor) => staffIdOf(actor) ?? []),
  )
  return new Map([...actors].map(([id, actor]) => [id, names.get(staffIdOf(actor) ?? '') ?? actor]))
}

function isAfter(cursor: string, isDiscarded: boolean): SQL {
  const { receivedAt: instant, id } = readCursor(cursor)
  return isDiscarded
    ? sql`(${submissions.stateChangedAt}, ${submissions.id}) < (${instant}::timestamptz, ${id}::uuid)`
    : sql`(${submissions.receivedAt}, ${submissions.id}) > (${instant}::timestamptz, ${id}::uuid)`
}
