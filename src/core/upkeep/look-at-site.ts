import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import { findMentioned } from '../../kernel/mentions.ts'
import { lookAtPublished, type Finding, type LookedAt } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { notifyUpkeep, type UpkeepNotice } from '../notices/index.ts'
import { listEditingStaff, requireSystem } from '../staff/index.ts'
import { linkChecks, upkeepFindings } from './table.ts'

/** Nights in a row after which a link counts as broken: a server may be away for one. */
const nights = 2

/** Warnings that say a reader is told something untrue; the others are about style, and stand at the document. */
const telling = new Set(['fact-due', 'figure-differs'])

/**
 * Looks at everything on the site as publishing would, and keeps what is wrong: links that lead nowhere, figures that
 * contradict facts, facts past their date, rules that were changed since. Tells those who look after a document, in one mail,
 * of what was not there the night before.
 */
export async function lookAtSite(ctx: Ctx): Promise<{ documents: number; findings: number; told: number }> {
  requireSystem(ctx)
  const broken = await findBroken(ctx)
  const seen = { documents: 0, findings: 0 }
  const fresh: Fresh[] = []
  for await (const looked of lookAtPublished(ctx)) {
    seen.documents++
    const wrong = [...looked.findings.filter(isWrong), ...brokenIn(looked, broken)]
    seen.findings += wrong.length
    const added = await inTransaction(ctx, (ctx) => keep(ctx, looked, wrong))
    if (added.length > 0) fresh.push({ looked, findings: added })
  }
  // Of documents that left the site.
  await ctx.db
    .delete(upkeepFindings)
    .where(
      sql`not exists (select from document d where d.id = ${upkeepFindings.documentId} and d.published_revision_id is not null)`,
    )
  return { ...seen, told: await tell(ctx, fresh) }
}

type Fresh = { looked: LookedAt; findings: readonly Finding[] }
type Broken = ReadonlyMap<string, string>

const isWrong = ({ level, code }: Finding) => level === 'error' || telling.has(code)

/** Addresses that led nowhere night after night, each with the answer or why there was none. */
async function findBroken({ db }: Ctx): Promise<Broken> {
  const rows = await db
    .select()
    .from(linkChecks)
    .where(and(gte(linkChecks.failures, nights), isNotNull(linkChecks.checkedAt)))
  return new Map(rows.map(({ address, status, failure }) => [address, failure ?? String(status)]))
}

const brokenIn = ({ addresses }: LookedAt, broken: Broken): Finding[] =>
  addresses.flatMap(({ address, path }): Finding[] => {
    const why = broken.get(address)
    return why === undefined
      ? []
      : [{ level: 'warning', code: 'link-broken', path, values: { address, why } }]
  })

/** @returns the findings that were not there before */
async function keep(
  ctx: Ctx,
  { documentId, revisionId }: LookedAt,
  wrong: readonly Finding[],
): Promise<Finding[]> {
  const byPrint = new Map(wrong.map((finding) => [printOf(finding), finding]))
  const prints = [...byPrint.keys()]
  const earlier = await ctx.db
    .delete(upkeepFindings)
    .where(eq(upkeepFindings.documentId, documentId))
    .returning({ fingerprint: upkeepFindings.fingerprint, since: upkeepFindings.since })
  const since = new Map(earlier.map((each) => [each.fingerprint, each.since]))
  if (prints.length > 0)
    await ctx.db.insert(upkeepFindings).values(
      [...byPrint].map(([fingerprint, finding]) => ({
        documentId,
        fingerprint,
        revisionId,
        finding,
        since: since.get(fingerprint) ?? ctx.now(),
      })),
    )
  return [...byPrint].flatMap(([print, finding]) => (since.has(print) ? [] : [finding]))
}

/** Without the values, which may change from night to night; an address is what it is about. */
const printOf = ({ code, path, values }: Finding) => `${code} ${path} ${values.address ?? ''}`

/** Owners of the facts, else who saved the document last, else all who edit the site. */
async function tell(ctx: Ctx, fresh: readonly Fresh[]): Promise<number> {
  if (fresh.length === 0) return 0
  const editors = await listEditingStaff(ctx)
  const lines = new Map<string, UpkeepNotice['lines'][number][]>()
  for (const { looked, findings } of fresh) {
    const { documentId, title, author } = looked
    const owners = findings.flatMap(({ values: { owner } }) =>
      typeof owner === 'string' && owner !== '' ? findMentioned(`@${owner}`, editors) : [],
    )
    const last = editors.filter(({ id }) => id === author)
    const told = owners.length > 0 ? owners : last.length > 0 ? last : editors
    for (const id of new Set(told.map((each) => each.id)))
      lines.set(id, [...(lines.get(id) ?? []), { documentId, title, count: findings.length }])
  }
  const day = ctx.now().toISOString().slice(0, 10)
  return inTransaction(ctx, (ctx) =>
    notifyUpkeep(
      ctx,
      [...lines].map(([staffId, lines]) => ({ staffId, lines, onceKey: `upkeep ${day} ${staffId}` })),
    ),
  )
}
