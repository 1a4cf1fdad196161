import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { findStaffNames, requirePermission } from '../../staff/index.ts'
import { pathOf } from '../addresses.ts'
import { defaultLocale } from '../content-type.ts'
import type {
  DocumentLine,
  DocumentList,
  DocumentShow,
  DocumentsQuery,
  DocumentState,
  PlannedAct,
} from '../schema.ts'
import { findNextConfirmations } from './find-next-confirmations.ts'

const size = 50

/** The documents of a type as editors see them: what each is called now, and where it stands on its way to the site. */
export async function listDocuments(ctx: Ctx, query: DocumentsQuery): Promise<DocumentList> {
  requirePermission(ctx, 'content:edit')
  const named =
    query.q === '' ? sql`true` : sql`(d.key ilike ${like(query.q)} or ${title} ilike ${like(query.q)})`
  const from = sql`${joined} where d.type = ${query.type} and d.locale = ${defaultLocale} and ${named}`
  const [{ rows }, { rows: counted }] = await Promise.all([
    ctx.db.execute<Row>(sql`
      select ${columns} ${from} and ${conditions[query.show]}
      order by ${query.sort === 'title' ? sql`lower(${title}), d.id` : sql`r.created_at desc, d.id desc`}
      limit ${size + 1} offset ${query.skip}`),
    ctx.db.execute<Counts>(sql`select ${counts} ${from}`),
  ])
  return {
    lines: await toLines(ctx, rows.slice(0, size)),
    counts: counted[0] ?? none,
    next: rows.length > size ? query.skip + size : null,
  }
}

/** One document's line. */
export async function findLine(ctx: Ctx, id: string): Promise<DocumentLine | undefined> {
  const { rows } = await ctx.db.execute<Row>(sql`select ${columns} ${joined} where d.id = ${id}`)
  return (await toLines(ctx, rows))[0]
}

type Counts = Record<DocumentShow, number>
const none: Counts = { all: 0, draft: 0, changed: 0, 'in-review': 0, scheduled: 0, published: 0, trash: 0 }
type Row = {
  id: string
  type: string
  key: string
  title: string
  state: DocumentState
  in_review: boolean
  act: PlannedAct | null
  at: Date | string | null
  author: string
  edited_at: Date | string
  published_at: Date | string | null
}

const title = sql`coalesce(r.title, e.title, d.key)`

/** The newest revision by the index on its number: as quick for one document as its own row. */
const joined = sql`
  from document d
  join lateral (
    select id, title, author, created_at from revision where document_id = d.id order by number desc limit 1
  ) r on true
  left join published_entry e on e.document_id = d.id
  left join content_plan p on p.document_id = d.id and p.ended_at is null
  left join content_review w on w.document_id = d.id and w.ended_at is null`

const conditions: Record<DocumentShow, SQL> = {
  all: sql`d.trashed_at is null`,
  draft: sql`d.trashed_at is null and d.published_revision_id is null`,
  changed: sql`d.trashed_at is null and d.published_revision_id <> r.id`,
  'in-review': sql`d.trashed_at is null and w.id is not null`,
  scheduled: sql`d.trashed_at is null and p.id is not null`,
  published: sql`d.trashed_at is null and d.published_revision_id is not null`,
  trash: sql`d.trashed_at is not null`,
}

const counts = sql.join(
  Object.entries(conditions).map(
    ([show, condition]) => sql`(count(*) filter (where ${condition}))::int as ${sql.identifier(show)}`,
  ),
  sql`, `,
)

const columns = sql`
  d.id, d.type, d.key, ${title} as title, d.published_at, r.author, r.created_at as edited_at,
  case when d.trashed_at is not null then 'trash' when d.published_revision_id is null then 'draft'
    when d.published_revision_id <> r.id then 'changed' else 'published' end as state,
  w.id is not null as in_review, p.act, p.at`

async function toLines(ctx: Ctx, rows: readonly Row[]): Promise<DocumentLine[]> {
  const [names, confirmations] = await Promise.all([
    authorNames(
      ctx,
      rows.map(({ author }) => author),
    ),
    findNextConfirmations(
      ctx,
      rows.map(({ id }) => id),
    ),
  ])
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    key: row.key,
    title: row.title,
    path: pathOf(row.type, row.key),
    state: row.state,
    inReview: row.in_review,
    plan: row.act && row.at ? { act: row.act, at: toIso(row.at) } : null,
    editedAt: toIso(row.edited_at),
    editedBy: names(row.author),
    publishedAt: row.published_at && toIso(row.published_at),
    confirmation: confirmations.get(row.id) ?? null,
  }))
}

/** What revisions name as their author, by name; null for the program itself. */
export async function authorNames(ctx: Ctx, authors: readonly string[]) {
  const names = await findStaffNames(ctx, authors.filter(isId))
  return (author: string): string | null => names.get(author) ?? null
}

const isId = (author: string) => /^[0-9a-f-]{36}$/.test(author)
export const toIso = (at: Date | string): string => new Date(at).toISOString()
/** As typed: `%` and `_` are letters like any other. */
export const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
