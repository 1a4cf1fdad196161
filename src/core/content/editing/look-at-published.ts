import { sql } from 'drizzle-orm'
import type { Day } from '../../../kernel/dates.ts'
import type { Ctx } from '../../context.ts'
import { requireSystem } from '../../staff/index.ts'
import { findFindings, schoolDay } from '../gate/find-findings.ts'
import { parseStored } from '../parse-document.ts'
import { isTypeName } from '../registry.ts'
import type { Finding } from '../schema.ts'

export type LookedAt = {
  readonly documentId: string
  readonly revisionId: string
  readonly title: string
  /** Who saved it last at the desk; null where nobody did. */
  readonly author: string | null
  readonly findings: readonly Finding[]
  readonly addresses: readonly FoundAddress[]
}
export type FoundAddress = { readonly address: string; readonly path: string }

const perRead = 50

/** Looks at everything on the site as publishing would, a few documents at a time: a large site takes no memory. */
export async function* lookAtPublished(ctx: Ctx): AsyncGenerator<LookedAt> {
  requireSystem(ctx)
  const today = await schoolDay(ctx)
  let after = firstId
  for (;;) {
    const { rows } = await ctx.db.execute<Row>(sql`
      select d.id, d.type, d.key, r.id as revision_id, r.version, r.data, coalesce(r.title, d.key) as title, a.author
      from document d join revision r on r.id = d.published_revision_id
      left join lateral (
        select author from revision where document_id = d.id and author ~ '^[0-9a-f-]{36}$' order by number desc limit 1
      ) a on true
      where d.id > ${after}::uuid order by d.id limit ${perRead}`)
    for (const row of rows) {
      const looked = await look(ctx, row, today)
      if (looked) yield looked
    }
    const last = rows.at(-1)
    if (!last || rows.length < perRead) return
    after = last.id
  }
}

const firstId = '00000000-0000-0000-0000-000000000000'

type Row = {
  id: string
  type: string
  key: string
  revision_id: string
  version: number
  data: unknown
  title: string
  author: string | null
}

async function look(ctx: Ctx, row: Row, today: Day): Promise<LookedAt | null> {
  const { id, type, key, version, data, title, author } = row
  if (!isTypeName(type)) return null
  let parsed: unknown
  try {
    parsed = parseStored(type, key, version, data)
  } catch {
    // What cannot be read is an alarm of its own.
    return null
  }
  return {
    documentId: id,
    revisionId: row.revision_id,
    title,
    author,
    findings: (await findFindings(ctx, type, parsed, today)).findings,
    addresses: addressesIn(parsed),
  }
}

/** Web addresses of other sites, with the field in which each stands. */
export function addressesIn(data: unknown): FoundAddress[] {
  const found: FoundAddress[] = []
  visit(data, '')
  return found

  function visit(value: unknown, path: string): void {
    if (typeof value === 'string') {
      if (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value))
        found.push({ address: withoutHash(value), path })
    } else if (Array.isArray(value))
      for (const [index, each] of value.entries()) visit(each, `${path}[${index}]`)
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) visit(each, path === '' ? name : `${path}.${name}`)
  }
}

const withoutHash = (address: string) => {
  const url = new URL(address)
  url.hash = ''
  return url.href
}
