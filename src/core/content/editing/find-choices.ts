import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { pathOf } from '../addresses.ts'
import { defaultLocale, type ContentType } from '../content-type.ts'
import { contentTypes } from '../registry.ts'
import type { ChoiceLine, LinkingLine } from '../schema.ts'
import { findDocument } from './find-document.ts'
import { like } from './list-documents.ts'

const maxChoices = 30

/** Documents to choose from for a reference or a link, by title or address: of one type, or of all that have pages. */
export async function findChoices(
  ctx: Ctx,
  { type, q }: { type?: string | undefined; q: string },
): Promise<ChoiceLine[]> {
  requirePermission(ctx, 'content:edit')
  const types = type === undefined ? typesWithPages : [type]
  const { rows } = await ctx.db.execute<
    Omit<ChoiceLine, 'path' | 'isPublished'> & { published: boolean }
  >(sql`
    select d.id, d.type, d.key, coalesce(r.title, e.title, d.key) as title, d.published_revision_id is not null as published
    from document d
    join lateral (select title from revision where document_id = d.id order by number desc limit 1) r on true
    left join published_entry e on e.document_id = d.id
    where d.type = any(${sql.param(types)}::text[]) and d.locale = ${defaultLocale} and d.trashed_at is null
      and (${q === ''} or d.key ilike ${like(q)} or coalesce(r.title, e.title, '') ilike ${like(q)})
    order by published desc, lower(coalesce(r.title, e.title, d.key)), d.key limit ${maxChoices}`)
  return rows.flatMap(({ published, ...row }) => {
    const path = pathOf(row.type, row.key)
    return type === undefined && path === null ? [] : [{ ...row, path, isPublished: published }]
  })
}

const typesWithPages = Object.values<ContentType>(contentTypes)
  .filter(({ path }) => path !== undefined)
  .map(({ name }) => name)

/** What links to a document, in what is published or in the newest draft. */
export async function findLinksHere(ctx: Ctx, id: string): Promise<LinkingLine[]> {
  requirePermission(ctx, 'content:edit')
  const { type, key } = await findDocument(ctx, id)
  const { rows } = await ctx.db.execute<Omit<LinkingLine, 'isPublished'> & { published: boolean }>(sql`
    select d.id, d.type, d.key, coalesce(n.title, e.title, d.key) as title,
      coalesce(bool_or(x.revision_id = d.published_revision_id), false) as published
    from reference x join revision r on r.id = x.revision_id join document d on d.id = r.document_id
    join lateral (select id, title from revision where document_id = d.id order by number desc limit 1) n on true
    left join published_entry e on e.document_id = d.id
    where x.type = ${type} and x.key = ${key} and d.trashed_at is null and r.id in (d.published_revision_id, n.id)
    group by 1, 2, 3, 4 order by 4, 1`)
  return rows.map(({ published, ...row }) => ({ ...row, isPublished: published }))
}
