import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import type { ContentType } from '../content-type.ts'
import { browserCheckName } from '../editing/browser-part.ts'
import { contentTypes } from '../registry.ts'

/** What the results that are stored with published revisions say of the site. */
export type SiteCondition = {
  /** Published documents that have a page of their own. */
  readonly published: number
  /** Those that were checked as they were published: the others came in by an import. */
  readonly checked: number
  /** Those on whose page axe-core ran, in an editor's browser. */
  readonly inBrowser: number
  /** Those checked of which a warning stands; errors stop publishing. */
  readonly withWarnings: number
  readonly lastAt: Date | null
}

/** The condition of the whole site, for everyone to read. */
export async function findCondition({ db }: Pick<Ctx, 'db'>): Promise<SiteCondition> {
  const { rows } = await db.execute<{
    published: number
    checked: number
    in_browser: number
    with_warnings: number
    last_at: string | null
  }>(sql`
    select count(*)::int as published, count(c.id)::int as checked,
      count(*) filter (where exists (select from unnest(c.ran) as r where starts_with(r, ${browserCheckName})))::int as in_browser,
      count(*) filter (where json_array_length(c.findings) > 0)::int as with_warnings,
      max(c.at) as last_at
    from document d left join lateral (
      select id, ran, findings, at from content_check where revision_id = d.published_revision_id order by at desc limit 1
    ) c on true
    where d.published_revision_id is not null and d.type = any(${sql.param(typesWithPages)}::text[])`)
  const [row] = rows
  return {
    published: row?.published ?? 0,
    checked: row?.checked ?? 0,
    inBrowser: row?.in_browser ?? 0,
    withWarnings: row?.with_warnings ?? 0,
    lastAt: row?.last_at ? new Date(row.last_at) : null,
  }
}

const typesWithPages = Object.values<ContentType>(contentTypes)
  .filter(({ path }) => path !== undefined)
  .map(({ name }) => name)
