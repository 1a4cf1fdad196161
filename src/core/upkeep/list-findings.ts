import { sql } from 'drizzle-orm'
import type { Finding } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import type { UpkeepLine } from './schema.ts'

const maxLines = 500

/** What the last look found wrong and nobody has mended since, the newest first. */
export async function listUpkeep(ctx: Ctx): Promise<UpkeepLine[]> {
  requirePermission(ctx, 'content:edit')
  const { rows } = await ctx.db.execute<{
    document_id: string
    type: string
    title: string
    finding: Finding
    since: Date | string
  }>(sql`
    select f.document_id, d.type, coalesce(r.title, d.key) as title, f.finding, f.since
    from upkeep_finding f join document d on d.id = f.document_id and d.published_revision_id = f.revision_id
    join revision r on r.id = f.revision_id
    order by f.since desc, lower(coalesce(r.title, d.key)), f.fingerprint limit ${maxLines}`)
  return rows.map(({ document_id, since, ...row }) => ({
    ...row,
    documentId: document_id,
    since: new Date(since).toISOString(),
  }))
}
