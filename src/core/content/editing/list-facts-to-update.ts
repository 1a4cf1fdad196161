import { academicYearsIn } from '../../../kernel/academic-year.ts'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { schoolDay } from '../gate/find-findings.ts'
import { groupsIn } from '../gate/look.ts'
import type { FactsToUpdate } from '../schema.ts'

/**
 * The yearly checklist: documents on the site with facts from years that are over, with facts that nobody owns, or with samples
 * in place of facts; those with most to do first. A document leaves it once its facts are right.
 */
export async function listFactsToUpdate(ctx: Ctx): Promise<FactsToUpdate[]> {
  requirePermission(ctx, 'content:edit')
  const year = Number((await schoolDay(ctx)).slice(0, 4))
  const { rows } = await ctx.db.execute<{ id: string; type: string; title: string; data: unknown }>(sql`
    select d.id, d.type, coalesce(r.title, d.key) as title, r.data
    from document d join revision r on r.id = d.published_revision_id
    where position('"asOf"' in r.data::text) > 0`)
  return rows
    .map(({ data, ...document }) => ({ ...document, ...count(data, year) }))
    .filter(({ old, unowned, samples }) => old + unowned + samples > 0)
    .toSorted(
      (one, other) =>
        other.old + other.unowned + other.samples - (one.old + one.unowned + one.samples) ||
        one.title.localeCompare(other.title),
    )
}

function count(data: unknown, year: number): Pick<FactsToUpdate, 'old' | 'from' | 'unowned' | 'samples'> {
  const facts = groupsIn(data).flatMap(({ value: { name, asOf, owner, sample } }) =>
    typeof asOf === 'string' && typeof name === 'string' ? [{ asOf, owner, sample }] : [],
  )
  const old = facts.filter(({ asOf }) => (lastYearIn(asOf) ?? year) < year)
  return {
    old: old.length,
    from: [...new Set(old.map(({ asOf }) => asOf))].toSorted(),
    unowned: facts.filter(({ owner }) => typeof owner !== 'string' || owner === '').length,
    samples: facts.filter(({ sample }) => sample === true).length,
  }
}

/** Of `2022-05` and `2021-22` it is 2022; null where no year is named. */
function lastYearIn(asOf: string): number | null {
  const ends = academicYearsIn(asOf).map(({ ends }) => ends)
  const years = [...asOf.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([found]) => Number(found)).concat(ends)
  return years.length > 0 ? Math.max(...years) : null
}
