import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import type { ShownOn } from './schema.ts'

type Row = {
  id: string
  type: string
  key: string
  locale: string
  title: string
  publishedRevisionId: string | null
}

/** The documents whose published or newest text shows a picture. */
export async function findDocumentsWith({ db }: Pick<Ctx, 'db'>, id: string): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select distinct on (d.id) d.id, d.type, d.key, d.locale, coalesce(r.title, d.key) as title,
      d.published_revision_id as "publishedRevisionId"
    from document d join revision r on r.document_id = d.id
    where d.trashed_at is null and position(${id} in r.data::text) > 0
      and (r.id = d.published_revision_id
        or r.number = (select max(n.number) from revision n where n.document_id = d.id))
    order by d.id, r.number desc`)
  return rows
}

/** Where a picture is used, for editors. */
export async function findShownOn(ctx: Ctx, id: string): Promise<ShownOn[]> {
  requirePermission(ctx, 'content:edit')
  const found = await findDocumentsWith(ctx, id)
  return found
    .map(({ id, title, publishedRevisionId }) => ({ id, title, isPublished: publishedRevisionId !== null }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
}
