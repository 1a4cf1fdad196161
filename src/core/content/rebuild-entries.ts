import { and, eq, gt, lt, or, sql } from 'drizzle-orm'
import type { Queue } from '../../platform/jobs/jobs.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { defaultLocale } from './content-type.ts'
import { keepReferences } from './keep-references.ts'
import { readRevision } from './read-revision.ts'
import { contentTypes, isTypeName } from './registry.ts'
import { publishedEntries, revisions } from './table.ts'
import { referencesIn } from './walk-fields.ts'
import { schoolLanguage, writeEntry } from './write-entry.ts'

export const rebuildQueue: Queue<Record<string, never>> = { name: 'content.rebuild' }

const batch = 100
/** Before every id. */
const start = '00000000-0000-0000-0000-000000000000'

/** Sends the job where a row was written by an earlier version of its type, or in another language of the school. Running it twice does nothing twice. */
export async function sendRebuild(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  await rebuildWhatIsStale(ctx)
}

/** Sends the job that rewrites stale rows, if there are any, in the transaction that publishes the settings. */
export async function rebuildWhatIsStale(ctx: Ctx): Promise<void> {
  if ((await staleEntries(ctx, start, 1)).length > 0) await ctx.jobs.send(ctx.db, rebuildQueue, {})
}

/**
 * Writes again the rows that earlier versions of their types wrote, or that are stemmed in a language that is no longer the school's, a few at a time, so that publishing never waits long.
 * Rows of a later version are left to the program that wrote them.
 * @returns how many were written
 */
export async function rebuildEntries(ctx: Ctx): Promise<number> {
  requireSystem(ctx)
  let written = 0
  for (let after: string | undefined = start; after !== undefined;)
    after = await inTransaction(ctx, async (ctx) => {
      const stale = await staleEntries(ctx, after ?? start, batch)
      for (const { type, ...entry } of stale) {
        if (!isTypeName(type)) continue
        const read = readRevision(type, entry)
        // What this program cannot read stays as it is, and lists name it.
        if ('problem' in read) continue
        await keepReferences(ctx, entry.revisionId, referencesIn(contentTypes[type].fields, read.data))
        await writeEntry(ctx, { ...entry, type, data: read.data })
        written++
      }
      return stale.at(-1)?.documentId
    })
  return written
}

const isStale = or(
  // The settings may name another language than they did.
  and(
    eq(publishedEntries.locale, defaultLocale),
    sql`${publishedEntries.language} is distinct from ${schoolLanguage}`,
  ),
  ...Object.values(contentTypes).map(({ name, version }) =>
    and(eq(publishedEntries.type, name), lt(publishedEntries.typeVersion, version)),
  ),
)

const staleEntries = (ctx: Ctx, after: string, limit: number) =>
  ctx.db
    .select({
      documentId: publishedEntries.documentId,
      type: publishedEntries.type,
      key: publishedEntries.key,
      locale: publishedEntries.locale,
      revisionId: publishedEntries.revisionId,
      version: revisions.version,
      data: revisions.data,
    })
    .from(publishedEntries)
    .innerJoin(revisions, eq(revisions.id, publishedEntries.revisionId))
    .where(and(isStale, gt(publishedEntries.documentId, after)))
    .orderBy(sql`${publishedEntries.documentId}`)
    .limit(limit)
    // Held until it is written: who publishes meanwhile writes after us, and a second worker takes others.
    .for('update', { of: publishedEntries, skipLocked: true })
