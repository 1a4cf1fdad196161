import { sql } from 'drizzle-orm'
import { dayIn, type Day } from '../../../kernel/dates.ts'
import type { Ctx } from '../../context.ts'
import { loadPublished } from '../load-published.ts'
import { contentTypes, type ContentTypeName } from '../registry.ts'
import type { CheckResult, Finding } from '../schema.ts'
import { referencesIn } from '../walk-fields.ts'
import { type Check, error } from './check.ts'
import { checkColors } from './colors.ts'
import { checkFacts, checkRanges } from './dates.ts'
import { checkCosts, checkCredits, checkProse } from './figures.ts'
import { findUnknownFigures } from './figure-names.ts'
import { checkHeadings } from './headings.ts'
import { checkLinkTexts } from './links.ts'
import { dotPath } from './path.ts'
import { checkPictures } from './pictures.ts'
import { checkTexts } from './texts.ts'

/** Every check that needs nothing but the document; the name stays with the result. */
const checks: Readonly<Record<string, Check>> = {
  headings: checkHeadings,
  'link-texts': checkLinkTexts,
  pictures: checkPictures,
  costs: checkCosts,
  credits: checkCredits,
  prose: checkProse,
  facts: checkFacts,
  ranges: checkRanges,
  colors: checkColors,
  texts: checkTexts,
}

/**
 * What a reader would stumble over in a document that fits its type; errors first, then in the order of the checks.
 * @param today read from the settings where it is not given
 */
export async function findFindings(
  ctx: Pick<Ctx, 'db' | 'now'>,
  type: ContentTypeName,
  data: unknown,
  today?: Day,
): Promise<CheckResult> {
  const { fields } = contentTypes[type]
  const checked = { type, fields, data, today: today ?? (await schoolDay(ctx)) }
  const found = [
    ...(await findDeadLinks(ctx, type, data)),
    ...(await findUnknownFigures(ctx, data)),
    ...Object.values(checks).flatMap((check) => check(checked)),
  ]
  return {
    at: ctx.now().toISOString(),
    ran: ['links', 'figures', ...Object.keys(checks)],
    findings: [...found.filter(isError), ...found.filter((each) => !isError(each))],
  }
}

export const isError = ({ level }: Finding): boolean => level === 'error'

/** Links and references to what is not on the site. */
async function findDeadLinks(
  { db }: Pick<Ctx, 'db'>,
  type: ContentTypeName,
  data: unknown,
): Promise<Finding[]> {
  const wanted = referencesIn(contentTypes[type].fields, data)
  if (wanted.length === 0) return []
  const { rows } = await db.execute<{ type: string; key: string }>(sql`
    select distinct w.type, w.key from unnest(
      ${sql.param(wanted.map((each) => each.type))}::text[], ${sql.param(wanted.map(({ key }) => key))}::text[]
    ) as w(type, key)
    left join document d on d.type = w.type and d.key = w.key and d.published_revision_id is not null
    where d.id is null`)
  const dead = new Set(rows.map((row) => `${row.type} ${row.key}`))
  return wanted
    .filter((each) => dead.has(`${each.type} ${each.key}`))
    .map(({ path, ...each }) => error('link-unpublished', dotPath(path), { type: each.type, key: each.key }))
}

/** The day it is at the school; in UTC while there are no settings. */
export async function schoolDay(ctx: Pick<Ctx, 'db' | 'now'>): Promise<string> {
  return dayIn(await schoolZone(ctx), ctx.now())
}

export async function schoolZone(ctx: Pick<Ctx, 'db'>): Promise<string> {
  const settings = { type: 'settings', key: 'school' } as const
  const content = await loadPublished(ctx, { lists: [], documents: [settings] })
  return content.get(settings.type, settings.key)?.data.timeZone ?? 'UTC'
}
