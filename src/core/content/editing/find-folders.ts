import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import type { PostKind } from '../blocks.ts'

/** The key of the page on which posts of each kind are listed: a new one stands below it. A page that readers can narrow comes first. */
export async function findFolders(ctx: Ctx): Promise<Partial<Record<PostKind, string>>> {
  requirePermission(ctx, 'content:edit')
  const { rows } = await ctx.db.execute<{ kind: PostKind; key: string }>(sql`
    select distinct on (kind) block ->> 'of' as kind, d.key
    from document d join revision r on r.id = d.published_revision_id,
      json_array_elements(case json_typeof(r.data -> 'body') when 'array' then r.data -> 'body' else '[]' end) block
    where d.type = 'page' and d.key <> 'home' and block ->> 'kind' = 'posts'
    order by kind, (r.data ->> 'system') = 'posts' desc nulls last, length(d.key), d.key`)
  return Object.fromEntries(rows.map(({ kind, key }) => [kind, key]))
}
