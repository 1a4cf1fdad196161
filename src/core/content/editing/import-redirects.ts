import { parse } from 'csv-parse/sync'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { defaultLocale } from '../content-type.ts'
import { announceContent } from '../publish.ts'
import { redirectPath, type RedirectPlan, type RedirectProblem } from '../schema.ts'
import { documents, publishedEntries, redirects } from '../table.ts'

const maxRows = 2_000

type Row = { line: number; from: string; to: string }
type Known = { id: string; type: string; key: string }

/**
 * What a file of redirects would bring: two columns, the old address and where it leads; a first line of headings is passed
 * over. Whole web addresses count by their path. An address that leads to another old address leads on to its page.
 * @throws AppError `invalid` for what is no such file
 */
export async function planRedirects(ctx: Ctx, csv: string): Promise<RedirectPlan[]> {
  requirePermission(ctx, 'content:publish')
  return (await plan(ctx, csv)).map(({ line, from, to, through, problem, isKnown }) => ({
    line,
    from,
    to,
    through,
    problem,
    isKnown,
  }))
}

/** Takes a file of redirects in, all or nothing. @throws AppError `conflict` where a line has a problem @returns how many were new */
export async function importRedirects(ctx: Ctx, csv: string): Promise<{ created: number }> {
  requirePermission(ctx, 'content:publish')
  return inTransaction(ctx, async (ctx) => {
    const lines = await plan(ctx, csv)
    const wrong = lines.filter(({ problem }) => problem !== null).length
    if (wrong > 0)
      throw new AppError(
        'conflict',
        `Nothing was taken in: ${wrong} of ${lines.length} lines have a problem.`,
      )
    const fresh = lines.flatMap(({ from, documentId, isKnown }) =>
      documentId === null || isKnown ? [] : [{ path: from, documentId, createdAt: ctx.now() }],
    )
    const [first] = fresh
    if (!first) return { created: 0 }
    const added = await ctx.db
      .insert(redirects)
      .values(fresh)
      .onConflictDoNothing()
      .returning({ path: redirects.path })
    // A colleague took in the same since it was looked at.
    if (added.length < fresh.length)
      throw new AppError('conflict', 'A colleague changed the redirects just now. Check them again.')
    await recordAudit(ctx, 'redirect.imported', {
      type: 'document',
      id: first.documentId,
      details: { redirects: fresh.length },
    })
    const [document] = await ctx.db
      .select({ type: documents.type, key: documents.key })
      .from(documents)
      .where(inArray(documents.id, [first.documentId]))
    // Servers read all their redirects anew when they hear of a publication.
    if (document) await announceContent(ctx, document.type, document.key)
    return { created: fresh.length }
  })
}

type Planned = RedirectPlan & { readonly documentId: string | null }

async function plan(ctx: Ctx, csv: string): Promise<Planned[]> {
  const rows = readRows(csv)
  const { pages, old } = await findStanding(ctx)
  const inFile = new Map(rows.map(({ from, to }) => [from, to]))
  const seen = new Map<string, string>()
  return rows.map(({ line, from, to }): Planned => {
    const through: string[] = []
    const fail = (problem: RedirectProblem): Planned => ({
      line,
      from,
      to,
      through,
      problem,
      isKnown: false,
      documentId: null,
    })
    if (!redirectPath.safeParse(from).success) return fail('from-unfit')
    if (pages.has(from)) return fail('page-stands')
    const twin = seen.get(from)
    seen.set(from, to)
    if (twin !== undefined) return fail(twin === to ? 'twice' : 'twice-differently')
    let end = to
    // From one old address to the next, until a page stands there.
    while (!pages.has(end)) {
      if (end === from || through.includes(end)) return fail('loop')
      const next = inFile.get(end)
      const known = old.get(end)
      if (next === undefined) {
        if (known === undefined) return fail('no-page')
        through.push(end)
        return settle(known)
      }
      through.push(end)
      end = next
    }
    const page = pages.get(end)
    return page ? settle(page.id) : fail('no-page')

    function settle(documentId: string): Planned {
      const before = old.get(from)
      if (before !== undefined && before !== documentId) return fail('leads-elsewhere')
      return { line, from, to, through, problem: null, isKnown: before !== undefined, documentId }
    }
  })
}

/** The pages on the site by their path, and where each old address leads. */
async function findStanding({ db }: Ctx): Promise<{ pages: Map<string, Known>; old: Map<string, string> }> {
  const entries = await db
    .select({
      id: publishedEntries.documentId,
      type: publishedEntries.type,
      key: publishedEntries.key,
      path: publishedEntries.path,
    })
    .from(publishedEntries)
    .where(and(isNotNull(publishedEntries.path), eq(publishedEntries.locale, defaultLocale)))
  const known = await db.select({ path: redirects.path, id: redirects.documentId }).from(redirects)
  return {
    pages: new Map(entries.flatMap(({ path, ...each }) => (path === null ? [] : [[path, each] as const]))),
    old: new Map(known.map(({ path, id }) => [path, id])),
  }
}

function readRows(csv: string): Row[] {
  let cells: { record: string[]; info: { lines: number } }[]
  try {
    // The types of csv-parse know no `info` with its records.
    cells = parse(csv, {
      bom: true,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      delimiter: [',', ';', '\t'],
    }) as unknown as typeof cells
  } catch {
    throw unfit('This cannot be read as CSV. Each line holds an old address, a comma and where it leads.')
  }
  const rows = cells.map(({ record: [from = '', to = ''], info }) => ({
    line: info.lines,
    from: pathOf(from),
    to: pathOf(to),
  }))
  // Headings: neither is an address.
  const [first] = rows
  const body = first && !first.from.startsWith('/') && !first.to.startsWith('/') ? rows.slice(1) : rows
  if (body.length === 0) throw unfit('There is no line with an old address.')
  if (body.length > maxRows) throw unfit(`Take in at most ${maxRows} lines at once.`)
  return body
}

/** The site looks for every address in small letters, and without a slash at its end. */
function pathOf(address: string): string {
  const path = /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).pathname : address
  return path.toLowerCase().replace(/(?<=.)\/$/, '')
}

const unfit = (message: string) => new AppError('invalid', message, { csv: message })
